package figure

import (
	"strings"

	"tawatur"
)

// when sets the day of c, or the stretch of days that it covers.
func (f *finder) when(c *count, fig *tawatur.Figure) {
	i := f.choose(c, len(f.Dates), func(i int) tawatur.Span { return f.Dates[i].Span }, func(i int) bool {
		return !f.Dates[i].From.IsZero() && !f.compared(f.Dates[i].Span)
	})
	if i < 0 {
		return
	}
	d := f.Dates[i]
	if outside := d.Start > f.toks[c.end-1].End; outside && (d.From != d.To || f.since(d.Span)) {
		return // a stretch that the next clause tells
	}
	if c.accrual == tawatur.Cumulative && d.From != d.To && d.End <= f.toks[c.from].Start && !f.since(d.Span) {
		return // a total is not of the stretch told before it
	}
	switch {
	case f.since(d.Span):
		fig.From = d.From
	case d.From == d.To:
		fig.AsOf = d.From
	default:
		fig.From, fig.To = d.From, d.To
	}
}

// compared reports whether the date at s is that of another value, with which
// the figure is compared ("نما 3 % عنه قبل عام"), or of something that a relative
// clause tells ("الانتخابات التي تبدأ مطلع العام").
func (f *finder) compared(s tawatur.Span) bool {
	at := f.tokenAt(s.Start)
	for k := at - 1; k >= max(0, at-3) && f.word(k); k-- {
		switch w := bare(f.norm(k)); {
		case f.in(w, against):
			return true
		case f.in(w, which):
			if r := f.norm(k + 1); strings.HasPrefix(r, "س") || strings.HasPrefix(r, "ت") || strings.HasPrefix(r, "ي") {
				return true // it is still to come
			}
		}
	}
	return false
}

// since reports whether "منذ" leads to the date at s, be it by way of what
// began then: "منذ اندلاع القتال قبل شهرين".
func (f *finder) since(s tawatur.Span) bool {
	at := f.tokenAt(s.Start)
	for k := at - 1; k >= max(0, at-near) && f.word(k); k-- {
		if bare(f.norm(k)) == "منذ" {
			return true
		}
	}
	return at < len(f.toks) && f.norm(at) == "منذ"
}
