package web

import (
	"encoding/xml"
	"net/http"
	"time"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
)

// atomFeed is a feed as RFC 4287 has it.
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary"`
}

// feed answers with what a maker of entries finds, as an Atom feed. The identifiers
// are those of the archive, so that a feed reader knows a story again when the address
// of the server changes.
func (s *server) feed(at *site, make func(request) (title, page string, entries []atomEntry, err error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := request{Request: r, site: at}
		title, page, entries, err := make(q)
		if err != nil {
			s.write(w, q, s.refusal(q, err))
			return
		}
		host := "http://" + r.Host
		f := atomFeed{Lang: at.lang, ID: "urn:tawatur:feed:" + r.URL.RequestURI(), Title: title, Author: at.say.Text("web.name"), Entries: entries,
			Updated: moment0.Format(time.RFC3339), Links: []atomLink{{"self", host + r.URL.RequestURI()}, {"alternate", host + page}}}
		for i := range f.Entries {
			f.Updated = max(f.Updated, f.Entries[i].Updated)
			f.Entries[i].Link = atomLink{"alternate", host + f.Entries[i].Link.Href}
		}
		b, err := xml.MarshalIndent(f, "", " ")
		if err != nil {
			s.write(w, q, s.refusal(q, err))
			return
		}
		w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
		send(w, r, append([]byte(xml.Header), b...), 0)
	})
}

// moment0 stands for a time that is not known, which Atom does not allow for.
var moment0 = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)

// stamp writes a day as Atom has it, at noon.
func stamp(d tawatur.Day) string {
	if d.IsZero() {
		return moment0.Format(time.RFC3339)
	}
	return d.Time().Add(12 * time.Hour).UTC().Format(time.RFC3339)
}

// storyFeed is the latest stories that a filter selects.
func (s *server) storyFeed(q request) (title, page string, entries []atomEntry, err error) {
	o, _, err := storyFilter(q.URL.Query())
	if err != nil {
		return "", "", nil, err
	}
	o.Order, o.Limit = store.ByRecency, storiesShown
	lines, _, err := s.store.Stories(q.Context(), o)
	for i := range lines {
		l := &lines[i]
		entries = append(entries, atomEntry{ID: "urn:tawatur:story:" + l.ID, Title: l.Headline, Updated: stamp(l.To),
			Link: atomLink{Href: q.link("stories", l.ID)}, Summary: q.facts(l)})
	}
	return q.say.Text("web.name") + q.say.Text("sep.dot") + q.say.Text("web.stories"), address("/"+q.lang+"/", q.with("page", "")), entries, err
}

// facts tells of a story in one line.
func (q request) facts(l *record.StoryLine) string {
	e := explainer{say: q.say}
	contested := ""
	if l.Contradicted > 0 {
		contested = q.say.Count("count.contested", l.Contradicted)
	}
	return e.join(q.say.Count("count.reports", l.Reports), q.say.Count("count.outlets", l.Outlets), q.say.Count("count.upto", l.Origins), contested)
}
