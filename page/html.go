package page

import (
	"cmp"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tawatur"
	"tawatur/outlet"
)

// maxNodes bounds the pages that readability looks at; a page of more elements
// is read as plain text.
const maxNodes = 60_000

// html makes the report of a page of HTML; closed says that the page shows only
// the beginning of its article.
func (t *Tables) html(c tawatur.Capture) (rs []tawatur.Report, closed bool) {
	doc, err := html.Parse(strings.NewReader(c.Text))
	if err != nil { // the elements are nested deeper than any page's
		c.Text = withoutTags(c.Text)
		return t.plain(c), false
	}
	rules := t.adapters.of(c.URL)
	rules.remove(doc)
	openForms(doc)
	seen := t.look(doc)
	about := t.about(seen)
	rules.tell(t, doc, &about)
	about.address = ownAddress(c.URL, seen.base, about.addresses)
	visible := split(nodeText(doc))
	title, site := t.headline(seen, about.title, about.site, visible)
	if about.surely {
		title = about.title
	}
	about.title = title
	setIfEmpty(&about.site, site)
	own := t.publisher(&about, c.URL)
	title, printed := printedTitle(visible, title)
	text := rules.text(doc, ruleText)
	if text == "" {
		t.strip(doc, title)
		makeParagraphs(doc)
		text = t.articleText(doc, about.address)
	}
	lines, notes := t.clean(t.furniture.untilEnd(split(text)))
	if len(lines) == 0 {
		lines, notes = t.clean(visible)
	}
	a := t.single(lines, title, own)
	a.unprinted = !printed && title != ""
	r := t.report(&a, cmp.Or(own, a.head.outlet, domainAt(about.address)))
	about.fill(&r)
	t.byline(&r, &about, seen, visible)
	t.takeNotes(&r, notes)
	if r.Published.IsZero() {
		r.Published = dayInAddress(about.address)
	}
	if r.Published.IsZero() {
		r.Published = t.visibleDate(visible, title, visitOf(c))
	}
	if !plausible(r.Published, c.ReadAt) {
		r.Published = tawatur.Day{}
	}
	return []tawatur.Report{r}, notes.closed || about.closed
}

// articleText is the text of the element that readability takes for the
// article; where that is far less than the page's longest element of running
// text, it is that element's.
func (t *Tables) articleText(doc *html.Node, address string) string {
	dense := densest(doc)
	pageURL, _ := url.Parse(address)
	p := readability.NewParser()
	p.MaxElemsToParse = maxNodes
	a, err := p.ParseDocument(doc, pageURL)
	if err != nil || a.Node == nil {
		return dense
	}
	if text := nodeText(a.Node); len(text)*2 >= len(dense) {
		return text
	}
	return dense
}

// printedTitle gives a page's title as one of its visible lines, or up to four
// in a row, have it, and as it is where it stands in none.
func printedTitle(visible []line, title string) (string, bool) {
	want := phrase(title)
	for i := range visible {
		if want == "" || len(visible[i].words) == 0 || !strings.HasPrefix(want, visible[i].words[0]) {
			continue
		}
		text := ""
		for _, l := range visible[i:min(len(visible), i+4)] {
			if text = trim(text + " " + l.text); phrase(text) == want {
				return text, true
			}
		}
	}
	return title, false
}

// publisher names the outlet: by the page's address, or by the name that the page
// states; "" where neither tells.
func (t *Tables) publisher(a *about, asked string) string {
	for _, at := range []string{asked, a.address} {
		if o, ok := t.reg.Host(at); ok {
			return o.Name
		}
	}
	if o, ok := t.reg.Find(a.site); ok && (domainAt(a.address) == "" || endsAlike(a.site, o)) {
		return o.Name
	}
	return a.site
}

// endsAlike reports whether a name of an outlet ends in the last word of name. The
// registry takes "البيان الساحلي" for "البيان" of a country, which a page of another
// domain than that outlet's does not bear out.
func endsAlike(name string, o outlet.Outlet) bool {
	words := foldedWords(name)
	for _, own := range append([]string{o.Name}, o.Aliases...) {
		if w := foldedWords(own); len(w) > 0 && len(words) > 0 && w[len(w)-1] == words[len(words)-1] {
			return true
		}
	}
	return false
}

// domainAt is what an outlet is called whose pages state no name: the domain.
func domainAt(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return domainOf(u)
}

// openForms makes blocks of the forms that hold most of a page's text, as some
// software puts the whole page into one.
func openForms(doc *html.Node) {
	var forms []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Form {
			forms = append(forms, n)
		}
	}
	for _, n := range forms {
		n.DataAtom, n.Data = atom.Div, "div"
		if inside := len(nodeText(n)); inside < manyLetters || inside*2 < len(nodeText(doc)) {
			n.DataAtom, n.Data = atom.Form, "form"
		}
	}
}
