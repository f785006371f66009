package sheet

import (
	"strings"

	"tawatur"
	"tawatur/record"
)

// Reports has a row for each report of a list.
func Reports() Layout[record.ReportLine] {
	return row("id outlet published title url story", func(l *record.ReportLine) []any {
		return []any{l.ID, l.Outlet, l.Published, l.Title, l.URL, l.Story}
	})
}

// Readings has a row for each report, with how much was understood of it.
func Readings() Layout[*tawatur.Reading] {
	return row("id outlet published title url credits attributions figures", func(r **tawatur.Reading) []any {
		v := *r
		return []any{v.ID, v.Outlet, v.Published, v.Title, v.URL, strings.Join(v.Credits, " | "), len(v.Attributions), len(v.Figures)}
	})
}

// Hits has a row for each report that a search found. The span is that of the snippet.
func Hits() Layout[record.Hit] {
	return row("id outlet published title story start end snippet rank", func(h *record.Hit) []any {
		return []any{h.ID, h.Outlet, h.Published, h.Title, h.Story, h.At.Start, h.At.End, h.Snippet, h.Rank}
	})
}

// saidColumns are the columns of an attribution, saidCells its cells.
const saidColumns = "start end source source_kind source_words stance cue form chain occasion confidence quote"

func saidCells(a *tawatur.Attribution) []any {
	return []any{a.Start, a.End, a.SourceName, a.SourceKind, a.Source, a.Stance, a.Cue, a.Form, chainOf(a.Chain), a.Occasion, a.Confidence, a.Quote}
}

// Attributions has a row for each attribution of one report.
func Attributions() Layout[tawatur.Attribution] { return row(saidColumns, saidCells) }

// Statements has a row for each attribution, with the report that it stands in.
func Statements() Layout[record.Statement] {
	return row("report outlet published story "+saidColumns, func(s *record.Statement) []any {
		return append([]any{s.Report, s.Outlet, s.Published, s.Story}, saidCells(&s.Attribution)...)
	})
}

// figureColumns are the columns of a figure, figureCells its cells.
const figureColumns = "start end value max approx unit of category source place as_of from to accrual confidence text"

func figureCells(f *tawatur.Figure) []any {
	return []any{f.Start, f.End, f.Value, f.Max, f.Approx, f.Unit, f.Of, f.Category, f.SourceName, f.Place, f.AsOf, f.From, f.To, f.Accrual, f.Confidence, f.Text}
}

// Figures has a row for each figure of one report.
func Figures() Layout[tawatur.Figure] { return row(figureColumns, figureCells) }

// FigureLines has a row for each figure, with the report that it stands in.
func FigureLines() Layout[record.FigureLine] {
	return row("report outlet published title story tally conflict "+figureColumns, func(f *record.FigureLine) []any {
		return append([]any{f.Report, f.Outlet, f.Published, f.Title, f.Story, f.Tally, f.Conflict}, figureCells(&f.Figure)...)
	})
}
