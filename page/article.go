package page

import (
	"slices"
	"strings"

	"tawatur"
)

// article is one article of a page while it is put together.
type article struct {
	title     string
	unprinted bool // only what the page says of itself has the title
	head      header
	lines     []line
	opened    told // the day in a dateline within the text
}

// plain cuts a page of plain text into reports.
func (t *Tables) plain(c tawatur.Capture) []tawatur.Report {
	lines, notes := t.clean(split(c.Text))
	as := t.laid(c, lines)
	if len(as) > 0 {
		// the layout tells more than the words
	} else if starts := t.starts(lines); len(starts) > 1 {
		as = t.cutPage(lines, starts)
	} else {
		as = []article{t.single(rejoin(lines), "", "")}
	}
	var rs []tawatur.Report
	for i := range as {
		r := t.report(&as[i], "")
		if len(as) == 1 {
			t.takeNotes(&r, notes)
		}
		publish(&r, as[i].opened)
		publish(&r, ofFile(c))
		withoutBadDay(&r, c)
		rs = append(rs, r)
	}
	return rs
}

// report makes the report of an article; own is its outlet where it is known.
func (t *Tables) report(a *article, own string) tawatur.Report {
	r := tawatur.Report{
		Outlet: own, Title: a.title, Published: a.head.day, DayFrom: a.head.from,
		Byline: strings.Join(a.head.byline, "، "), Dateline: strings.Join(a.head.dateline, "، "),
		Credits: addCredits(nil, a.head.credits...),
	}
	if r.Outlet == "" {
		r.Outlet = a.head.outlet
	}
	texts := make([]string, len(a.lines))
	for i, l := range a.lines {
		texts[i] = l.text
	}
	if r.Text = strings.Join(texts, "\n"); a.title != "" && r.Text != "" && !a.unprinted {
		r.Text = a.title + "\n" + r.Text
	}
	if len(texts) > 0 {
		a.opened = t.opening(&r, texts[0])
		r.Credits = addCredits(r.Credits, t.inText(texts[0])...)
		if last := texts[len(texts)-1]; len(texts) > 1 {
			r.Credits = addCredits(r.Credits, t.inText(last)...)
			r.Credits = addCredits(r.Credits, t.behindLast(last)...)
		}
	}
	return r
}

// takeNotes uses what stood behind labels: the source or the date.
func (t *Tables) takeNotes(r *tawatur.Report, n noted) {
	for _, s := range n.labels {
		h := t.readHeader(s, r.Outlet)
		r.Credits = addCredits(r.Credits, h.credits...)
		if h.outlet != "" && r.Outlet == "" {
			r.Outlet = h.outlet
		} else if h.outlet != "" && !t.isOwn(h.outlet, r.Outlet) {
			r.Credits = addCredits(r.Credits, h.outlet)
		}
		publish(r, h.told)
	}
}

// single reads a page of one article. known is its title where that is told by
// something else than the text, own its outlet.
func (t *Tables) single(lines []line, known, own string) article {
	a := article{title: known}
	i := 0
	if known == "" {
		a.title, i = t.title(lines)
		known = a.title
	} else {
		i = afterTitle(lines, known)
	}
	for i < len(lines) && !lines[i].isParagraph() {
		l := &lines[i]
		if sameWords(l.text, known) {
			i++
			continue
		}
		h := t.header(l, own)
		if !h.sure() {
			break
		}
		a.head.take(h)
		i++
	}
	end := len(lines)
	for n := 0; n < 3 && end > i+1 && !lines[end-1].isParagraph(); n++ {
		h := t.header(&lines[end-1], own)
		if !h.sure() {
			break
		}
		a.head.take(h)
		end--
	}
	a.lines = dropRepeats(lines[i:end])
	return a
}

// afterTitle skips what a page has before the article's title, where that
// stands in the lines before the first paragraph.
func afterTitle(lines []line, title string) int {
	for i := range lines {
		if lines[i].isParagraph() && !sameWords(lines[i].text, title) {
			return 0
		}
		if sameWords(lines[i].text, title) {
			return i + 1
		}
	}
	return 0
}

// take adds what another line told.
func (h *header) take(o header) {
	if h.outlet == "" {
		h.outlet = o.outlet
	}
	if o.better(h.told) {
		h.told = o.told
	}
	h.dateline = addCredits(h.dateline, o.dateline...)
	h.byline = addCredits(h.byline, o.byline...)
	h.credits = addCredits(h.credits, o.credits...)
	h.known += o.known
}

// title reads the title at the beginning of a page and tells where the rest
// begins. A page's own title ("… - الموقع") before it goes; so does the name of
// a section.
func (t *Tables) title(lines []line) (string, int) {
	i := 0
	if len(lines) > 2 && lines[0].count() <= 2 && t.isHeadline(&lines[1]) && !endsLikeText(lines[0].text) {
		i = 1
	}
	if i+1 < len(lines) && isSiteTitle(lines[i].text, lines[i+1].text) {
		i++
	}
	if i+1 >= len(lines) || !t.isHeadline(&lines[i]) {
		return "", i
	}
	if h := t.header(&lines[i], ""); h.sure() {
		return "", i
	}
	j := i + 1
	for j < len(lines)-1 && j < i+3 && t.isHeadline(&lines[j]) && !lines[j].afterBlank && t.goesOn(lines[j-1].text, lines[j].text) {
		j++
	}
	if !slices.ContainsFunc(lines[j:min(len(lines), j+6)], func(l line) bool { return l.isParagraph() || l.count() > 12 }) {
		return "", 0
	}
	return strings.Join(t.joinHeadline(lines[i:j]), " "), j
}

// isSiteTitle reports whether first is second with the name of a site behind it.
func isSiteTitle(first, second string) bool {
	rest, ok := strings.CutPrefix(first, second)
	if !ok {
		return sameWords(first, second)
	}
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.ContainsAny(rest[:min(3, len(rest))], "-|:–—»/")
}

func sameWords(a, b string) bool { return b != "" && phrase(a) == phrase(b) }
