package sheet

import (
	"iter"
	"strings"
)

// Layout is how things of one kind stand in a table. Cells are values as package
// spreadsheet takes them: days, stances and the like as JSON has them; spans count bytes
// of the report's text.
type Layout[T any] struct {
	Columns []string
	// Rows gives the rows that one thing fills, each of as many cells as there are
	// columns.
	Rows func(*T) [][]any
}

// row is the layout of things that fill one row each. The names of its columns are parted
// by spaces.
func row[T any](columns string, cells func(*T) []any) Layout[T] {
	return Layout[T]{strings.Fields(columns), func(v *T) [][]any { return [][]any{cells(v)} }}
}

// All gives the rows that the things of a list fill, in their order; nil for none.
func (l Layout[T]) All(list []T) (rows [][]any) {
	for i := range list {
		rows = append(rows, l.Rows(&list[i])...)
	}
	return rows
}

// Each gives the rows of a sequence while it is walked over. An error ends it.
func (l Layout[T]) Each(things iter.Seq2[T, error]) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for v, err := range things {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, r := range l.Rows(&v) {
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}
