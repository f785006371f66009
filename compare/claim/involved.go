package claim

import "slices"

// Bounds of who is told to be behind something, in words.
const (
	doerBefore = 6 // how far before the word that says so
	doerBehind = 3 // and behind it
	deedBehind = 9 // how far behind it the deed may be told
)

// The fillings of a slot of involvement: of the second one nothing is told but that it
// is not so ("has no part in"), the third is the first one negated.
const (
	involved = "involved"
	apartIn  = "part"
	innocent = "innocent"
)

// involves gives whether a word of involvement lays something to somebody or takes it
// from him; ok is false where it does neither.
func (c *Corpus) involves(u *Unit, w *told) (ok bool) {
	w.negated = w.negated != u.Denies
	switch c.tables.slots.values[w.value] {
	case apartIn:
		if !w.negated {
			return false
		}
	case innocent:
		w.negated = !w.negated
	}
	w.value = int32(slices.Index(c.tables.slots.values, involved))
	w.who = c.doer(u, w)
	return w.who != noConcept
}

// doer gives who is named right behind a word of involvement ("the involvement of"), or
// else last before it, or else whose word the unit is: of himself he says "any part of ours".
func (c *Corpus) doer(u *Unit, w *told) int32 {
	before, source := int32(noConcept), int32(noConcept)
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		switch {
		case !c.doing(t.ID):
		case at >= w.to && at < w.to+doerBehind:
			return t.ID
		case at < w.from && at >= w.from-doerBefore:
			before = t.ID
		}
	}
	if before != noConcept || !u.Denies {
		return before
	}
	for _, t := range u.Terms {
		if t.Beside && t.Pos < 0 && c.doing(t.ID) {
			source = t.ID
		}
	}
	return source
}

// doing reports whether a concept is of somebody to whom a deed can be laid.
func (c *Corpus) doing(id int32) bool { return c.actor(id) || c.kinds[id] == Name }

// oneDeed reports whether what is told behind two words of involvement may be one deed:
// it has something in common, or one of them tells none.
func (c *Corpus) oneDeed(u, v *Unit, a, b *told) bool {
	mine, theirs := c.behindWord(u, a), c.behindWord(v, b)
	return len(mine) == 0 || len(theirs) == 0 || meet(mine, theirs)
}

// behindWord lists what is told behind a word of involvement, names and words aside that
// stand for any happening.
func (c *Corpus) behindWord(u *Unit, w *told) (out []int32) {
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < w.to || at >= w.to+deedBehind || !c.tells(t.ID) || c.doing(t.ID) {
			continue
		}
		if key := c.names[t.ID]; key != "attack" && key != "occur" && !slices.Contains(out, t.ID) {
			out = append(out, t.ID)
		}
	}
	return out
}

// leavesOpen reports whether a clause lays a deed to somebody, or takes it from him, and
// a unit does not.
func (c *Corpus) leavesOpen(cl *clause, v *Unit) bool {
	return slices.ContainsFunc(c.toldIn(&c.Units[cl.unit]), func(a told) bool {
		if a.from < cl.from || a.to > cl.to || c.slot(&a).of != ofDoer {
			return false
		}
		return !slices.ContainsFunc(c.toldIn(v), func(b told) bool {
			return a.slot == b.slot && a.facet == b.facet && a.who == b.who && !c.exclude(&a, &b)
		})
	})
}

// doerless reports whether a clause has a word of involvement and does not name whose.
func (c *Corpus) doerless(cl *clause) bool {
	u := &c.Units[cl.unit]
	return slices.ContainsFunc(c.fillings(u), func(w told) bool {
		if c.slot(&w).of != ofDoer || w.from < cl.from || w.to > cl.to || c.tables.slots.values[w.value] == apartIn && !w.negated {
			return false
		}
		return !slices.ContainsFunc(c.toldIn(u), func(t told) bool {
			_, named := cl.find(t.who)
			return t.from == w.from && named
		})
	})
}
