package page

import (
	"strings"
	"unicode/utf8"

	"tawatur"
)

// maxOpening is how many bytes a dateline at the beginning of a paragraph has.
const maxOpening = 160

// opening reads a dateline that stands in front of the first sentence and stays
// there: "بيروت (رويترز) - قال …", "دبي، الإمارات العربية المتحدة (CNN)— …", or that
// is the whole first line: "عين اليوم – نيويورك". It gives the day that stands there.
func (t *Tables) opening(r *tawatur.Report, text string) told {
	first, _, _ := strings.Cut(text, "\n")
	l := newLine(trim(first), true)
	h := t.header(&l, r.Outlet)
	if !h.sure() {
		if h = t.inline(first, r.Outlet); !h.sure() {
			return told{}
		}
	}
	if r.Dateline == "" {
		r.Dateline = strings.Join(h.dateline, "، ")
	}
	if r.Byline == "" {
		r.Byline = strings.Join(h.byline, "، ")
	}
	if r.Outlet == "" {
		r.Outlet = h.outlet
	} else if h.outlet != "" && !t.isOwn(h.outlet, r.Outlet) {
		r.Credits = addCredits(r.Credits, h.outlet)
	}
	r.Credits = addCredits(r.Credits, h.credits...)
	return ofDateline(&h)
}

// inline reads what stands in front of a paragraph's first sentence, up to a
// dash, a colon, a slash or a full stop: the longest stretch that is a header.
func (t *Tables) inline(s, own string) header {
	s, _ = firstBytes(trim(s), maxOpening)
	var best header
	for i, r := range s {
		if !strings.ContainsRune("-–—ـ:/.", r) || i == 0 {
			continue
		}
		// A tatweel inside a word is no dash.
		if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); r == 'ـ' && next != ' ' {
			continue
		}
		l := newLine(trim(s[:i]), true)
		if h := t.header(&l, own); h.sure() && (len(h.credits) > 0 || len(h.dateline) > 0 || h.outlet != "") && len(h.unknown) == 0 {
			best = h
		}
	}
	return best
}
