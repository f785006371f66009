package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// Bounds of counts of people who gather.
const (
	leastCrowd  = 500 // fewer are a meeting
	nearCrowd   = 4   // so many words from the figure it is told that they gather
	crowdsApart = 50  // those who call a crowd together and those who police it differ by less
)

// crowd reports whether a figure counts people who gather: of them nobody has more
// than an estimate, and each side has its own.
func (c *Corpus) crowd(u *Unit, f *tawatur.Figure) bool {
	return f.Category == "people" && f.Unit == "person" && f.Value >= leastCrowd &&
		slices.ContainsFunc(c.tokensOf(u, f, nearCrowd), func(t arabic.Token) bool { return c.tables.isBare(crowds, t.Norm) })
}

// rivalCrowds is [Corpus.rivals] for two crowds: of one place and day, estimated so
// that the ranges which the words allow do not meet.
func (c *Corpus) rivalCrowds(u, v *Unit, x, y *tawatur.Figure) rivalry {
	af, _ := c.dayOf(u, x)
	bf, _ := c.dayOf(v, y)
	switch {
	case !Excludes(x, y), x.Value > crowdsApart*y.Value, y.Value > crowdsApart*x.Value:
		return untold
	case u.Report == v.Report, !meet(c.sitesOf(u), c.sitesOf(v)), c.otherTime(u, v, x, y), c.otherDay(u, af, bf), c.otherDay(v, bf, af):
		return apart
	}
	return rival
}

// otherDay reports whether a unit that names no day for its crowd cannot mean the day of
// another one, since that is not the one of its report or the one before.
func (c *Corpus) otherDay(u *Unit, own, other tawatur.Day) bool {
	published := c.Readings[u.Report].Published
	return own.IsZero() && !other.IsZero() && !published.IsZero() && published.Sub(other) > 1
}
