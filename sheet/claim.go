package sheet

import (
	"strings"

	"tawatur"
	"tawatur/record"
)

// sayingColumns are the columns of a saying.
const sayingColumns = "role origin why report outlet published source chain copied start end quote"

// Sayings has a row for each saying of one claim.
func Sayings() Layout[record.Saying] {
	return row(sayingColumns, func(s *record.Saying) []any {
		return []any{s.Role, s.Origin, s.OriginWhy, s.Report, s.Outlet, s.Published, s.SourceName, chainOf(s.Chain), s.CopiedFrom >= 0, s.Start, s.End, s.Quote}
	})
}

// Claims has a row for each saying of a claim.
func Claims() Layout[tawatur.Claim] {
	sayings := Sayings()
	return Layout[tawatur.Claim]{append([]string{"claim"}, sayings.Columns...), func(c *tawatur.Claim) (rows [][]any) {
		for _, r := range sayings.All(record.SayingsOf(c)) {
			rows = append(rows, append([]any{c.ID}, r...))
		}
		return rows
	}}
}

// chainOf writes those through whom words came, the last first.
func chainOf(names []string) string { return strings.Join(names, " < ") }

// Links has a row for each link of a lineage.
func Links() Layout[tawatur.Link] {
	return row("from to inferred kind containment why evidence", func(l *tawatur.Link) []any {
		return []any{l.From, l.To, l.Inferred, l.Kind, l.Containment, l.Why, l.Evidence}
	})
}

// Wording has a row for each expression of each outlet, with the first place where it
// stands.
func Wording() Layout[tawatur.Wording] {
	return Layout[tawatur.Wording]{
		strings.Fields("of expression outlet count report start end"),
		func(w *tawatur.Wording) (rows [][]any) {
			for _, e := range w.Expressions {
				first := []any{"", "", ""}
				if len(e.Places) > 0 {
					first = []any{e.Places[0].Report, e.Places[0].Start, e.Places[0].End}
				}
				rows = append(rows, append([]any{w.Of, e.Text, e.Outlet, e.Count}, first...))
			}
			return rows
		},
	}
}
