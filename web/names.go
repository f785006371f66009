package web

import (
	"tawatur/store"
)

const (
	namesShown      = 200
	statementsShown = 50
)

type namesPage struct {
	Names []store.NameLine
	Total int
}

func (s *server) names(q request) (answer, error) {
	if asked := q.URL.Query().Get("name"); asked != "" {
		return answer{}, redirect(q.link("names", asked))
	}
	lines, total, err := s.store.Names(q.Context(), namesShown)
	if err != nil {
		return answer{}, err
	}
	return answer{page: "names", title: q.say.Text("web.names"), body: namesPage{lines, total}}, nil
}

func (s *server) name(q request) (answer, error) {
	w, err := s.store.Who(q.Context(), q.PathValue("name"), store.WhoOptions{Limit: statementsShown})
	if err != nil {
		return answer{}, err
	}
	a := answer{page: "name", title: w.Name, body: w, feed: q.link("feeds/names", w.Name)}
	for _, l := range w.Stories {
		a.fiction = a.fiction || l.Fiction
	}
	return a, nil
}
