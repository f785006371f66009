package claim

import (
	"slices"
)

// sided makes drafts of what single reports tell of a happening that others tell in
// a way that excludes it: a reader is to see each side, however few carry it.
func (c *Corpus) sided() []draft {
	var telling []int
	for i := range c.Units {
		if len(c.toldIn(&c.Units[i])) > 0 {
			telling = append(telling, i)
		}
	}
	var sides []side
	for _, i := range telling {
		for _, k := range telling {
			if a, _, ok := c.otherwise(&c.Units[i], &c.Units[k]); ok {
				sides = c.take(sides, i, a)
			}
		}
	}
	var out []draft
	for i := range sides {
		if d, ok := c.draftOf(&sides[i]); ok {
			out = append(out, d)
		}
	}
	return out
}

// side is one way in which a slot is filled, and the units that fill it so.
type side struct {
	told
	units []int
	at    []told // by which words, by unit
}

// take puts a unit on the side of those that fill the slot as it does.
func (c *Corpus) take(sides []side, i int, t told) []side {
	for k := range sides {
		s := &sides[k]
		if s.slot != t.slot || s.facet != t.facet || s.who != t.who || c.exclude(&s.told, &t) || s.value != t.value || s.negated != t.negated {
			continue
		}
		if s.slot == t.slot && !slices.Contains(s.units, i) {
			s.units, s.at = append(s.units, i), append(s.at, t)
		}
		return sides
	}
	return append(sides, side{t, []int{i}, []told{t}})
}

// draftOf makes a draft of a side, worded by the shortest clause of its units that
// says it.
func (c *Corpus) draftOf(s *side) (draft, bool) {
	d := draft{core: c.Core(s.units), by: c.rare, need: noConcept, actor: noConcept, least: 2, kept: true, contested: true}
	if !c.weighCore(&d) {
		return d, false
	}
	best, score := clause{}, 0.0
	for k, i := range s.units {
		for _, cl := range c.pieces(i) {
			if cl.from > s.at[k].from || s.at[k].to > cl.to || !c.sayable(&cl) {
				continue
			}
			if v := d.tells(&cl) * c.form(&cl); v > score {
				best, score = cl, v
			}
		}
	}
	if score == 0 {
		return d, false
	}
	c.fill(&d, s.units)
	d.says, d.text = best, c.words(&best)
	return d, true
}

// sayable reports whether a clause is one by itself: it states something, and nothing
// that stands outside of it turns it round.
func (c *Corpus) sayable(cl *clause) bool {
	toks := c.toks[c.Units[cl.unit].Report][cl.from:cl.to]
	return !c.adjunct(toks) && !c.cutOff(cl) && c.asserts(toks, cl.terms) && (c.hasVerb(toks) || c.opens(cl))
}
