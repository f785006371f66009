package attribution

import (
	"embed"
	"fmt"

	"tawatur/table"
)

//go:embed data/*.tsv
var tables embed.FS

// rows reads a table: one entry a line, fields divided by tabs, lines that
// begin with # left out. Every row must have n fields.
func rows(name string, n int) ([][]string, error) {
	raw, err := tables.ReadFile("data/" + name)
	if err != nil {
		return nil, fmt.Errorf("read table %s: %w", name, err)
	}
	var out [][]string
	return out, table.Each(name, string(raw), n, func(f []string) error {
		out = append(out, f)
		return nil
	})
}
