package claim

import (
	"slices"
)

// Shares of a clause that a unit must hold to assert it.
const (
	carryAt  = 0.62 // of its weight
	manyText = 6    // units whose clauses are tried
	rounds   = 3    // drafts made of one
)

// holds is carries for a draft: of who is held responsible it asks for the
// happening, a word of agency and the same actor, in whatever words.
func (c *Corpus) holds(d *draft, cl *clause, u *Unit) bool {
	if v := &c.Units[cl.unit]; d.need != noConcept && c.ofToll(d.need) && v.Report != u.Report {
		if !c.sameCount(v, u, d.need) {
			return false
		}
		if d.counts {
			return !u.Denies
		}
	}
	if d.actor == noConcept {
		return c.carries(cl, u)
	}
	return !u.Denies && c.fit(d, u) >= heldCentral && c.sameActors(cl, u) && c.laidTo(u, d.actor)
}

// others reports whether a unit names people, or places, and none of those
// that the clause names.
func (c *Corpus) others(cl *clause, u *Unit) bool {
	for _, kind := range [...]Kind{Name, Place} {
		mine, theirs, shared := false, false, false
		for _, t := range cl.terms {
			if c.kinds[t.ID] == kind {
				mine, shared = true, shared || u.Has(t.ID)
			}
		}
		for _, t := range u.Terms {
			theirs = theirs || c.kinds[t.ID] == kind && !t.Beside
		}
		if mine && theirs && !shared {
			return true
		}
	}
	return false
}

// sameActors reports whether a unit names all the actors of a clause.
func (c *Corpus) sameActors(cl *clause, u *Unit) bool {
	if len(cl.actors) == 0 {
		return true
	}
	have := c.actorsIn(u, u.from, u.to)
	return !slices.ContainsFunc(cl.actors, func(a [2]int32) bool {
		return !slices.ContainsFunc(have, func(b [2]int32) bool { return c.oneActor(a, b) })
	})
}

// oneActor reports whether two actors may be one: the forces of a state act for
// its government.
func (c *Corpus) oneActor(a, b [2]int32) bool {
	if a[1] != b[1] && a[1] != noConcept && b[1] != noConcept {
		return false
	}
	state := func(id int32) bool { return slices.Contains(official, c.names[id]) }
	return a[0] == b[0] || state(a[0]) && state(b[0]) && a[1] == b[1] && a[1] != noConcept
}

// official are the actors that act for a state.
var official = []string{"government", "army"}

// sameClaim reports whether two drafts are worded by clauses that imply one
// another.
func (c *Corpus) sameClaim(a, b *draft) bool {
	if a.actor != b.actor {
		return false
	}
	if a.text == b.text {
		return true
	}
	return (a.need == noConcept || a.need == b.need) && c.implies(&a.says, &b.says) && c.implies(&b.says, &a.says) &&
		c.carries(&a.says, &c.Units[b.says.unit]) && c.carries(&b.says, &c.Units[a.says.unit])
}

// implies reports whether clause b holds most of what clause a says.
func (c *Corpus) implies(a, b *clause) bool {
	held := 0.0
	for _, t := range a.terms {
		if _, ok := b.find(t.ID); ok {
			held += c.rare[t.ID]
		}
	}
	return held >= carryAt*a.total
}

// happens reports whether a concept is a happening of its own, and not only
// the word that some happening took place.
func (c *Corpus) happens(id int32) bool {
	return c.kinds[id] == Event && !slices.Contains(c.tables.occurrence, id)
}

// purify words a draft by the clause that most of its units assert and keeps
// those units only. What is left over makes drafts of its own.
func (c *Corpus) purify(d draft) []draft {
	var out []draft
	for range rounds {
		cl, ok := c.best(&d)
		if !ok {
			break
		}
		kept, left := c.part(&d, &cl)
		c.recruit(&kept, &cl)
		kept.says, kept.text = cl, c.words(&cl)
		if len(kept.units) > 1 || d.contested {
			out = append(out, kept)
		}
		if d, ok = c.leftover(&d, left); !ok {
			break
		}
	}
	return out
}

// leftover makes a draft of the units that do not assert what the others do. A
// single one is kept only for a figure that another report gives otherwise.
func (c *Corpus) leftover(d *draft, left []int) (draft, bool) {
	next := draft{core: c.core(left), by: d.by, need: d.need, actor: d.actor, least: 2, counts: d.counts}
	if len(left) == 0 || d.kept {
		return next, false
	}
	if d.need != noConcept {
		next.contested = c.countedOtherwise(left[0], c.tolls)
		if !slices.Contains(next.core, d.need) {
			next.core = append(next.core, d.need)
			slices.Sort(next.core)
		}
	}
	if len(left) == 1 && !next.contested || !c.weighCore(&next) {
		return next, false
	}
	c.fill(&next, left)
	return next, true
}

// part divides a draft's units by whether they assert the clause.
func (c *Corpus) part(d *draft, cl *clause) (kept draft, left []int) {
	kept = *d
	kept.units, kept.fits = nil, nil
	for k, i := range d.units {
		if i == cl.unit || c.holds(d, cl, &c.Units[i]) {
			kept.units, kept.fits = append(kept.units, i), append(kept.fits, d.fits[k])
		} else {
			left = append(left, i)
		}
	}
	return kept, left
}

// best finds the clause that words a draft: asserted by most outlets, telling,
// a clause by itself and no longer than needed. Of equals it is the first. Those
// that could be worth most are asked first, until no other can be worth more.
func (c *Corpus) best(d *draft) (clause, bool) {
	var best prospect
	score := 0.0
	for _, p := range c.prospects(d) {
		if p.most < score {
			break
		}
		if p.most == score && (best.clause == nil || best.at < p.at) || !c.telled(d, p.clause) {
			continue
		}
		if s := c.worth(d, &p, score); s > score || s == score && best.clause != nil && p.at < best.at {
			best, score = p, s
		}
	}
	if best.clause == nil {
		return clause{}, false
	}
	return *best.clause, true
}

// telled reports whether a clause says enough to word the draft.
func (c *Corpus) telled(d *draft, cl *clause) bool {
	n, need, point := 0, d.need == noConcept, false
	for _, t := range cl.terms {
		n++
		need = need || t.ID == d.need
		point = point || c.tells(t.ID) || c.kinds[t.ID] == Figure
	}
	if d.actor != noConcept {
		if _, ok := cl.find(d.actor); !ok || !cl.laid || c.heldBy(d, cl) < wordsCentral {
			return false
		}
	}
	if !need || !point || n < tellingText && !(n == tellingText-1 && d.need != noConcept) {
		return false
	}
	if c.doerless(cl) {
		return false
	}
	u := &c.Units[cl.unit]
	whole := cl.from == u.from && cl.to == u.to
	toks := c.toks[u.Report][cl.from:cl.to]
	if cl.total < slightText && d.need == noConcept || c.adjunct(toks) {
		return false
	}
	return !u.Supposed && !c.cutOff(cl) && (whole && u.Attr >= 0 || c.asserts(toks, cl.terms) && (c.hasVerb(toks) || c.opens(cl)))
}
