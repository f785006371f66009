// Package spreadsheet writes rows as comma-separated values (RFC 4180) that
// spreadsheets read rightly: in UTF-8, with Western digits, and without a cell that
// they would take for a formula. Begin with [Write].
package spreadsheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"
	"unicode"

	"tawatur"
)

// Write writes rows under the names of their columns. Spreadsheets take a file for
// UTF-8, and show Arabic rightly, when it begins with a byte order mark, which other
// programs stumble over: mark says whether it does. The error is that of to.
func Write(to io.Writer, columns []string, rows [][]any, mark bool) error {
	return Stream(to, columns, func(yield func([]any, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}, mark)
}

// Stream is [Write] for rows that are made while they are written. An error of rows
// ends it, after the rows before.
func Stream(to io.Writer, columns []string, rows iter.Seq2[[]any, error], mark bool) error {
	b := bufio.NewWriter(to)
	if mark {
		b.WriteString("\ufeff") // an error is told by Flush
	}
	w := csv.NewWriter(b)
	w.UseCRLF = true
	if err := w.Write(columns); err != nil {
		return err
	}
	record := make([]string, len(columns))
	for row, err := range rows {
		if err != nil {
			w.Flush()
			return errors.Join(err, b.Flush())
		}
		for i, v := range row {
			record[i] = cell(v)
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	return b.Flush()
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
