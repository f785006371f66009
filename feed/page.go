package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parsePage gives the feeds that a page of HTML names in its head.
func parsePage(text string) (*Feed, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	f := &Feed{Kind: KindPage}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Title:
			if f.Title == "" && n.FirstChild != nil {
				f.Title = oneLine(n.FirstChild.Data)
			}
		case atom.Link:
			if named(n, "rel", "alternate") && isFeedType(attr(n, "type")) {
				f.More = append(f.More, Link{URL: attr(n, "href"), Title: oneLine(attr(n, "title"))})
			}
		}
	}
	return f, nil
}

func isFeedType(t string) bool {
	t, _, _ = strings.Cut(strings.ToLower(t), ";")
	switch strings.TrimSpace(t) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
		return true
	}
	return false
}

func named(n *html.Node, key, word string) bool {
	for _, w := range strings.Fields(strings.ToLower(attr(n, key))) {
		if w == word {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
