package sheet

import (
	"fmt"
	"strings"

	"tawatur"
)

// Tallies has a row for each figure of a tally, and after them one for each part that a
// report names of one. They are numbered from 1 within the tally, and name one another by
// these numbers.
func Tallies() Layout[tawatur.Tally] {
	return Layout[tawatur.Tally]{strings.Fields(`category of place origins number as_of value max approx text source outlet report origin
		conflicts_with revises start end kind accrual from to unclear_with part_of sum`), tallyRows}
}

func tallyRows(t *tawatur.Tally) (rows [][]any) {
	others, origins := linked(t), t.Origins()
	head := func(category, of string) []any { return []any{category, of, t.Place, origins} }
	sums := map[int]tawatur.PartSum{}
	for _, b := range t.Breakdowns {
		sums[b.Whole] = b.Sum
	}
	for i, v := range t.Values {
		rows = append(rows, append(head(t.Category, t.Of), i+1, v.AsOf, v.Value, v.Max, v.Approx, v.Text, v.SourceName,
			v.Outlet, v.Report, v.Origin+1, others.conflicts[i], others.revises[i], v.Start, v.End,
			t.Kind, v.Accrual, v.From, v.To, others.unclear[i], "", sums[i]))
	}
	for _, b := range t.Breakdowns {
		v := t.Values[b.Whole]
		for _, p := range b.Parts {
			rows = append(rows, append(head(p.Category, p.Of), len(rows)+1, v.AsOf, p.Value, p.Max, p.Approx, p.Text, v.SourceName,
				v.Outlet, v.Report, v.Origin+1, "", "", p.Start, p.End,
				tawatur.TallyParts, "", v.From, v.To, "", b.Whole+1, ""))
		}
	}
	return rows
}

// links are, for each figure of a tally, the numbers of those that it stands against.
type links struct{ conflicts, revises, unclear []string }

func linked(t *tawatur.Tally) links {
	l := links{make([]string, len(t.Values)), make([]string, len(t.Values)), make([]string, len(t.Values))}
	note := func(to []string, a, b int) { to[a] = strings.TrimSpace(to[a] + " " + fmt.Sprint(b+1)) }
	for _, p := range t.Conflicts {
		note(l.conflicts, p.A, p.B)
		note(l.conflicts, p.B, p.A)
	}
	for _, p := range t.Unclear {
		note(l.unclear, p.A, p.B)
		note(l.unclear, p.B, p.A)
	}
	for _, p := range t.Revisions {
		note(l.revises, p.B, p.A)
	}
	return l
}
