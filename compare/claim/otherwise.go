package claim

import (
	"slices"

	"tawatur/arabic"
)

// otherwise gives what u and v tell of one happening that cannot both be.
func (c *Corpus) otherwise(u, v *Unit) (a, b told, ok bool) {
	mine := c.toldIn(u)
	if len(mine) == 0 || u.Report == v.Report || u.Supposed || v.Supposed {
		return a, b, false
	}
	theirs := c.toldIn(v)
	for i := range mine {
		for k := range theirs {
			x, y := &mine[i], &theirs[k]
			if (u.Denies || v.Denies) && c.slot(x).of != ofDoer {
				continue
			}
			if c.exclude(x, y) && !c.torn(u, x) && !c.torn(v, y) && c.oneHappening(u, v, x, y) {
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
	case c.slot(a).of == ofDoer, a.facet == byWord && c.slot(a).values == 1:
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
	if s.of == ofDoer {
		return c.oneDeed(u, v, a, b)
	}
	for _, sort := range [...]func(int32) bool{c.isPerson, c.isSite, c.isState} {
		if c.apart(u, v, sort) {
			return false
		}
	}
	if s.of == ofCulprit {
		return c.besideCulprit(u, a) && c.besideCulprit(v, b)
	}
	if a, b := c.sitesOf(u), c.sitesOf(v); s.of == ofSite && len(a) > 0 && len(b) > 0 && !meet(a, b) {
		return false
	}
	return slices.ContainsFunc(s.topics, u.Has) && slices.ContainsFunc(s.topics, v.Has) && c.nameOne(u, v)
}

// nameOne reports whether two units, or what stands before those that name nobody,
// name somebody or some place in common.
func (c *Corpus) nameOne(u, v *Unit) bool {
	mine, theirs := c.namedIn(u), c.namedIn(v)
	return len(mine) == 0 || len(theirs) == 0 || meet(mine, theirs)
}

// namedIn lists whom and what places a unit names; where it names none, those of the
// nearest of the sentences before.
func (c *Corpus) namedIn(u *Unit) []int32 {
	out := c.namesOf(u)
	first := c.firstUnits()
	for back := 0; back <= farBack && len(out) == 0; back++ {
		for i := first[u.Report]; i < first[u.Report+1]; i++ {
			if v := &c.Units[i]; v.Sentence == u.Sentence-back {
				out = append(out, c.namesOf(v)...)
			}
		}
	}
	return out
}

// namesOf lists the concepts of those, and of the places, that a unit names in words
// of its own.
func (c *Corpus) namesOf(u *Unit) []int32 {
	var out []int32
	for _, t := range u.Terms {
		if !t.Beside && (c.named(t.ID) || c.actor(t.ID)) {
			out = append(out, t.ID)
		}
	}
	return out
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
	if cl.to > 0 && c.against(&cl, v) {
		return true
	}
	for _, i := range units {
		if _, _, ok := c.otherwise(&c.Units[i], v); ok {
			n++
		}
	}
	return 2*n > len(units)
}

// against reports whether a unit fills a slot otherwise than the words of a clause.
func (c *Corpus) against(cl *clause, v *Unit) bool {
	a, _, ok := c.otherwise(&c.Units[cl.unit], v)
	return ok && cl.from <= a.from && a.to <= cl.to
}
