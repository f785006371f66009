package figure

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// longest is how many tokens of a figure's clause are looked at on either side.
const longest = 24

// clauses finds the clause in which each figure stands. What tells its place or
// its day stands there, if it is told at all.
func (f *finder) clauses() {
	for i := range f.found {
		c, sentence := &f.found[i], f.sentence(f.span(&f.found[i]))
		first, last := -1, len(f.toks)
		if i > 0 {
			first = f.found[i-1].to - 1
		}
		if i+1 < len(f.found) {
			last = f.found[i+1].from
		}
		c.begin, c.end = f.clauseBegin(c, first, sentence), f.clauseEnd(c, last, sentence)
	}
}

// clauseBegin gives the first token of the clause of c, which begins after
// token before.
func (f *finder) clauseBegin(c *count, before int, sentence tawatur.Span) int {
	k := c.from
	for k-1 > before && k > c.from-longest && f.toks[k-1].Start >= sentence.Start {
		k--
	}
	return k
}

// clauseEnd gives the token after the clause of c, which ends before token after.
func (f *finder) clauseEnd(c *count, after int, sentence tawatur.Span) int {
	k := c.to
	for ; k < min(after, c.to+longest) && f.toks[k].Start < sentence.End; k++ {
		if f.toks[k].Kind == arabic.Punct {
			switch f.norm(k) {
			case "،", ",", "؛", ";", ":", ".", "؟", "?", "!":
				return k
			}
			continue
		}
		if f.in(f.norm(k), clause) {
			return k
		}
		if g, ok := f.governs(k, -1); ok && g.verb && strings.HasPrefix(f.norm(k), "و") {
			return k
		}
	}
	return k
}

// choose gives the best of the n spans, in order, that tell something of c: one
// in its clause, first after it, then before it; else the last before it in its
// sentence, else the first after it. It gives -1 where the sentence has none
// that is wanted.
func (f *finder) choose(c *count, n int, span func(i int) tawatur.Span, wanted func(i int) bool) int {
	s := f.span(c)
	sentence := f.sentence(s)
	at := firstAfter(n, span, s.Start)
	before, after := -1, -1
	for i := at - 1; i >= max(0, at-around) && span(i).Start >= sentence.Start && before < 0; i-- {
		if wanted(i) {
			before = i
		}
	}
	for i := at; i < min(n, at+around) && span(i).Start < sentence.End && after < 0; i++ {
		if span(i).Start >= s.End && wanted(i) {
			after = i
		}
	}
	switch {
	case after >= 0 && span(after).End <= f.toks[c.end-1].End:
		return after
	case before >= 0:
		return before
	case after >= 0 && f.tokenAt(span(after).Start) < c.to+longest:
		return after
	}
	return -1
}

// firstAfter gives the first of n ordered spans that starts at byte b or later.
func firstAfter(n int, span func(i int) tawatur.Span, b int) int {
	lo, hi := 0, n
	for lo < hi {
		if mid := (lo + hi) / 2; span(mid).Start < b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
