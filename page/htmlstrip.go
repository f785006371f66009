package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// extent is how much visible text an element holds.
type extent struct {
	bytes  int
	linked int  // of these, within links
	main   bool // the title is in it
}

// strip takes the elements out of a page that are no article: those whose class
// or id says so (comments, bars for sharing, lists of related pages), those that
// nobody sees, and those that are hardly more than links. One that holds
// much of the page's text, or the title, stays, whatever it is called.
func (t *Tables) strip(doc *html.Node, title string) {
	m := measurer{sizes: map[*html.Node]extent{}, title: title, key: phrase(title)}
	whole := m.measure(doc, 0)
	var drop []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if e, visible := m.sizes[n]; !visible && n.DataAtom != atom.Head || visible && t.isBeside(n, e, whole) {
			drop = append(drop, n)
		}
	}
	drop = append(drop, laterArticles(doc, m.sizes)...)
	for _, n := range drop {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// isBeside reports whether an element of a page that holds whole is no part of the
// article.
func (t *Tables) isBeside(n *html.Node, e, whole extent) bool {
	if e.bytes == 0 || e.main || e.bytes*5 >= whole.bytes*4 || isRoot(n) {
		return false
	}
	if e.bytes*5 < whole.bytes*2 && (t.isDropped(n) || isLinks(n, e)) {
		return true
	}
	return t.isWall(n)
}

// isRoot reports whether an element is one that articles stand in.
func isRoot(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Article, atom.Main:
		return true
	}
	return false
}

// isDropped reports whether an element's class or id has a telling word.
func (t *Tables) isDropped(n *html.Node) bool {
	for _, a := range n.Attr {
		if (a.Key == "class" || a.Key == "id") && hasWord(t.drop, a.Val) {
			return true
		}
	}
	return false
}

// isWall reports whether an element lies over the page: a question for consent,
// an offer, a window.
func (t *Tables) isWall(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			if hasWord(t.walls, a.Val) {
				return true
			}
		case "role":
			if a.Val == "dialog" || a.Val == "alertdialog" {
				return true
			}
		case "aria-modal":
			if a.Val == "true" {
				return true
			}
		}
	}
	return strings.HasPrefix(n.Data, "amp-consent")
}

// hasWord reports whether names, the value of a class or id, has one of the words:
// a whole name, or a part of one between hyphens and underscores.
func hasWord(words set, names string) bool {
	for name := range strings.FieldsSeq(names) {
		if name = strings.ToLower(name); words[name] {
			return true
		}
		for p := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '_' }) {
			if len(p) < len(name) && words[p] {
				return true
			}
		}
	}
	return false
}

// isLinks reports whether a block is hardly more than links to other pages.
func isLinks(n *html.Node, e extent) bool {
	return e.linked*5 >= e.bytes*4 && isBlock(n.DataAtom) && n.DataAtom != atom.H1 && n.DataAtom != atom.Center
}

// measurer notes how much visible text every element holds.
type measurer struct {
	sizes map[*html.Node]extent
	title string
	key   string // the title in match form
}

func (m *measurer) measure(n *html.Node, depth int) extent {
	if depth > maxDepth || n.Type == html.ElementNode && isHidden(n) {
		return extent{}
	}
	if n.Type == html.TextNode {
		return extent{bytes: len(strings.TrimSpace(n.Data))}
	}
	var sum extent
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		e := m.measure(c, depth+1)
		sum.bytes, sum.linked, sum.main = sum.bytes+e.bytes, sum.linked+e.linked, sum.main || e.main
	}
	if n.DataAtom == atom.A && attr(n, "href") != "" {
		sum.linked = sum.bytes
	}
	sum.main = sum.main || m.isTitle(n, sum.bytes)
	m.sizes[n] = sum
	return sum
}

// isTitle reports whether an element is the page's title, by its length first.
func (m *measurer) isTitle(n *html.Node, bytes int) bool {
	return m.key != "" && bytes > 0 && bytes < 2*len(m.title)+8 && 2*bytes > len(m.title) &&
		isBlock(n.DataAtom) && n.DataAtom != atom.Title && phrase(nodeText(n)) == m.key
}

// manyLetters is how much text an article among several has at least, in bytes.
const manyLetters = 400

// laterArticles finds, on a page that has several articles one after the other,
// those behind the first: each is marked as one, has a heading and much text.
func laterArticles(doc *html.Node, sizes map[*html.Node]extent) []*html.Node {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Article && sizes[n].bytes > manyLetters && hasHeading(n) {
			if len(all) > 0 && isWithin(n, all[len(all)-1]) {
				return nil // one in another is no list
			}
			all = append(all, n)
		}
	}
	if len(all) < 2 {
		return nil
	}
	first := 0
	for i, n := range all {
		if sizes[n].main {
			first = i
			break
		}
	}
	return append(all[:first:first], all[first+1:]...)
}

func hasHeading(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			return true
		}
	}
	return false
}

func isWithin(n, outer *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}
