package api

import (
	"strings"

	"tawatur"
	"tawatur/store"
)

// row makes columns of items that fill one row each.
func row[T any](names string, cells func(*T) []any) columns[T] {
	return columns[T]{strings.Fields(names), func(v *T) [][]any { return [][]any{cells(v)} }}
}

// The columns of each list. Days, stances and the like are written as JSON has them;
// spans count bytes of the report's text.
var (
	storyColumns = row("id headline from to reports outlets claims origins contradicted conflicts toll_category toll_low toll_high fiction",
		func(l *store.StoryLine) []any {
			t := store.Toll{}
			cells := []any{l.ID, l.Headline, l.From, l.To, l.Reports, l.Outlets, l.Claims, l.Origins, l.Contradicted, l.Conflicts}
			if l.Toll == nil {
				return append(cells, "", "", "", l.Fiction)
			}
			t = *l.Toll
			return append(cells, t.Category, t.Low, t.High, l.Fiction)
		})
	reportColumns = row("id outlet published title url story",
		func(l *store.ReportLine) []any { return []any{l.ID, l.Outlet, l.Published, l.Title, l.URL, l.Story} })
	readingColumns = row("id outlet published title url credits attributions figures",
		func(r **tawatur.Reading) []any {
			v := *r
			return []any{v.ID, v.Outlet, v.Published, v.Title, v.URL, strings.Join(v.Credits, " | "), len(v.Attributions), len(v.Figures)}
		})
	linkColumns = row("from to inferred kind containment why evidence",
		func(l *tawatur.Link) []any {
			return []any{l.From, l.To, l.Inferred, l.Kind, l.Containment, l.Why, l.Evidence}
		})
	outletColumns = row("name reports bytes from to days stories shared first last copied_bytes alike_bytes taken_bytes",
		func(l *store.OutletLine) []any {
			return []any{l.Name, l.Reports, l.Bytes, l.From, l.To, l.Days, l.Stories, l.Shared, l.First, l.Last, l.Copied, l.Alike, l.Taken}
		})
	nameColumns = row("name type reports mentions said spellings",
		func(l *store.NameLine) []any {
			spellings := make([]string, len(l.Spellings))
			for i := range l.Spellings {
				spellings[i] = l.Spellings[i].Name
			}
			return []any{l.Name, l.Type, l.Reports, l.Mentions, l.Said, strings.Join(spellings, " | ")}
		})
	attributionColumns = row("start end source source_kind source_words stance cue form chain occasion confidence quote", saidCells)
	statementColumns   = row("report outlet published story start end source source_kind source_words stance cue form chain occasion confidence quote",
		func(s *store.Statement) []any {
			return append([]any{s.Report, s.Outlet, s.Published, s.Story}, saidCells(&s.Attribution)...)
		})
	figureColumns = row("start end value max approx unit of category source place as_of confidence text",
		func(f *tawatur.Figure) []any {
			return []any{f.Start, f.End, f.Value, f.Max, f.Approx, f.Unit, f.Of, f.Category, f.SourceName, f.Place, f.AsOf, f.Confidence, f.Text}
		})
)

func saidCells(a *tawatur.Attribution) []any {
	return []any{a.Start, a.End, a.SourceName, a.SourceKind, a.Source, a.Stance, a.Cue, a.Form, strings.Join(a.Chain, " < "), a.Occasion, a.Confidence, a.Quote}
}

// claimColumns has a row for each assertion, and one for each contradiction.
var claimColumns = columns[tawatur.Claim]{
	strings.Fields("claim role origin why report outlet published source chain copied start end quote"),
	func(c *tawatur.Claim) (rows [][]any) {
		lanes := c.Lanes()
		for i, a := range c.Assertions {
			var why tawatur.OriginWhy
			if n := lanes[i]; n > 0 {
				why = c.Origins[n-1].Why
			}
			rows = append(rows, []any{c.ID, "asserts", lanes[i], why, a.Report, a.Outlet, a.Published, a.SourceName, strings.Join(a.Chain, " < "), a.CopiedFrom >= 0, a.Start, a.End, a.Quote})
		}
		for _, x := range c.Contradictions {
			rows = append(rows, []any{c.ID, x.How, "", "", x.Report, x.Outlet, "", x.SourceName, "", "", x.Start, x.End, x.Quote})
		}
		return rows
	},
}

// tallyColumns has a row for each value.
var tallyColumns = columns[tawatur.Tally]{
	strings.Fields("category of place kind as_of value max approx origin source outlet report start end text"),
	func(t *tawatur.Tally) (rows [][]any) {
		for _, v := range t.Values {
			rows = append(rows, []any{t.Category, t.Of, t.Place, t.Kind, v.AsOf, v.Value, v.Max, v.Approx, v.Origin + 1, v.SourceName, v.Outlet, v.Report, v.Start, v.End, v.Text})
		}
		return rows
	},
}

// wordingColumns has a row for each expression of each outlet.
var wordingColumns = columns[tawatur.Wording]{
	strings.Fields("of expression outlet count"),
	func(w *tawatur.Wording) (rows [][]any) {
		for _, e := range w.Expressions {
			rows = append(rows, []any{w.Of, e.Text, e.Outlet, e.Count})
		}
		return rows
	},
}
