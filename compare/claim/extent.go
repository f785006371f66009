package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// otherTime reports whether two figures speak of different days, or one of them of
// months or years together.
func (c *Corpus) otherTime(u, v *Unit, x, y *tawatur.Figure) bool {
	af, at := c.dayOf(u, x)
	bf, bt := c.dayOf(v, y)
	switch {
	case c.lasts(u, x) != c.lasts(v, y), c.weeksAt(u, x) != c.weeksAt(v, y):
		return true
	case af.IsZero() && bf.IsZero():
		return c.old(u) != c.old(v)
	case af.IsZero():
		return c.stale(u, bt)
	case bf.IsZero():
		return c.stale(v, at)
	}
	return at.Before(bf.Add(-1)) || bt.Before(af.Add(-1))
}

// stale reports whether a day lies long before the report of a unit: what names no
// day speaks of recent ones.
func (c *Corpus) stale(u *Unit, day tawatur.Day) bool {
	published := c.Readings[u.Report].Published
	return !published.IsZero() && published.Sub(day) > recentDays
}

// dayOf is the range of days that a figure speaks of: its own day, or else those
// of its unit; zero where none is told. The day on which a source spoke is none.
func (c *Corpus) dayOf(u *Unit, f *tawatur.Figure) (from, to tawatur.Day) {
	if a := c.Attribution(u); f.AsOf.IsZero() || a != nil && a.OccasionDay == f.AsOf {
		return c.days(u)
	}
	return f.AsOf, f.AsOf
}

// recentDays is how many days before its report a figure may be of that tells no day.
const recentDays = 10

// reachOfLasting is how many words from a figure a word of long time still tells
// what it covers.
const reachOfLasting = 8

// lasts reports whether a figure covers months or years, by itself or by a word or date
// close to it.
func (c *Corpus) lasts(u *Unit, f *tawatur.Figure) bool {
	if long(f) || !f.AsOf.IsZero() {
		return long(f)
	}
	near := c.tokensOf(u, f, reachOfLasting)
	if len(near) == 0 {
		return false
	}
	s := tawatur.Span{Start: near[0].Start, End: near[len(near)-1].End}
	if slices.ContainsFunc(c.Readings[u.Report].Dates, func(d tawatur.DateRef) bool { return s.Overlaps(d.Span) && d.To.Sub(d.From) > longDays }) {
		return true
	}
	return u.Lasting && slices.ContainsFunc(near, func(t arabic.Token) bool { return c.lexeme(t.Norm).lasting })
}

// weeksAt reports whether a figure that tells no day is one of weeks or of several
// days, by a word close to it.
func (c *Corpus) weeksAt(u *Unit, f *tawatur.Figure) bool {
	return f.AsOf.IsZero() && slices.ContainsFunc(c.tokensOf(u, f, reachOfLasting), func(t arabic.Token) bool { return c.tables.isBare(weeks, t.Norm) })
}

// tokensOf gives the tokens of a figure of a unit and so many more on both sides, as
// far as its sentence goes.
func (c *Corpus) tokensOf(u *Unit, f *tawatur.Figure, more int) []arabic.Token {
	toks := c.toks[u.Report]
	start := func(t arabic.Token, at int) int { return t.Start - at }
	from, _ := slices.BinarySearchFunc(toks, f.Start, start)
	to, _ := slices.BinarySearchFunc(toks, f.End, start)
	for low := max(u.from, from-more); from > low && !endsSentence(toks[from-1]); from-- {
	}
	for high := min(u.to, to+more); to < high && !endsSentence(toks[to]); to++ {
	}
	return toks[from:max(from, to)]
}

// endsSentence reports whether a token ends a sentence.
func endsSentence(t arabic.Token) bool {
	return t.Kind == arabic.Punct && slices.Contains([]string{".", "؟", "!"}, t.Norm)
}
