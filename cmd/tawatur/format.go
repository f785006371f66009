package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"tawatur"
)

// format is the form in which a command prints what it found: for a person by
// default.
type format struct {
	json, csv, noBOM bool
	limit            int
}

// sheet is the columns of a sheet, and the key of the words that tell what a row
// and its columns are.
type sheet struct {
	key     string
	columns []string
}

// flags adds the flags; the help tells of the sheets.
func (f *format) flags(e *env, c *cobra.Command, sheets ...sheet) {
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().BoolVar(&f.csv, "csv", false, e.text("flag.csv"))
	c.Flags().BoolVar(&f.noBOM, "no-bom", false, e.text("flag.no_bom"))
	c.Flags().IntVar(&f.limit, "limit", 0, e.text("flag.limit_all"))
	c.MarkFlagsMutuallyExclusive("json", "csv")
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

// sheet writes rows with their header as comma-separated values (RFC 4180).
// Spreadsheets take a file for UTF-8, and show Arabic rightly, when it begins with
// a byte order mark; --no-bom leaves it out for other programs.
func (e *env) sheet(f format, columns []string, rows [][]any) error {
	b := bufio.NewWriter(e.stdout)
	if !f.noBOM {
		b.WriteString("\ufeff")
	}
	if err := writeCSV(b, columns, rows); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return b.Flush()
}

func writeCSV(to io.Writer, columns []string, rows [][]any) error {
	w := csv.NewWriter(to)
	w.UseCRLF = true
	if err := w.Write(columns); err != nil {
		return err
	}
	record := make([]string, len(columns))
	for _, row := range rows {
		for i, v := range row {
			record[i] = cell(v)
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// cell writes a value with Western digits. Text that a spreadsheet would take
// for a formula has an apostrophe before it, as OWASP advises against CSV injection;
// our own numbers, which may be negative, have not.
func cell(v any) string {
	switch v := v.(type) {
	case string:
		if formula(v) {
			return "'" + v
		}
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(math.Round(v*1e4)/1e4, 'f', -1, 64)
	case *float64:
		if v == nil {
			return ""
		}
		return cell(*v)
	case bool:
		return strconv.FormatBool(v)
	case tawatur.Day:
		return v.String()
	}
	return cell(fmt.Sprint(v))
}

// formula reports whether a cell's first sign that can be seen begins a
// formula, or whether it begins with one that moves to another cell.
func formula(s string) bool {
	for i, r := range s {
		switch {
		case strings.ContainsRune("=+-@＝＋－＠", r), i == 0 && strings.ContainsRune("\t\r\n", r):
			return true
		case !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r):
			return false
		}
	}
	return false
}
