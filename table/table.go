// Package table reads the program's reviewable tables: text files with one
// entry a line, cells parted by tabs, and comments on lines that begin with #.
package table

import (
	"fmt"
	"strings"
)

// Any is a number of cells that may differ from line to line.
const Any = 0

// Each calls add with the cells of every entry of a table, in order. White
// space at the ends of a line does not count, but for empty cells at its end.
// It fails at the first entry that has not the asked number of cells or that
// add refuses; the error gives the table's name and the line.
func Each(name, text string, cells int, add func(cells []string) error) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if cells != Any && len(c) != cells {
			return fmt.Errorf("%s:%d: %d cells, want %d", name, n, len(c), cells)
		}
		if err := add(c); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}
