package attribution

import (
	"embed"
	"fmt"
	"strings"
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
	for i, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != n {
			return nil, fmt.Errorf("table %s line %d: %d fields, want %d", name, i+1, len(f), n)
		}
		out = append(out, f)
	}
	return out, nil
}
