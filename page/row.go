package page

import (
	"cmp"
	"fmt"
	"html"
	"strings"

	"tawatur"
)

// edge is how many lines at either end of a row's text may be furniture.
const edge = 8

// row makes the report of a JSON row. Its text is cut at both ends only, so
// that what others noted about it is found again.
func (t *Tables) row(c tawatur.Capture, m *Meta) ([]tawatur.Report, []tawatur.Skip) {
	r := tawatur.Report{
		Outlet: m.Outlet, URL: m.URL, Title: plainText(m.Title),
		Published: m.Day, PublishedAt: m.PublishedAt, Credits: addCredits(nil, m.Credits...),
	}
	var skips []tawatur.Skip
	if r.Published.IsZero() && m.DateText != "" {
		d, _, ok := t.dayIn(m.DateText)
		if ok = ok && plausible(d.day, c.ReadAt); ok {
			publish(&r, d)
		} else {
			skips = append(skips, tawatur.Skip{Input: c.Name, Reason: tawatur.SkipBadDate, Kept: true,
				Detail: fmt.Sprintf("%q is no date of a report; the report was kept without it", m.DateText)})
		}
	}
	if o, ok := t.reg.Host(m.URL); ok && r.Outlet == "" {
		r.Outlet = o.Name
	}
	if author := plainText(m.Author); author != "" {
		t.author(&r, author)
	}
	r.Text = t.rowText(&r, m.Text)
	r.Outlet = cmp.Or(r.Outlet, t.reg.Domain(m.URL))
	withoutBadDay(&r, c)
	return []tawatur.Report{r}, skips
}

// plainText makes one line of a short field that may hold entities of HTML.
func plainText(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

// author reads the field of the author into byline, dateline and credits.
func (t *Tables) author(r *tawatur.Report, s string) {
	h := t.readHeader(s, r.Outlet)
	if h.known == 0 && len(h.unknown) == 1 && h.parts == 1 {
		h.byline = h.unknown
	} else if h.known == 0 && len(h.unknown) == 2 {
		h.dateline, h.byline = h.unknown[:1], h.unknown[1:]
	}
	r.Byline = strings.Join(h.byline, "، ")
	r.Dateline = strings.Join(h.dateline, "، ")
	r.Credits = addCredits(r.Credits, h.credits...)
	if r.Outlet == "" {
		r.Outlet = h.outlet
	} else if h.outlet != "" && !t.isOwn(h.outlet, r.Outlet) {
		r.Credits = addCredits(r.Credits, h.outlet)
	}
}

// rowText drops furniture at both ends of a row's text and reads its dateline
// and closing credit, which stay in the text.
func (t *Tables) rowText(r *tawatur.Report, text string) string {
	if looksLikeMarkup(text) {
		text = markupText(text)
	}
	text = trim(text)
	for range edge {
		first, rest, more := strings.Cut(text, "\n")
		if l := newLine(trim(first), true); !more || !t.furniture.isFurniture(&l) {
			break
		}
		text = trim(rest)
	}
	for range edge {
		i := strings.LastIndexByte(text, '\n')
		if i < 0 {
			break
		}
		l := newLine(trim(text[i+1:]), true)
		if heading, _ := t.furniture.opensRelated(&l); !heading && !t.furniture.isFurniture(&l) {
			break
		}
		text = trim(text[:i])
	}
	publish(r, t.opening(r, text))
	first, _, _ := strings.Cut(text, "\n")
	r.Credits = addCredits(r.Credits, t.inText(first)...)
	t.closing(r, text)
	r.Credits = addCredits(r.Credits, t.behindLast(text[strings.LastIndexByte(text, '\n')+1:])...)
	return text
}

// closing reads a credit in the last line: "(رويترز)", "المصدر: وكالات".
func (t *Tables) closing(r *tawatur.Report, text string) {
	last := newLine(trim(text[strings.LastIndexByte(text, '\n')+1:]), true)
	if s, ok := t.labelled(&last); ok {
		last = newLine(s, true)
	}
	if last.count() <= maxHeader {
		if h := t.header(&last, r.Outlet); h.sure() {
			r.Credits = addCredits(r.Credits, h.credits...)
		}
	}
}
