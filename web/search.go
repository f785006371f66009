package web

import (
	"net/url"
	"strings"

	"tawatur"
	"tawatur/markup"
	"tawatur/store"
)

const (
	hitsShown = 25
	// longestQuery is the most bytes of a query that are read.
	longestQuery = 2000
)

type searchPage struct {
	Query    string
	Outlet   string
	From, To string
	Outlets  []string
	Hits     []hit
	Pages    pager
}

// hit is a report found, with the words that were sought marked.
type hit struct {
	store.Hit
	TitlePieces, Words []markup.Piece[struct{}]
}

func (s *server) search(q request) (answer, error) {
	v := q.URL.Query()
	p := searchPage{Query: strings.TrimSpace(v.Get("q")), Outlet: v.Get("outlet")}
	a := answer{page: "search", title: q.say.Text("web.search")}
	var err error
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return a, err
	}
	if p.Query != "" {
		a.title = p.Query
		if err := s.find(q, &p, v); err != nil {
			return a, err
		}
	}
	a.body = p
	return a, nil
}

func (s *server) find(q request, p *searchPage, v url.Values) error {
	if len(p.Query) > longestQuery {
		return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "search", Hint: q.say.Text("web.search.long")}
	}
	page := pageOf(v)
	o := store.SearchOptions{Limit: hitsShown, Offset: page * hitsShown, Outlet: p.Outlet}
	o.From, _ = tawatur.ParseDay(v.Get("from"))
	o.To, _ = tawatur.ParseDay(v.Get("to"))
	p.From, p.To = inField(o.From), inField(o.To)
	hits, total, err := s.store.Search(q.Context(), p.Query, o)
	if tawatur.ErrorCode(err) == tawatur.CodeInvalid {
		return nil // nothing but signs: there is no word to find
	}
	if err != nil {
		return err
	}
	for _, h := range hits {
		p.Hits = append(p.Hits, hit{Hit: h, TitlePieces: marked(h.Title, h.TitleMarks), Words: marked(h.Snippet, h.Marks)})
	}
	p.Pages = q.pager(page, hitsShown, len(hits), total)
	return nil
}

func marked(text string, spans []tawatur.Span) []markup.Piece[struct{}] {
	marks := make([]markup.Mark[struct{}], len(spans))
	for i, s := range spans {
		marks[i].Span = s
	}
	return markup.Cut(text, marks)
}
