package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// makeParagraphs puts what stands between line breaks into paragraphs of its
// own, as old pages part them, so that the parts stay apart.
func makeParagraphs(doc *html.Node) {
	var broken []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && holdsText(n.DataAtom) && hasBreak(n) {
			broken = append(broken, n)
		}
	}
	for _, n := range broken {
		breakUp(n)
	}
}

// holdsText reports whether a block may hold text beside other blocks.
func holdsText(a atom.Atom) bool {
	switch a {
	case atom.Td, atom.Div, atom.Section, atom.Article, atom.Main, atom.Center, atom.Body, atom.Blockquote, atom.Li:
		return true
	}
	return false
}

func hasBreak(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Br {
			return true
		}
	}
	return false
}

func breakUp(n *html.Node) {
	var p *html.Node
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.DataAtom == atom.Br:
			n.RemoveChild(c)
			p = nil
		case c.Type == html.ElementNode && isBlock(c.DataAtom):
			p = nil
		default:
			if p == nil {
				p = &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
				n.InsertBefore(p, c)
			}
			n.RemoveChild(c)
			p.AppendChild(c)
		}
		c = next
	}
}
