package outlet

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/table"
)

//go:embed data/outlets.tsv
var outletsTSV string

//go:embed data/heads.tsv
var headsTSV string

//go:embed data/platforms.tsv
var platformsTSV string

// Load reads the embedded registry and, after it, more tables in its format,
// each of which is read to its end. What a later table says of an outlet takes
// the place of what an earlier one says, cell by cell (see docs/outlets.md).
// Where tables are broken the error wraps [Mistakes]; a table that has a method
// Name, such as a file, goes by that name there.
func Load(more ...io.Reader) (*Registry, error) {
	l := loader{byName: map[string]int{}}
	l.read("outlets.tsv", outletsTSV)
	for i, m := range more {
		name := fmt.Sprintf("table %d", i+1)
		if f, ok := m.(interface{ Name() string }); ok {
			name = f.Name()
		}
		b, err := io.ReadAll(m)
		if err != nil {
			return nil, fmt.Errorf("table of outlets %s: %w", name, err)
		}
		l.read(name, string(b))
	}
	return l.registry()
}

// loader joins tables, and gathers what is wrong with them.
type loader struct {
	tables   []string // their names
	lines    []line
	byName   map[string]int // the lines by the words of their name
	mistakes Mistakes
}

// wrong notes a mistake in a column of the line at a place.
func (l *loader) wrong(at place, column int, cell string, f Fault) {
	l.mistakes = append(l.mistakes, Mistake{Table: l.tables[at.table], Line: at.line, Column: Columns[column], Cell: cell, Fault: f})
}

// registry makes the registry of the joined lines; the error wraps Mistakes.
func (l *loader) registry() (*Registry, error) {
	slices.SortStableFunc(l.lines, func(a, b line) int {
		return strings.Compare(bare(a.cells[colName]), bare(b.cells[colName]))
	})
	r := &Registry{
		byKey: map[string][]entry{}, byDomain: map[string]int{}, channels: map[string]int{},
		platforms: map[string]platform{}, heads: map[string]Kind{}, root: &node{},
	}
	err := table.Each("heads.tsv", headsTSV, 2, func(f []string) error {
		r.heads[arabic.Match(f[0])] = Kind(f[1])
		return nil
	})
	if err == nil {
		err = table.Each("platforms.tsv", platformsTSV, 4, r.addPlatform)
	}
	if err != nil {
		return nil, err
	}
	for i := range l.lines {
		l.enter(r, &l.lines[i])
	}
	if len(l.mistakes) > 0 {
		slices.SortStableFunc(l.mistakes, func(a, b Mistake) int {
			return cmp.Or(slices.Index(l.tables, a.Table)-slices.Index(l.tables, b.Table), a.Line-b.Line)
		})
		return nil, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the table of outlets", Err: l.mistakes}
	}
	r.lines = l.lines
	return r, nil
}
