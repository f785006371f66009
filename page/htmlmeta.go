package page

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tawatur"
)

// about is what a page says of itself outside its text.
type about struct {
	title, author, site, url string
	published                time.Time
	hour                     bool // published tells the time of day
}

// about reads JSON-LD first, then OpenGraph and other meta tags, then <time>
// and <title>; what comes first counts.
func (t *Tables) about(doc *html.Node) about {
	var a about
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script && attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
			a.linked(n.FirstChild.Data)
		}
	}
	var titleTag string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			a.meta(strings.ToLower(attr(n, "property")+attr(n, "name")+attr(n, "itemprop")), attr(n, "content"))
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				setIfEmpty(&a.url, attr(n, "href"))
			}
		case atom.Time:
			a.date(attr(n, "datetime"))
		case atom.Title:
			titleTag = oneLine(nodeText(n))
		}
	}
	if h := heading(doc); h != "" && (a.title == "" || strings.HasPrefix(a.title, h)) {
		a.title = h
	}
	setIfEmpty(&a.title, withoutSite(titleTag, a.site))
	return a
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func setIfEmpty(p *string, s string) {
	if *p == "" {
		*p = oneLine(s)
	}
}

func (a *about) meta(name, content string) {
	switch name {
	case "og:title", "twitter:title", "headline":
		setIfEmpty(&a.title, content)
	case "og:site_name", "application-name":
		setIfEmpty(&a.site, content)
	case "og:url":
		setIfEmpty(&a.url, content)
	case "author", "article:author", "dc.creator":
		if !strings.HasPrefix(content, "http") {
			setIfEmpty(&a.author, content)
		}
	case "article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "publishdate", "og:published_time":
		a.date(content)
	}
}

// date reads the time of publication as machines write it.
func (a *about) date(s string) {
	if !a.published.IsZero() {
		return
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02T15:04Z07:00", time.RFC1123Z, time.RFC1123} {
		if t, err := time.Parse(layout, s); err == nil {
			a.published, a.hour = t, true
			return
		}
	}
	for _, layout := range []string{time.DateOnly, "2006/01/02"} {
		if t, err := time.Parse(layout, s); err == nil {
			a.published = t
			return
		}
	}
}

// linked reads a block of JSON-LD, in any nesting, for the article in it.
func (a *about) linked(s string) {
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		a.linkedValue(v, 0)
	}
}

func (a *about) linkedValue(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			a.linkedValue(e, depth+1)
		}
	case map[string]any:
		if kind := strings.ToLower(nameOf(v["@type"])); strings.Contains(kind, "article") || strings.Contains(kind, "posting") {
			setIfEmpty(&a.title, nameOf(v["headline"]))
			setIfEmpty(&a.author, nameOf(v["author"]))
			setIfEmpty(&a.site, nameOf(v["publisher"]))
			a.date(nameOf(v["datePublished"]))
			setIfEmpty(&a.url, nameOf(v["url"]))
		}
		a.linkedValue(v["@graph"], depth+1)
	}
}

// nameOf reads a string, or the name of a thing, or those of a list of them.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		s, _ := v["name"].(string)
		return html.UnescapeString(s)
	case []any:
		var names []string
		for _, e := range v[:min(len(v), 10)] {
			if _, nested := e.([]any); nested {
				continue
			}
			if s := nameOf(e); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, "، ")
	}
	return ""
}

// withoutSite drops the name of the site behind a page's title.
func withoutSite(title, site string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		i := strings.LastIndex(title, sep)
		if i > 0 && (len(strings.Fields(title[i+len(sep):])) <= 4 || site != "" && sameWords(title[i+len(sep):], site)) {
			return title[:i]
		}
	}
	return title
}

// fill puts into a report what it does not tell itself.
func (a *about) fill(r *tawatur.Report) {
	r.URL = a.url
	setIfEmpty(&r.Title, a.title)
	if !a.published.IsZero() {
		r.Published = tawatur.DayOf(a.published)
		if a.hour {
			r.PublishedAt = a.published
		}
	}
}
