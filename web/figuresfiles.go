package web

import (
	"net/http"

	"tawatur/sheet"
)

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
	rows := sheet.FigureLines()
	s.sendRows(w, q, "figures.csv", rows.Columns, rows.Each(s.store.EachFigure(q.Context(), o)))
	return nil
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
