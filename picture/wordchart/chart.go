// Package wordchart draws which outlet calls one thing by which expression, and how often:
// a row an expression, a column an outlet. Nothing in it ranks expressions but how often they
// are used, and no colour marks any. [Build] makes a [Chart]; [Draw] lays it out.
package wordchart

import (
	"cmp"
	"slices"
	"strings"

	"tawatur"
	"tawatur/locale"
)

// mostColumns is how many outlets have a column; the others of a large story share one.
const mostColumns = 11

// Chart is the wording of a story.
type Chart struct {
	// Heading says the picture in words.
	Heading string
	// Outlets are the columns, in the order of the story; Others is how many outlets the
	// last one sums up, 0 where each has its own.
	Outlets []string
	Others  int
	Things  []Thing
}

// Thing is an actor or act with the expressions for it, those used most first.
type Thing struct {
	Of   string
	Rows []Row
}

// Row is one expression. Each cell belongs to the outlet of its column.
type Row struct {
	Text  string
	Total int
	Cells []Cell
}

// Cell is how often an outlet uses an expression.
type Cell struct {
	Count int
	// Href leads to where it first stands; "" where that is not known.
	Href string
}

// Build sets the expressions of a story against its outlets. link gives the address of
// words.
func Build(wording []tawatur.Wording, outlets []string, heading string, link func(tawatur.PlaceIn) string) Chart {
	c := Chart{Heading: heading}
	c.Outlets, c.Others = columns(wording, outlets)
	for _, w := range wording {
		t := Thing{Of: w.Of}
		for _, e := range w.Expressions {
			t.add(e, c.column(e.Outlet), len(c.Outlets)+min(c.Others, 1), link)
		}
		slices.SortStableFunc(t.Rows, func(a, b Row) int { return cmp.Or(b.Total-a.Total, strings.Compare(a.Text, b.Text)) })
		c.Things = append(c.Things, t)
	}
	return c
}

// columns are the outlets that use any of the expressions; of many, those that use most.
func columns(wording []tawatur.Wording, outlets []string) (shown []string, others int) {
	uses := map[string]int{}
	for _, w := range wording {
		for _, e := range w.Expressions {
			uses[e.Outlet] += e.Count
			if !slices.Contains(outlets, e.Outlet) {
				outlets = append(slices.Clip(outlets), e.Outlet)
			}
		}
	}
	for _, o := range outlets {
		if uses[o] > 0 {
			shown = append(shown, o)
		}
	}
	if len(shown) <= mostColumns+1 {
		return shown, 0
	}
	byUse := slices.Clone(shown)
	slices.SortStableFunc(byUse, func(a, b string) int { return uses[b] - uses[a] })
	kept := byUse[:mostColumns]
	others = len(shown) - len(kept)
	return slices.DeleteFunc(shown, func(o string) bool { return !slices.Contains(kept, o) }), others
}

// column is that of an outlet: the last one where it has none of its own.
func (c *Chart) column(outlet string) int {
	if i := slices.Index(c.Outlets, outlet); i >= 0 {
		return i
	}
	return len(c.Outlets)
}

func (t *Thing) add(e tawatur.Expression, column, columns int, link func(tawatur.PlaceIn) string) {
	i := slices.IndexFunc(t.Rows, func(r Row) bool { return r.Text == e.Text })
	if i < 0 {
		i = len(t.Rows)
		t.Rows = append(t.Rows, Row{Text: e.Text, Cells: make([]Cell, columns)})
	}
	r := &t.Rows[i]
	if column >= len(r.Cells) {
		return // an expression that nobody uses
	}
	r.Total += e.Count
	r.Cells[column].Count += e.Count
	if r.Cells[column].Href == "" && len(e.Places) > 0 {
		r.Cells[column].Href = link(e.Places[0])
	}
}

// Words tells the chart in words, a line an expression: its text equivalent.
func (c Chart) Words(say *locale.Printer) (lines []string) {
	for _, t := range c.Things {
		for _, r := range t.Rows {
			s := locale.Isolate(t.Of) + ": " + locale.Isolate(r.Text) + say.Text("sep.dot")
			first := true
			for i, cell := range r.Cells {
				if cell.Count == 0 {
					continue
				}
				if !first {
					s += say.Text("sep.list")
				}
				s, first = s+locale.Isolate(c.Column(i, say))+" "+say.Number(float64(cell.Count)), false
			}
			lines = append(lines, s)
		}
	}
	return lines
}

// Column is the name of a column.
func (c Chart) Column(i int, say *locale.Printer) string {
	if i < len(c.Outlets) {
		return c.Outlets[i]
	}
	return say.Count("count.more_outlets", c.Others)
}
