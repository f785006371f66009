package claim

import (
	"slices"

	"tawatur/arabic"
)

// otherwise gives what u and v tell of one happening that cannot both be.
func (c *Corpus) otherwise(u, v *Unit) (a, b told, ok bool) {
	mine := c.toldIn(u)
	if len(mine) == 0 || u.Report == v.Report || u.Denies || v.Denies || u.Supposed || v.Supposed {
		return a, b, false
	}
	theirs := c.toldIn(v)
	for i := range mine {
		for k := range theirs {
			if x, y := &mine[i], &theirs[k]; c.exclude(x, y) && !c.torn(u, x) && !c.torn(v, y) && c.oneHappening(u, v, x, y) {
				return *x, *y, true
			}
		}
	}
	return a, b, false
}

// exclude reports whether a slot cannot be filled in both ways.
func (c *Corpus) exclude(a, b *told) bool {
	if a.slot != b.slot || a.facet != b.facet || a.who != b.who {
		return false
	}
	switch {
	case a.facet == itsDays:
		return (a.days[1].Before(b.days[0]) || b.days[1].Before(a.days[0]))
	case a.facet == byWord && c.slot(a).values == 1:
		return a.negated != b.negated
	}
	return a.value != b.value && !a.negated && !b.negated
}

// torn reports whether a unit itself fills the slot in another way as well.
func (c *Corpus) torn(u *Unit, a *told) bool {
	return slices.ContainsFunc(c.toldIn(u), func(b told) bool { return c.exclude(a, &b) })
}

// oneHappening reports whether two units fill a slot of one thing.
func (c *Corpus) oneHappening(u, v *Unit, a, b *told) bool {
	s := c.slot(a)
	if s.of == ofOnce || s.of == ofDead {
		return true // whom it befell is the same
	}
	if c.old(u) != c.old(v) || !c.SameMatter(u, v) {
		return false
	}
	for _, sort := range [...]func(int32) bool{c.isPerson, c.isSite, c.isState} {
		if c.apart(u, v, sort) {
			return false
		}
	}
	if s.of == ofCulprit {
		return c.besideCulprit(u, a) && c.besideCulprit(v, b)
	}
	return slices.ContainsFunc(s.topics, func(id int32) bool { return u.Has(id) && v.Has(id) }) && c.nameOne(u, v)
}

// nameOne reports whether two units name somebody or some place in common, or one of
// them names none.
func (c *Corpus) nameOne(u, v *Unit) bool {
	mine, theirs := false, false
	for _, t := range u.Terms {
		if c.named(t.ID) || c.actor(t.ID) {
			if v.Has(t.ID) {
				return true
			}
			mine = mine || !t.Beside
		}
	}
	for _, t := range v.Terms {
		theirs = theirs || !t.Beside && (c.named(t.ID) || c.actor(t.ID))
	}
	return !mine || !theirs
}

// culpritReach is how many words before or behind a word one for a culprit may stand.
const culpritReach = 4

func (c *Corpus) besideCulprit(u *Unit, a *told) bool {
	near := c.toks[u.Report][max(u.from, a.from-culpritReach):min(u.to, a.to+culpritReach)]
	return slices.ContainsFunc(near, func(t arabic.Token) bool { return c.tables.isBare(culprit, t.Norm) })
}

func (c *Corpus) isPerson(id int32) bool { return c.kinds[id] == Name }
func (c *Corpus) isState(id int32) bool  { return c.kinds[id] == Place }

// SaysOtherwise reports whether a unit fills a slot of what a claim tells in a way
// that the claim's words exclude, or most of its units.
func (c *Corpus) SaysOtherwise(id string, units []int, v *Unit) bool {
	if len(c.toldIn(v)) == 0 {
		return false
	}
	cl, n := c.said[id], 0
	for _, i := range units {
		a, _, ok := c.otherwise(&c.Units[i], v)
		if !ok {
			continue
		}
		if i == cl.unit && cl.from <= a.from && a.to <= cl.to {
			return true
		}
		n++
	}
	return 2*n > len(units)
}
