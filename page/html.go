package page

import (
	"cmp"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"tawatur"
)

// maxNodes bounds the pages that readability looks at; a page of more elements
// is read as plain text.
const maxNodes = 60_000

// html makes the report of a page of HTML.
func (t *Tables) html(c tawatur.Capture) []tawatur.Report {
	doc, err := html.Parse(strings.NewReader(c.Text))
	if err != nil { // the elements are nested deeper than any page's
		c.Text = withoutTags(c.Text)
		return t.plain(c)
	}
	about := t.about(doc)
	setIfEmpty(&about.url, c.URL)
	visible := split(nodeText(doc))
	t.strip(doc)
	makeParagraphs(doc)
	lines, notes := t.clean(split(t.articleText(doc, about)))
	if len(lines) == 0 {
		lines, notes = t.clean(visible)
	}
	if about.title == "" {
		about.title = heading(doc)
	}
	title, printed := printedTitle(visible, about.title)
	a := t.single(lines, title)
	a.unprinted = !printed
	r := t.report(&a, t.publisher(&about, a.head.outlet))
	about.fill(&r)
	if about.author != "" && r.Byline == "" {
		t.author(&r, about.author)
	}
	t.takeNotes(&r, notes)
	if r.Published.IsZero() {
		r.Published = t.visibleDate(visible)
	}
	if !plausible(r.Published, c.ReadAt) {
		r.Published = tawatur.Day{}
	}
	return []tawatur.Report{r}
}

// articleText is the text of the element that readability takes for the
// article; where that is far less than the page's longest element of running
// text, it is that element's.
func (t *Tables) articleText(doc *html.Node, about about) string {
	dense := densest(doc)
	pageURL, _ := url.Parse(about.url)
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

// publisher names the outlet: by the page's address, by the name it states, by
// a line of the article, or else by its domain.
func (t *Tables) publisher(a *about, line string) string {
	if o, ok := t.reg.Host(a.url); ok {
		return o.Name
	}
	if o, ok := t.reg.Find(a.site); ok {
		return o.Name
	}
	if line != "" {
		return line
	}
	return cmp.Or(a.site, t.reg.Domain(a.url))
}

// visibleDate reads the first line that is hardly more than a date.
func (t *Tables) visibleDate(lines []line) tawatur.Day {
	for i := range lines {
		if lines[i].count() > 16 {
			continue
		}
		if day, rest, ok := t.dateIn(lines[i].text); ok && len(foldedWords(rest)) <= 6 {
			return day
		}
	}
	return tawatur.Day{}
}
