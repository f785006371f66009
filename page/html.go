package page

import (
	"cmp"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tawatur"
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
	visible := split(nodeText(doc))
	seen := t.look(doc)
	about := t.stated(c, doc, rules, seen, visible)
	own := t.publisher(&about, c.URL)
	title, printed := printedTitle(visible, about.title)
	lines, notes := t.body(doc, rules, &about, visible)
	a := t.single(lines, title, own)
	a.unprinted = !printed && title != ""
	r := t.report(&a, cmp.Or(own, a.head.outlet, t.reg.Domain(about.address)))
	about.fill(&r)
	t.byline(&r, &about, seen, visible)
	t.takeNotes(&r, notes)
	t.day(&r, c, visible, a.opened)
	return []tawatur.Report{r}, notes.closed || about.closed
}

// stated gathers what the page says of itself, its title and address settled.
func (t *Tables) stated(c tawatur.Capture, doc *html.Node, rules adapter, seen *survey, visible []line) about {
	a := t.about(seen)
	rules.tell(t, doc, &a)
	a.address = ownAddress(c.URL, seen.base, a.addresses)
	title, site := t.headline(seen, a.title, a.site, visible)
	if !a.surely {
		a.title = title
	}
	setIfEmpty(&a.site, site)
	return a
}

// body is the lines of the article without what is no part of it. The page is cut
// down to them.
func (t *Tables) body(doc *html.Node, rules adapter, a *about, visible []line) ([]line, noted) {
	text := rules.text(doc, ruleText)
	if text == "" {
		t.strip(doc, a.title)
		makeParagraphs(doc)
		text = t.articleText(doc, a.address)
	}
	lines, notes := t.clean(t.furniture.untilEnd(split(text)))
	if len(lines) == 0 {
		return t.clean(visible)
	}
	return lines, notes
}

// day fills in the day of publication from the page's address, from what the page prints,
// or, last, from what tells it less surely: the dateline, then how long ago it was. The
// day of the visit and that of a change, which pages print too, come after all these.
func (t *Tables) day(r *tawatur.Report, c tawatur.Capture, visible []line, opened told) {
	printed, sure := t.visibleDate(visible, r.Title, visitOf(c))
	publish(r, told{day: dayInAddress(r.URL)})
	if sure {
		publish(r, printed)
	}
	if r.Published.IsZero() {
		publish(r, opened)
		publish(r, t.visibleAge(visible, r.Title, c))
	}
	if r.Published.IsZero() {
		publish(r, printed)
	}
	withoutBadDay(r, c)
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
