package web

import (
	"net/http"

	"tawatur/store"
)

var figureColumns = []string{"published", "category", "value", "max", "approx", "unit", "of", "place", "as_of", "from", "to", "accrual",
	"source", "outlet", "report", "title", "story", "tally", "conflict", "start", "end", "confidence", "text"}

// figuresCSV answers with all figures that a filter selects.
func (s *server) figuresCSV(w http.ResponseWriter, q request) error {
	o, err := figureFilter(q.URL.Query())
	if err == nil {
		_, err = s.store.CountFigures(q.Context(), o, 1) // whether they can be asked for at all
	}
	if err != nil {
		return err
	}
	o.After = ""
	s.sendRows(w, q, "figures.csv", figureColumns, func(yield func([]any, error) bool) {
		for f, err := range s.store.EachFigure(q.Context(), o) {
			if !yield(figureCells(&f), err) {
				return
			}
		}
	})
	return nil
}

func figureCells(f *store.FigureLine) []any {
	return []any{f.Published, f.Category, f.Value, f.Max, f.Approx, f.Unit, f.Of, f.Place, f.AsOf, f.From, f.To, f.Accrual,
		f.SourceName, f.Outlet, f.Report, f.Title, f.Story, f.Tally, f.Conflict, f.Start, f.End, f.Confidence, f.Text}
}

// figureFeed is the latest figures that a filter selects.
func (s *server) figureFeed(q request) (title, page string, entries []atomEntry, err error) {
	o, err := figureFilter(q.URL.Query())
	if err != nil {
		return "", "", nil, err
	}
	o.Limit, o.After = figuresShown, ""
	lines, err := s.store.Figures(q.Context(), o)
	e := explainer{say: q.say}
	for i := range lines {
		f := &lines[i]
		entries = append(entries, atomEntry{ID: statementID("figure", f.Report, f.Span), Updated: stamp(f.Published), Link: atomLink{Href: q.words(f.Report, f.Span)},
			Title:   e.join(figureValue(q.say, &f.Figure), q.say.Text("category."+f.Category), f.Of),
			Summary: e.join(f.Text, f.Place, string(f.SourceName), f.Outlet, f.Title)})
	}
	return q.say.Text("web.name") + q.say.Text("sep.dot") + q.say.Text("web.figures"), address("/"+q.lang+"/figures", q.with("after", "")), entries, err
}
