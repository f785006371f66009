package page

import (
	"strings"

	"golang.org/x/net/html"
)

// item reads an article that is marked by the attributes of microdata.
func (a *about) item(root *html.Node) {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		a.itemNode(c, 0)
	}
}

func (a *about) itemNode(n *html.Node, depth int) {
	if n.Type != html.ElementNode || depth > maxDepth {
		return
	}
	prop := attr(n, "itemprop")
	if prop != "" {
		a.property(prop, n)
	}
	if prop == "articleBody" || hasAttr(n, "itemscope") {
		return // text, or another thing's properties
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a.itemNode(c, depth+1)
	}
}

func (a *about) property(names string, n *html.Node) {
	for prop := range strings.FieldsSeq(names) {
		switch prop {
		case "headline":
			setIfEmpty(&a.title, itemValue(n))
		case "author":
			setIfEmpty(&a.author, itemName(n))
		case "publisher":
			setIfEmpty(&a.site, itemName(n))
		case "articleSection":
			setIfEmpty(&a.section, itemValue(n))
		case "datePublished":
			a.published.read(itemValue(n))
		case "dateModified":
			a.modified.read(itemValue(n))
		case "url", "mainEntityOfPage":
			if s := itemValue(n); s != "" {
				a.addresses = append(a.addresses, s)
			}
		}
	}
}

// itemValue is the value of a property: what the element says for machines, or
// its text.
func itemValue(n *html.Node) string {
	for _, key := range []string{"content", "datetime", "href", "itemid", "title"} {
		if s := attr(n, key); s != "" {
			return s
		}
	}
	return oneLine(nodeText(n))
}

// itemName is the name of a thing that is a property: a person, a publisher.
func itemName(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attr(d, "itemprop") == "name" {
			if s := attr(d, "content"); s != "" {
				return s
			}
			return oneLine(nodeText(d))
		}
	}
	if s := attr(n, "content"); s != "" {
		return s
	}
	return oneLine(nodeText(n))
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
