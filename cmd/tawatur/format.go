package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur/spreadsheet"
)

// format is the form in which a command prints what it found: for a person by
// default.
type format struct {
	json, csv, noBOM bool
	limit            int
}

// tabled is the columns of a sheet, and the key of the words that tell what a row
// and its columns are.
type tabled struct {
	key     string
	columns []string
}

// flags adds the flags; the help tells of the sheets.
func (f *format) flags(e *env, c *cobra.Command, sheets ...tabled) {
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().BoolVar(&f.csv, "csv", false, e.text("flag.csv"))
	c.Flags().BoolVar(&f.noBOM, "no-bom", false, e.text("flag.no_bom"))
	c.Flags().IntVar(&f.limit, "limit", 0, e.text("flag.limit_all"))
	c.MarkFlagsMutuallyExclusive("json", "csv")
	c.PreRun = func(*cobra.Command, []string) {
		if !f.json && !f.csv {
			e.wrap()
		}
	}
	for _, s := range sheets {
		c.Long += "\n\n" + e.say.Text(s.key) + " " + e.text("help.columns", strings.Join(s.columns, ", "))
	}
}

// defaultLimit is how many items a person is shown who asked for no number.
const defaultLimit = 20

// atMost is how many items to show, 0 for all.
func (f *format) atMost() int {
	if f.limit == 0 && !f.json && !f.csv {
		return defaultLimit
	}
	return max(f.limit, 0)
}

// first gives the first n of a list; all where n is 0.
func first[T any](list []T, n int) []T {
	if n > 0 && len(list) > n {
		return list[:n]
	}
	return list
}

// sheet writes rows with their header as comma-separated values.
func (e *env) sheet(f format, columns []string, rows [][]any) error {
	if err := spreadsheet.Write(e.stdout, columns, rows, !f.noBOM); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return nil
}
