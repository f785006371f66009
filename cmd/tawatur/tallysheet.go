package main

import (
	"fmt"
	"strings"

	"tawatur"
)

var tallyColumns = []string{"story", "headline", "tally", "category", "of", "place", "origins", "number", "as_of", "value", "max",
	"approx", "text", "source", "outlet", "report", "origin", "conflicts_with", "revises", "start", "end",
	"kind", "accrual", "from", "to", "unclear_with", "part_of", "sum"}

// tallyRows gives a row for each figure, and after those of a tally one for each
// part that a report names of one.
func tallyRows(items []tallyItem) [][]any {
	var rows [][]any
	for n := range items {
		t := &items[n]
		others := linked(t)
		head := func(category, of string) []any {
			return []any{t.Story, t.Headline, n + 1, category, of, t.Place, t.Origins}
		}
		sums := map[int]tawatur.PartSum{}
		for _, b := range t.Breakdowns {
			sums[b.Whole] = b.Sum
		}
		for i, v := range t.Values {
			rows = append(rows, append(head(t.Category, t.Of), i+1, v.AsOf, v.Value, v.Max, string(v.Approx), v.Text, string(v.SourceName),
				v.Outlet, v.Report, v.Origin+1, others.conflicts[i], others.revises[i], v.Start, v.End,
				string(t.Kind), string(v.Accrual), v.From, v.To, others.unclear[i], "", string(sums[i])))
		}
		number := len(t.Values)
		for _, b := range t.Breakdowns {
			v := t.Values[b.Whole]
			for _, p := range b.Parts {
				number++
				rows = append(rows, append(head(p.Category, p.Of), number, v.AsOf, p.Value, p.Max, string(p.Approx), p.Text, string(v.SourceName),
					v.Outlet, v.Report, v.Origin+1, "", "", p.Start, p.End,
					string(tawatur.TallyParts), "", v.From, v.To, "", b.Whole+1, ""))
			}
		}
	}
	return rows
}

// links are, for each figure of a tally, the numbers of those that it stands against.
type links struct{ conflicts, revises, unclear []string }

func linked(t *tallyItem) links {
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
