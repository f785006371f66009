package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// looksLikeMarkup reports whether a row's text is HTML and no plain text.
func looksLikeMarkup(s string) bool {
	for _, tag := range []string{"<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "<div", "</a>", "<span"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// markupText is the text of a piece of HTML.
func markupText(s string) string {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return withoutTags(s)
	}
	return nodeText(doc)
}

// nodeText is the visible text below n: a line for each block, white space
// folded, nothing of what is no text.
func nodeText(n *html.Node) string {
	var w textWriter
	w.walk(n, 0)
	return strings.TrimSpace(w.b.String())
}

type textWriter struct {
	b     strings.Builder
	space bool // white space is owed
	empty bool // the line has no word yet
}

// maxDepth bounds the nesting that is followed.
const maxDepth = 400

func (w *textWriter) walk(n *html.Node, depth int) {
	switch {
	case depth > maxDepth:
		return
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.Type == html.ElementNode && isHidden(n):
		return
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		w.line()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, depth+1)
	}
	if block {
		w.line()
	}
}

func (w *textWriter) text(s string) {
	for i, word := range strings.Fields(s) {
		if i > 0 || startsInSpace(s) {
			w.space = true
		}
		if w.space && w.b.Len() > 0 && !w.empty {
			w.b.WriteByte(' ')
		}
		w.b.WriteString(word)
		w.space, w.empty = false, false
	}
	if endsInSpace(s) {
		w.space = true
	}
}

func (w *textWriter) line() {
	if w.b.Len() > 0 && !w.empty {
		w.b.WriteByte('\n')
	}
	w.empty, w.space = true, false
}

func startsInSpace(s string) bool { return s != strings.TrimLeft(s, " \t\r\n\u00a0") }
func endsInSpace(s string) bool   { return s != strings.TrimRight(s, " \t\r\n\u00a0") }

// isHidden reports whether an element holds no text of the page.
func isHidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Button, atom.Select, atom.Option,
		atom.Textarea, atom.Iframe, atom.Object, atom.Svg, atom.Figcaption, atom.Nav, atom.Form, atom.Footer, atom.Input:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" ||
			a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Br, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main,
		atom.Aside, atom.Blockquote, atom.Pre, atom.Figure, atom.Dl, atom.Dt, atom.Dd, atom.Center, atom.Body, atom.Html, atom.Address, atom.Time, atom.Title:
		return true
	}
	return false
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// withoutTags gives the text between the tags, a line for each stretch.
func withoutTags(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.WriteString(oneLine(string(z.Text())))
			b.WriteByte('\n')
		}
	}
}
