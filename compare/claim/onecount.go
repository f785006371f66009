package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// growth is how many times another one a count of the same people may be; what
// is larger still counts something else, unless the same is said round both.
const growth = 10

// OneCount reports whether figure x of unit u and figure y of unit v may be counts
// of one quantity that stand in one series, be they equal or far apart: of the
// same people or things, in the same happening and stretch of time. It is what
// [Corpus.Comparable] asks of two that exclude each other, without asking that
// they could be of one moment. near tells that the same place is named of both.
func (c *Corpus) OneCount(u, v *Unit, x, y *tawatur.Figure, near bool) bool {
	switch {
	case x.Category != y.Category, !meetIn(x, y), c.earlier(u, x) != c.earlier(v, y), c.longAgo(u) != c.longAgo(v),
		c.otherPeople(u, v, x, y), c.total(u, x) != c.total(v, y):
		return false
	case !slices.Contains(tolls[:], x.Category):
		return c.oneSum(u, v, x, y)
	case c.otherHappening(u, v), !Same(x, y) && (c.overDays(u) && !y.AsOf.IsZero() || c.overDays(v) && !x.AsOf.IsZero()):
		return false
	}
	if Same(x, y) && !c.many(u, x) && !c.many(v, y) {
		return true
	}
	if lo, hi := min(x.Value, y.Value), max(x.Value, y.Value); lo > 0 && hi > growth*lo && max(c.round(u, v, x), c.round(v, u, y)) < alikeMany {
		return false
	}
	return c.oneStage(u, v, x, y, near)
}

// alikeApart is the share, by weight, of what stands round one of two figures
// that the other's unit says as well, where no place is named beside both.
const alikeApart = 0.3

// oneStage reports whether what stands round two figures of a toll tells of one
// happening: the same place is named of both, or much else is the same. In
// reports that tell of many happenings it takes more.
func (c *Corpus) oneStage(u, v *Unit, x, y *tawatur.Figure, near bool) bool {
	a, b := c.sitesOf(u), c.sitesOf(v)
	if near = near || meet(a, b); !near && len(a) > 0 && len(b) > 0 {
		return false
	}
	many := c.many(u, x) || c.many(v, y)
	if near && !many {
		return true
	}
	least := alikeApart
	if near {
		least = alikeOne
	}
	_, telling, _, _, bare := c.beside(u, v)
	if bare || telling == 0 {
		return (near || !many) && c.around(u, v)
	}
	return max(c.round(u, v, x), c.round(v, u, y)) >= least
}

// alikeScene is the share, by weight, of what stands round one of two figures that
// the other's unit says as well, where no place is named beside both.
const alikeScene = 0.3

// OneScene reports whether so much is the same round two figures that they exclude
// each other if their values do; near is as for [Corpus.OneCount]. It errs on the
// side of silence.
func (c *Corpus) OneScene(u, v *Unit, x, y *tawatur.Figure, near bool) bool {
	a, b := c.sitesOf(u), c.sitesOf(v)
	if near = near || meet(a, b); !near && len(a) > 0 && len(b) > 0 {
		return false
	}
	_, telling, _, _, bare := c.beside(u, v)
	alike := max(c.round(u, v, x), c.round(v, u, y))
	return alike >= alikeScene || near && alike >= alikeOne || (bare || telling == 0) && c.around(u, v)
}

// befalls are the concepts of what befell the people of a toll.
var befalls = map[string]string{
	"killed": "kill", "injured": "injure", "displaced": "displace", "detained": "arrest", "besieged": "besiege",
}

// OfWhole reports whether a figure of unit u is put as some of those whom another
// one counts: after "among them", or before "of the victims".
func (c *Corpus) OfWhole(u *Unit, f *tawatur.Figure) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	if c.setApart(u, at) {
		return true
	}
	for k := at + 1; k+1 < u.to && toks[k].Start <= f.End+1; k++ {
		if id := c.concept(toks[k+1].Norm); toks[k].Norm == "من" && id != noConcept && c.names[id] == befalls[f.Category] {
			return true
		}
	}
	return false
}

// oneSum reports whether two figures that count no people of a toll are of one
// thing: equal ones by some of what is said beside them, others by nearly all of it.
func (c *Corpus) oneSum(u, v *Unit, x, y *tawatur.Figure) bool {
	if x.Unit != y.Unit || c.counted(x) == "" || c.counted(x) != c.counted(y) {
		return false
	}
	if Same(x, y) || nearly(x, y) {
		sum, telling, _, _, _ := c.beside(u, v)
		return telling > 0 && sum >= leastContext
	}
	return c.oneThing(u, v, x, y)
}

// overDays reports whether a unit speaks of weeks or of several days, over which
// its figures may have summed up.
func (c *Corpus) overDays(u *Unit) bool {
	return u.Lasting || slices.ContainsFunc(c.toks[u.Report][u.from:u.to], func(t arabic.Token) bool {
		return c.tables.is(weeks, t.Norm) || c.tables.is(weeks, arabic.Stem(t.Norm))
	})
}

// longAgo reports whether a unit tells of a happening long before its report, or
// names no day and follows right upon words that do.
func (c *Corpus) longAgo(u *Unit) bool {
	if c.old(u) {
		return true
	}
	r := c.Readings[u.Report]
	if from, _ := c.days(u); !from.IsZero() || r.Published.IsZero() {
		return false
	}
	at, found := slices.BinarySearchFunc(r.Dates, u.Span.Start, func(d tawatur.DateRef, at int) int { return d.End - at })
	if found {
		at++
	}
	if at == 0 {
		return false
	}
	d := &r.Dates[at-1]
	return u.Span.Start-d.End < nearBytes && !d.To.IsZero() && r.Published.Sub(d.To) > oldDays && c.sameScene(u, d.Span)
}

// sameScene reports whether unit u stands in the sentence right after the words
// at s.
func (c *Corpus) sameScene(u *Unit, s tawatur.Span) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, s.End, func(t arabic.Token, at int) int { return t.Start - at })
	ends := 0
	for k := at; k < u.from; k++ {
		if endsSentence(toks[k]) {
			ends++
		}
	}
	return ends <= 1
}
