package claim

import "slices"

// Otherwise reports whether two units of different reports tell of one happening what
// cannot both be: they fill a slot of it, such as how or where somebody died, in ways
// that exclude each other. See data/slots.tsv.
func (c *Corpus) Otherwise(u, v *Unit) bool {
	_, _, ok := c.otherwise(u, v)
	return ok
}

// otherwise is [Corpus.Otherwise] with what each of them tells.
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
		return a.days[1].Before(b.days[0]) || b.days[1].Before(a.days[0])
	case c.slot(a).of == ofDoer, a.facet == byWord && c.slot(a).values == 1:
		return a.negated != b.negated
	}
	return a.value != b.value && !a.negated && !b.negated
}

// torn reports whether a unit itself fills the slot in another way as well.
func (c *Corpus) torn(u *Unit, a *told) bool {
	return slices.ContainsFunc(c.toldIn(u), func(b told) bool { return c.exclude(a, &b) })
}

// mostAsked is of how many units of a claim it is asked whether another excludes them.
const mostAsked = 24

// SaysOtherwise reports whether a unit fills a slot of what a claim tells in a way
// that the claim's words exclude, or most of its first units.
func (c *Corpus) SaysOtherwise(id string, units []int, v *Unit) bool {
	if len(c.toldIn(v)) == 0 {
		return false
	}
	cl, n := c.said[id], 0
	if cl.to > 0 && c.against(&cl, v) {
		return true
	}
	units = units[:min(mostAsked, len(units))]
	for _, i := range units {
		if c.Otherwise(&c.Units[i], v) {
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
