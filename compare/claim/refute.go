package claim

import (
	"slices"
)

// Bounds of what a denial must have in common with what it denies.
const (
	refutedAt  = 0.7 // share, by weight, of what is denied that the units of a claim say
	wordedAt   = 0.5 // the same of the clause that words it
	thinDenial = 1   // so few things are no content: it points back
)

// Bounds of the end of a unit that "which so-and-so denied" is about.
const (
	tailTerms = 4   // concepts that tell something
	tailAt    = 0.5 // share of them, by weight, that a claim must say
)

// worded gives the clause that words a claim of some units, of which there is one at
// least: the first of them where another corpus made the claim.
func (c *Corpus) worded(id string, units []int) clause {
	cl, ok := c.said[id]
	if !ok {
		u := &c.Units[units[0]]
		cl = c.clause(units[0], u.from, u.to, nil)
	}
	return cl
}

// Refutes tells how plainly, from 1 to 2, a denial repeats what a claim of some units
// says, and that it does at all: nearly all that it says is not so, and first of
// all what the claim says was done.
func (c *Corpus) Refutes(id string, u *Unit, units []int) (plain float64, ok bool) {
	if u.Supposed {
		return 0, false
	}
	cl, r := c.worded(id, units), c.refused(u)
	if len(r.deeds) <= thinDenial && !c.onlyDeed(r) || c.apartIn(u, units) {
		return 0, false
	}
	share := c.coveredBy(r, &cl, units)
	if share < refutedAt || c.coveredBy(r, &cl, nil) < wordedAt || !c.repeated(&cl, c.main(r), units) {
		return 0, false
	}
	return 1 + share, c.deniesDeed(&cl, u, r.deeds)
}

// aims are happenings that say only that another one was meant to be or began: who denies that
// it was decided to close a road denies the closing.
var aims = []string{"begin", "decide"}

// main gives what is denied first, behind what only says that it was meant to be.
func (c *Corpus) main(r refusal) int32 {
	k := slices.IndexFunc(r.deeds, func(t Term) bool { return !slices.Contains(aims, c.names[t.ID]) })
	return r.deeds[max(k, 0)].ID
}

// deniesDeed reports whether among what is denied, or follows from it, is what a
// clause says was done.
func (c *Corpus) deniesDeed(cl *clause, u *Unit, deeds []Term) bool {
	deed := c.deed(cl)
	if deed == noConcept {
		return false
	}
	if k, ok := u.find(deed); ok && u.Terms[k].Beside && u.Terms[k].Pos >= 0 {
		return true
	}
	if c.kinds[deed] != Event && !c.transparent(deed) && c.saidBy(cl, u) >= wordedAt {
		return true // no happening that the table knows
	}
	return slices.ContainsFunc(deeds, func(t Term) bool {
		return t.ID == deed || c.transparent(deed) && c.transparent(t.ID)
	})
}

// saidBy is the share, by weight, of what a clause tells that a unit says.
func (c *Corpus) saidBy(cl *clause, u *Unit) float64 {
	sum, total := 0.0, 0.0
	for _, t := range cl.terms {
		if c.tells(t.ID) {
			total += c.rare[t.ID]
			if u.Has(t.ID) {
				sum += c.rare[t.ID]
			}
		}
	}
	return sum / max(total, 0.01)
}

// coveredBy is the share, by weight, of what is denied that a clause or one of the
// units says. Words of agency stand for one another.
func (c *Corpus) coveredBy(r refusal, cl *clause, units []int) float64 {
	sum := 0.0
	for _, t := range r.deeds {
		if c.repeated(cl, t.ID, units) {
			sum += c.rare[t.ID]
		}
	}
	return sum / max(r.total, 0.01)
}

// repeated reports whether a concept, or one that stands for it, is said by a clause or
// by one of the units.
func (c *Corpus) repeated(cl *clause, id int32, units []int) bool {
	if _, ok := cl.find(id); ok {
		return true
	}
	if c.transparent(id) && slices.ContainsFunc(cl.terms, func(t Term) bool { return c.transparent(t.ID) }) {
		return true
	}
	return slices.ContainsFunc(units, func(i int) bool { return c.Units[i].Has(id) })
}

// apartIn reports whether a unit names towns or the like, and the units name
// others only.
func (c *Corpus) apartIn(u *Unit, units []int) bool {
	mine, shared, theirs := false, false, false
	for _, t := range u.Terms {
		if t.Beside || !c.isSite(t.ID) {
			continue
		}
		mine = true
		shared = shared || slices.ContainsFunc(units, func(i int) bool { return c.Units[i].Has(t.ID) })
	}
	for _, i := range units {
		theirs = theirs || slices.ContainsFunc(c.Units[i].Terms, func(t Term) bool { return !t.Beside && c.isSite(t.ID) })
	}
	return mine && theirs && !shared
}

// SaidLast reports whether what a unit says last, to which a denial behind it points
// back, is what a claim says.
func (c *Corpus) SaidLast(id string, u *Unit, units []int) bool {
	cl := c.worded(id, units)
	sum, total, n := 0.0, 0.0, 0
	for k := len(u.spots) - 1; k >= 0 && n < tailTerms; k-- {
		t := u.spots[k]
		if t.Beside || !c.tells(t.ID) {
			continue
		}
		n++
		total += c.rare[t.ID]
		if c.repeated(&cl, t.ID, nil) {
			sum += c.rare[t.ID]
		}
	}
	return sum >= tailAt*total
}

// Carries reports whether a unit, which is none of a claim's, says what the claim
// says.
func (c *Corpus) Carries(id string, u *Unit, units []int) bool {
	cl := c.worded(id, units)
	return !u.Denies && c.carries(&cl, u)
}
