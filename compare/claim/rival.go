package claim

import (
	"slices"

	"tawatur"
)

// rivalry is how two figures of different reports stand to one another.
type rivalry uint8

const (
	untold rivalry = iota // nothing tells whether they measure one thing, or they agree
	apart                 // they measure different things
	rival                 // they measure one thing and exclude each other
)

// Bounds of what speaks for two tolls being of one happening.
const (
	closeBy    = 1.25 // so many times another one, a count is probably of the same people
	leastClose = 8    // for counts of so many: small ones are close by chance
	leastKin   = 5    // so many are counted alike by chance no more
)

// rivals tells how figure x of unit u and figure y of unit v stand to one another.
// It errs on the side of silence.
func (c *Corpus) rivals(u, v *Unit, x, y *tawatur.Figure) rivalry {
	if x.Category != y.Category || x.Unit != y.Unit || !Differ(x, y) || nearly(x, y) {
		return untold
	}
	key := figurePair{u, v, x, y} // a pair is asked about for every claim that holds it
	r, asked := c.rivalries[key]
	if !asked {
		r = c.newRivals(u, v, x, y)
		c.rivalries[key] = r
	}
	return r
}

// figurePair is a figure of one unit and one of another.
type figurePair struct {
	u, v *Unit
	x, y *tawatur.Figure
}

func (c *Corpus) newRivals(u, v *Unit, x, y *tawatur.Figure) rivalry {
	if c.crowd(u, x) && c.crowd(v, y) {
		return c.rivalCrowds(u, v, x, y)
	}
	if !slices.Contains(tolls[:], x.Category) {
		return c.rivalSums(u, v, x, y)
	}
	switch {
	case c.Part(u, x), c.Part(v, y), c.splitUp(u, x), c.splitUp(v, y),
		!c.oneKind(x, y), c.kindAt(u, x) != c.kindAt(v, y), c.ofAttackers(u, x) != c.ofAttackers(v, y), !c.hurtAlike(u, v, x, y),
		!c.comparable(u, v, x, y), c.otherTime(u, v, x, y), c.separate(u), c.separate(v),
		c.givesBoth(v, y, x), c.givesBoth(u, x, y):
		return apart
	}
	return c.rivalTolls(u, v, x, y)
}

// rivalTolls is [Corpus.rivals] for tolls that nothing in the figures themselves
// keeps apart.
func (c *Corpus) rivalTolls(u, v *Unit, x, y *tawatur.Figure) rivalry {
	if u.Report == v.Report && (farFrom(x, y) || c.sidesOf(u) != c.sidesOf(v)) {
		return apart // a report that sets two counts of one thing side by side has them near each other
	}
	a, b := c.sitesOf(u), c.sitesOf(v)
	sited := meet(a, b)
	if !sited && len(a) > 0 && len(b) > 0 {
		return apart
	}
	if c.kin(u, v, x.Category) {
		return rival
	}
	likely := sited && !c.many(u, x) && !c.many(v, y) && closeTo(x, y)
	switch {
	case !likely && (c.otherHappening(u, v) || c.elsewhere(u, v)):
		return apart
	case likely, c.oneThing(u, v, x, y) && c.oneContext(u, v, x, y):
		return rival
	}
	return untold
}

// rivalSums is [Corpus.rivals] for what is no toll of people.
func (c *Corpus) rivalSums(u, v *Unit, x, y *tawatur.Figure) rivalry {
	if c.counted(x) == "" || c.counted(x) != c.counted(y) || !c.otherFigure(u, v) || !c.SameMatter(u, v) || c.old(u) != c.old(v) || c.elsewhere(u, v) || c.otherHappening(u, v) || Vague(x) || Vague(y) || c.Part(u, x) || c.Part(v, y) {
		return untold
	}
	if c.comparable(u, v, x, y) && c.oneThing(u, v, x, y) && c.oneContext(u, v, x, y) && !c.givesBoth(v, y, x) && !c.givesBoth(u, x, y) {
		return rival
	}
	return untold
}

// givesBoth reports whether the report of unit u, which gives figure own, gives other
// as well on the same word: then the two count different things. An approximate one
// that own agrees with ("about 30" beside 28) is own once more.
func (c *Corpus) givesBoth(u *Unit, own, other *tawatur.Figure) bool {
	who := c.Source(u)
	return slices.ContainsFunc(c.holders[c.figureConcept(other)], func(i int32) bool {
		v := &c.Units[i]
		return v.Report == u.Report && c.Source(v) == who && slices.ContainsFunc(v.Figures, func(k int) bool {
			f := &c.Readings[v.Report].Figures[k]
			return Same(f, other) && (f.Approx != tawatur.About || Differ(f, own))
		})
	})
}

// kin reports whether two units give one figure alike, of another category than a
// toll: of one happening the injured may be agreed upon while the dead are not.
func (c *Corpus) kin(u, v *Unit, category string) bool {
	for i := range u.Figures {
		x := c.figures(u, i)
		if x.Category == category || x.Value < leastKin || Vague(x) {
			continue
		}
		if slices.ContainsFunc(v.Figures, func(k int) bool { return Same(x, &c.Readings[v.Report].Figures[k]) }) {
			return true
		}
	}
	return false
}

// closeTo reports whether two counts are so close that they are probably of the
// same people.
func closeTo(x, y *tawatur.Figure) bool {
	lo, hi := min(x.Value, y.Value), max(x.Value, y.Value)
	return lo >= leastClose && hi <= closeBy*lo
}
