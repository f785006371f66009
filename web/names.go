package web

import (
	"tawatur"
	"tawatur/record"
)

const (
	// namesListed is how many names there are to leaf through; any other is found by
	// asking for it.
	namesListed = 2000
	namesShown  = 100
)

// namesPage is a part of the list of names.
type namesPage struct {
	Names []record.NameLine
	Total int
	// Types are the lists of one type of names.
	Types []link
	Pages pager
}

// link leads to another list; On says that it is the one shown.
type link struct {
	Text, Href string
	On         bool
}

// nameTypes are the types of names in the order in which they are offered.
var nameTypes = []string{string(tawatur.Person), string(tawatur.Body), string(tawatur.Place), string(tawatur.Group)}

func (s *server) names(q request) (answer, error) {
	in := params{Values: q.URL.Query()}
	asked, typ, page := in.text("name"), in.oneOf("type", nameTypes...), in.number("page", 1, namesListed/namesShown, 1)-1
	if in.err != nil {
		return answer{}, in.err
	}
	if asked != "" {
		return answer{}, redirect(q.link("names", asked))
	}
	lines, total, err := s.store.Names(q.Context(), namesListed)
	if err != nil {
		return answer{}, err
	}
	p := namesPage{Total: total, Types: []link{q.narrowed(q.say.Text("web.any"), "type", "", typ)}}
	for _, t := range nameTypes {
		p.Types = append(p.Types, q.narrowed(q.say.Text("name."+t), "type", t, typ))
	}
	var shown []record.NameLine
	for _, l := range lines {
		if typ == "" || string(l.Type) == typ {
			shown = append(shown, l)
		}
	}
	listed := len(shown)
	shown = shown[min(page*namesShown, listed):min((page+1)*namesShown, listed)]
	p.Names, p.Pages = shown, q.pager(page, namesShown, len(shown), listed)
	return answer{page: "names", title: q.say.Text("web.names"), body: p}, nil
}

// narrowed leads to the list from its beginning with one value changed; on is the
// value that it has now.
func (q request) narrowed(text, key, value, on string) link {
	v := q.with(key, value)
	v.Del("page")
	v.Del("after")
	return link{text, address(q.URL.EscapedPath(), v), value == on}
}
