package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// densest is the text of the element that holds the most running text of its
// own: in paragraphs and line breaks directly below it.
func densest(doc *html.Node) string {
	var best *html.Node
	top := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || isHidden(n) || n.DataAtom == atom.Head || n.DataAtom == atom.Title {
			continue
		}
		if size := ownText(n); size > top {
			best, top = n, size
		}
	}
	if best == nil {
		return ""
	}
	return nodeText(best)
}

// ownText is how many letters of running text stand in n: its own text and
// that of its paragraphs.
func ownText(n *html.Node) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			sum += utf8.RuneCountInString(strings.TrimSpace(c.Data))
		case c.DataAtom == atom.P || c.DataAtom == atom.B || c.DataAtom == atom.Span || c.DataAtom == atom.Strong || c.DataAtom == atom.Font:
			for d := c.FirstChild; d != nil; d = d.NextSibling {
				if d.Type == html.TextNode {
					sum += utf8.RuneCountInString(strings.TrimSpace(d.Data))
				}
			}
		}
	}
	return sum
}
