package web

import (
	"net/http"
	"net/url"

	"tawatur/markup"
	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
	"tawatur/telling"
)

const hitsShown = 25

// searchPage is what was asked for, how it was understood, and what was found.
type searchPage struct {
	Line    string // as it was typed
	Fields  url.Values
	Narrow  bool // a field besides the line is filled
	Stances []choice
	Forms   []choice
	Stands  []choice
	Outlets []string

	Mistakes []string
	Asked    bool // something was sought
	Chips    []chip
	Notes    []searchNote
	Apart    []apartWord
	OfSaid   bool
	Hits     []hit
	Said     []saidHit
	Pages    pager
}

// hit is a report found, with the words that were sought marked.
type hit struct {
	record.Hit
	Link               string
	TitlePieces, Words []markup.Piece[struct{}]
}

// saidHit is an attribution found.
type saidHit struct {
	record.Statement
	Link  string
	Words []markup.Piece[struct{}]
}

// search is the page of search: a form, and what it found.
func (s *server) search(q request) (answer, error) {
	v := q.URL.Query()
	p := searchPage{Line: v.Get("q"), Fields: v}
	if len(p.Line) > query.MaxBytes {
		p.Line = ""
	}
	a := answer{page: "search", title: q.say.Text("web.search")}
	var err error
	if p.Outlets, err = s.store.OutletNames(q.Context()); err != nil {
		return a, err
	}
	p.choices(q)
	if asks(v) {
		if err := s.find(q, &p); err != nil {
			return a, err
		}
		if len(p.Mistakes) > 0 {
			a.status = http.StatusBadRequest
		} else if p.Line != "" {
			a.title = p.Line
		}
	}
	a.body = p
	return a, nil
}

// asks reports whether an address asks for anything.
func asks(v url.Values) bool {
	if v.Get("q") != "" {
		return true
	}
	for _, f := range query.Fields {
		if f != query.FilterExact && v.Get(string(f)) != "" {
			return true
		}
	}
	return false
}

// choices fills the lists that a reader chooses from.
func (p *searchPage) choices(q request) {
	list := func(f query.Filter, key string) (out []choice) {
		out = append(out, choice{Text: q.say.Text("web.any")})
		for _, v := range query.Values(f) {
			out = append(out, choice{Value: v, Text: q.say.Text(key + v)})
		}
		return out
	}
	p.Stances = list(query.FilterStance, "stance.")
	p.Forms = list(query.FilterForm, "web.form.")
	p.Stands = list(query.FilterStanding, "web.standing.")
	for _, f := range query.Fields {
		p.Narrow = p.Narrow || p.Fields.Get(string(f)) != ""
	}
}

// find reads the query and looks for what it asks for.
func (s *server) find(q request, p *searchPage) error {
	asked, err := query.Read(p.Fields.Get)
	for _, m := range query.MistakesIn(err) {
		p.Mistakes = append(p.Mistakes, telling.Mistake(q.say, &m))
	}
	if err != nil {
		return nil // the page tells
	}
	page := pageOf(p.Fields)
	f, err := s.store.Search(q.Context(), asked, store.SearchOptions{Limit: hitsShown, Offset: page * hitsShown})
	if err != nil {
		return err
	}
	p.Asked, p.OfSaid = true, asked.OfAttributions()
	p.Chips = q.chips(asked)
	p.Notes = q.searchNotes(asked, &f)
	for _, w := range f.Apart {
		p.Apart = append(p.Apart, apartWord{w, q.searchLink(query.Query{}, w.Term)})
	}
	for i := range f.Hits {
		p.Hits = append(p.Hits, q.hit(&f.Hits[i]))
	}
	for i := range f.Said {
		st := &f.Said[i]
		p.Said = append(p.Said, saidHit{*st, q.words(st.Report, st.Span), marked(st.Quote, st.Marks)})
	}
	p.Pages = q.pager(page, hitsShown, len(f.Hits)+len(f.Said), f.Total)
	return nil
}

// hit leads to the first of the words that were sought.
func (q request) hit(h *record.Hit) hit {
	out := hit{*h, q.link("reports", h.ID), marked(h.Title, h.TitleMarks), marked(h.Snippet, h.Marks)}
	if at, ok := h.First(); ok {
		out.Link = q.words(h.ID, at)
	}
	return out
}
