package figure

import (
	"strings"

	"tawatur"
)

// accruals tells of each figure how it stands to those before it. A total told
// of one of several that و joins holds for all.
func (f *finder) accruals() {
	for i := range f.found {
		f.found[i].accrual = f.accrual(&f.found[i])
	}
	for i := 1; i < len(f.found); i++ {
		f.sameTotal(&f.found[i-1], &f.found[i])
	}
	for i := len(f.found) - 1; i > 0; i-- {
		f.sameTotal(&f.found[i-1], &f.found[i])
	}
}

// sameTotal makes both of two figures that و joins totals where one is.
func (f *finder) sameTotal(a, b *count) {
	if b.from > a.to+1 || !f.joined(b.from) || !f.counted(a) || !f.counted(b) {
		return
	}
	if a.accrual == "" && b.accrual == tawatur.Cumulative {
		a.accrual = b.accrual
	} else if b.accrual == "" && a.accrual == tawatur.Cumulative {
		b.accrual = a.accrual
	}
}

// accrual tells whether c counts everything so far or what came on top.
func (f *finder) accrual(c *count) tawatur.Accrual {
	for k := c.number; k < c.to || k == c.to && k < len(f.toks); k++ {
		w := f.norm(k)
		switch {
		case f.small[w] == "more", f.small[w] == "rest" && w != "غيرهم":
			return tawatur.Additional
		case (w == "جدد" || strings.HasPrefix(w, "جديد")) && f.counted(c):
			return tawatur.Additional // a new car is no further car, a new case is
		}
	}
	if f.soFar(c) || f.counted(c) && f.risen(c) {
		return tawatur.Cumulative
	}
	return ""
}

// counted reports whether c counts what befalls people, of which a tally is kept.
func (f *finder) counted(c *count) bool {
	return f.kept(c.category) || f.ofCases(c)
}

// soFar finds "حتى الآن", "منذ بداية العام" in the clause of c.
func (f *finder) soFar(c *count) bool {
	for k := f.clauseStart(c); k < c.end; k++ {
		if k == c.from {
			k = c.to
		}
		w, next := strings.TrimPrefix(f.norm(k), "و"), f.norm(k+1)
		if w == "منذ" && k < c.from && f.parted(k, c.from) {
			continue
		}
		if w == "منذ" && (f.counted(c) || c.category == "attack" || f.small[next] == "start") ||
			f.in(w, until) && f.in(next, now) {
			return true
		}
	}
	return false
}

// parted reports whether another clause begins between two tokens, of which what
// the first says does not hold: "منذ الجمعة تقصف … بعدما … الذي أودى بثلاثة".
func (f *finder) parted(from, to int) bool {
	for k := from + 1; k < to; k++ {
		w := f.norm(k)
		if f.in(w, which|clause) || f.hasAnd(k) && !article(w) && (strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ت")) {
			return true
		}
	}
	return false
}

// clauseStart is where the clause of c begins; what stands before a comma is
// another's where another figure stands there too.
func (f *finder) clauseStart(c *count) int {
	if c.begin == 0 || f.toks[c.begin].Start <= f.sentence(f.span(c)).Start {
		return c.begin
	}
	for k := c.from - 1; k > c.begin; k-- {
		if f.norm(k) == "،" || f.norm(k) == "," {
			return k
		}
	}
	return c.begin
}

// risen reads a tally that reached c: "ارتفع عدد القتلى إلى 45", "بلغت الحصيلة
// 45", "بإجمالي 45".
func (f *finder) risen(c *count) bool {
	tally, verb := false, false
	for k := c.from - 1; k >= max(c.begin, c.from-reach); k-- {
		switch f.small[strip(f.norm(k))] {
		case "total":
			return true
		case "tally":
			tally = true
		case "rise":
			verb = true
		}
		if tally && verb {
			return true
		}
	}
	return false
}
