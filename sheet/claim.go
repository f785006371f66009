package sheet

import (
	"strings"

	"tawatur"
)

// Saying is what one report makes of a claim.
type Saying struct {
	// Role is "asserts", or how the report stands against it.
	Role string `json:"role"`
	// Origin numbers the claim's origins from 1, 0 for none; OriginWhy is what makes one of it.
	Origin    int               `json:"origin,omitempty"`
	OriginWhy tawatur.OriginWhy `json:"origin_why,omitempty"`
	tawatur.Assertion
}

// SayingsOf gives the assertions of a claim in their order, and after them what stands
// against it, of which fewer things are known.
func SayingsOf(c *tawatur.Claim) []Saying {
	out := make([]Saying, 0, len(c.Assertions)+len(c.Contradictions))
	origins := c.Lanes()
	for i, a := range c.Assertions {
		s := Saying{Role: "asserts", Origin: origins[i], Assertion: a}
		if s.Origin > 0 {
			s.OriginWhy = c.Origins[s.Origin-1].Why
		}
		out = append(out, s)
	}
	for _, x := range c.Contradictions {
		out = append(out, Saying{Role: string(x.How), Assertion: tawatur.Assertion{Report: x.Report, Outlet: x.Outlet, Quote: x.Quote,
			SourceName: x.SourceName, Span: x.Span, CopiedFrom: -1}})
	}
	return out
}

// sayingColumns are the columns of a saying.
const sayingColumns = "role origin why report outlet published source chain copied start end quote"

// Sayings has a row for each saying of one claim.
func Sayings() Layout[Saying] {
	return row(sayingColumns, func(s *Saying) []any {
		return []any{s.Role, s.Origin, s.OriginWhy, s.Report, s.Outlet, s.Published, s.SourceName, chainOf(s.Chain), s.CopiedFrom >= 0, s.Start, s.End, s.Quote}
	})
}

// Claims has a row for each saying of a claim.
func Claims() Layout[tawatur.Claim] {
	sayings := Sayings()
	return Layout[tawatur.Claim]{append([]string{"claim"}, sayings.Columns...), func(c *tawatur.Claim) (rows [][]any) {
		for _, r := range sayings.All(SayingsOf(c)) {
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
