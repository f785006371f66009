package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// strip takes the elements out of a page whose class or id says that they are
// no article: comments, bars for sharing, lists of related pages. One that
// holds most of the page's text stays, whatever it is called.
func (t *Tables) strip(doc *html.Node) {
	sizes := map[*html.Node]int{}
	whole := measure(doc, sizes, 0)
	var drop []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && t.isDropped(n) && sizes[n]*5 < whole*2 {
			drop = append(drop, n)
		}
	}
	for _, n := range drop {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// isDropped reports whether an element's class or id has a telling word.
func (t *Tables) isDropped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Article, atom.Main:
		return false
	}
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		parts := strings.FieldsFunc(a.Val, func(r rune) bool { return strings.ContainsRune(" -_\t\n", r) })
		for _, p := range parts {
			if t.drop[strings.ToLower(p)] {
				return true
			}
		}
	}
	return false
}

// measure notes how many bytes of visible text every element holds.
func measure(n *html.Node, sizes map[*html.Node]int, depth int) int {
	if depth > maxDepth || n.Type == html.ElementNode && isHidden(n) {
		return 0
	}
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += measure(c, sizes, depth+1)
	}
	sizes[n] = sum
	return sum
}

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
