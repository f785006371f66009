package outlet

import (
	"iter"
	"slices"
	"strings"
)

// Columns are the names of a table's columns, in order. Cells at the end of a
// line may be left out.
var Columns = [...]string{"name", "kind", "family", "aliases", "domains", "country", "languages", "feeds", "telegram"}

// The columns by number.
const (
	colName = iota
	colKind
	colFamily
	colAliases
	colDomains
	colCountry
	colLanguages
	colFeeds
	colTelegram
)

// line is what tables say of one outlet.
type line struct {
	cells [len(Columns)]string
	words []string // of the name, in match form
	at    place
}

// place is where a line stands: the table as counted from 0, the line from 1.
type place struct{ table, line int }

func (p place) after(q place) bool {
	return p.table > q.table || p.table == q.table && p.line > q.line
}

// bare gives a name without the mark of an everyday word.
func bare(name string) string { return strings.TrimPrefix(name, "~") }

// Lines gives what the tables say of each outlet, cell by cell in the order of
// [Columns], sorted by name: written with tabs between them, they are a table
// that gives the same registry.
func (r *Registry) Lines() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for i := range r.lines {
			if !yield(slices.Clone(r.lines[i].cells[:])) {
				return
			}
		}
	}
}

// put lets the cells of a later table stand for those of l: an empty cell
// changes nothing, "-" empties one, and a list that begins with + is added to
// the one that is there.
func (l *line) put(later line) {
	for i, c := range later.cells {
		switch more, adds := strings.CutPrefix(c, "+"); {
		case c == "":
		case c == "-":
			l.cells[i] = ""
		case adds && i >= colAliases && i != colCountry:
			l.cells[i] = joined(l.cells[i], more)
		default:
			l.cells[i] = c
		}
	}
	l.words, l.at = later.words, later.at
}

// joined adds the items of a list to another, each once.
func joined(list, more string) string {
	items := cells(list)
	for _, m := range cells(more) {
		if m = strings.TrimLeft(m, "+-"); m != "" && !slices.Contains(items, m) {
			items = append(items, m)
		}
	}
	return strings.Join(items, "|")
}

// cells gives the items of a cell that holds a list.
func cells(s string) []string {
	var out []string
	for item := range strings.SplitSeq(s, "|") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}
