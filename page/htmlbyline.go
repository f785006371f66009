package page

import (
	"slices"
	"strings"

	"tawatur"
)

// byline reads the author that the page states, or else names in an element of its
// own, or in a line between the title and the first paragraph.
func (t *Tables) byline(r *tawatur.Report, a *about, s *survey, visible []line) {
	if r.Byline == "" && a.author != "" && !t.isOwn(a.author, r.Outlet) {
		t.author(r, a.author)
	}
	for i := 0; i < len(s.authors) && r.Byline == ""; i++ {
		l := newLine(oneLine(nodeText(s.authors[i])), true)
		r.Byline = t.authorIn(&l, r.Outlet)
	}
	if r.Byline == "" {
		r.Byline = t.bylineBelow(visible, r.Title, r.Outlet)
	}
}

// authorIn reads an element that names the author and, at most, a date.
func (t *Tables) authorIn(l *line, own string) string {
	if l.count() == 0 || l.count() > maxHeader {
		return ""
	}
	h := t.readHeader(l.text, own)
	if len(h.byline) == 0 && len(h.unknown) == 1 && len(h.dateline) == 0 && isNameLike(h.unknown[0]) && len(strings.Fields(h.unknown[0])) > 1 {
		return h.unknown[0]
	}
	return strings.Join(h.byline, "، ")
}

// headReach is how many lines below a title may be its header.
const headReach = 5

func (t *Tables) bylineBelow(lines []line, title, own string) string {
	at := lastOf(lines, title)
	for j := at + 1; at >= 0 && j < len(lines) && j <= at+headReach && !lines[j].isParagraph(); j++ {
		if h := t.header(&lines[j], own); h.sure() && len(h.byline) > 0 {
			return strings.Join(h.byline, "، ")
		}
	}
	return ""
}

// lastOf finds the last line that is a title, -1 for none: a page may print it first
// in the path to it.
func lastOf(lines []line, title string) int {
	words := foldedWords(title)
	for i := len(lines) - 1; i >= 0 && len(words) > 0; i-- {
		if slices.Equal(lines[i].words, words) {
			return i
		}
	}
	return -1
}
