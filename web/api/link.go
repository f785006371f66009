package api

import (
	"net/url"
	"strings"
)

// feedLanguages are those in which the server has feeds.
var feedLanguages = [...]string{"ar", "en"}

// links writes where else a list leads: to its next part by a cursor, and to feeds
// (RFC 8288).
func (p *Part) links(cursor string) string {
	var all []string
	if cursor != "" {
		q := p.at.Query()
		q.Set("cursor", cursor)
		all = append(all, "<"+p.at.EscapedPath()+"?"+q.Encode()+`>; rel="next"`)
	}
	return strings.Join(append(all, p.feeds...), ", ")
}

// chosen gives the values of the address under some keys, which say what is selected.
func (p *Part) chosen(keys ...string) url.Values {
	asked, out := p.at.Query(), url.Values{}
	for _, k := range keys {
		if v := asked.Get(k); v != "" {
			out.Set(k, v)
		}
	}
	return out
}

// feed notes that the list is also a feed, in each language: at a path behind that, with
// what the feed selects by.
func (p *Part) feed(path string, by url.Values) {
	if len(by) > 0 {
		path += "?" + by.Encode()
	}
	for _, lang := range feedLanguages {
		p.feeds = append(p.feeds, "</"+lang+path+`>; rel="alternate"; type="application/atom+xml"; hreflang="`+lang+`"`)
	}
}
