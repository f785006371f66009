package claim

import (
	"slices"

	"tawatur/arabic"
)

// oneHappening reports whether two units fill a slot of one thing.
func (c *Corpus) oneHappening(u, v *Unit, a, b *told) bool {
	s := c.slot(a)
	if s.of == ofOnce || s.of == ofDead {
		return true // whom it befell is the same
	}
	if c.old(u) != c.old(v) || !c.SameMatter(u, v) || s.of != ofDoer && c.nameOthers(u, v) {
		return false
	}
	switch s.of {
	case ofDoer:
		return c.oneDeed(u, v, a, b)
	case ofCulprit:
		return c.besideCulprit(u, a) && c.besideCulprit(v, b)
	case ofSite:
		if a, b := c.sitesOf(u), c.sitesOf(v); len(a) > 0 && len(b) > 0 && !meet(a, b) {
			return false
		}
	}
	return c.oneTopic(u, v, s) && c.nameOne(u, v)
}

// oneTopic reports whether two units speak of a topic of a slot: of the same one,
// unless any will do.
func (c *Corpus) oneTopic(u, v *Unit, s *slot) bool {
	if s.of == ofTopic {
		return slices.ContainsFunc(s.topics, u.Has) && slices.ContainsFunc(s.topics, v.Has)
	}
	return slices.ContainsFunc(s.topics, func(id int32) bool { return u.Has(id) && v.Has(id) })
}

// nameOthers reports whether two units name people, places or states, and of one of
// these sorts none in common.
func (c *Corpus) nameOthers(u, v *Unit) bool {
	return c.apart(u, v, c.isPerson) || c.apart(u, v, c.isSite) || c.apart(u, v, c.isState)
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

// besideCulprit reports whether a word for a culprit stands beside what a unit tells.
func (c *Corpus) besideCulprit(u *Unit, a *told) bool {
	near := c.toks[u.Report][max(u.from, a.from-culpritReach):min(u.to, a.to+culpritReach)]
	return slices.ContainsFunc(near, func(t arabic.Token) bool { return c.tables.isBare(culprit, t.Norm) })
}

func (c *Corpus) isPerson(id int32) bool { return c.kinds[id] == Name }
func (c *Corpus) isState(id int32) bool  { return c.kinds[id] == Place }
