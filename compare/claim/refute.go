package claim

import (
	"slices"

	"tawatur/arabic"
)

// Bounds of what a denial must have in common with what it denies.
const (
	refutedAt  = 0.7 // share, by weight, of what is denied that the units of a claim say
	wordedAt   = 0.5 // the same of the clause that words it
	thinDenial = 1   // so few things are no content: it points back
)

// refusal is what a unit says is not so, as far as its own words tell.
type refusal struct {
	deeds []Term  // what is told beyond names, in order of its place
	total float64 // its weight
}

// refused reads what a denial says is not so: what stands behind the verb, or, where
// something is called untrue, what stands before that, or else behind it. Who denies,
// the words of denial and those that only stand for an earlier assertion are left out.
func (c *Corpus) refused(u *Unit) refusal {
	if u.Turn == Falsity {
		from, at, to := c.untrue(u)
		if r := c.told(u, from, at, false); len(r.deeds) > 0 {
			return r
		}
		return c.told(u, at, to, false)
	}
	if a := c.Attribution(u); a != nil && c.deniedBy(a) {
		return c.told(u, u.from, u.to, false)
	}
	from := c.turnAt(u, Denies, Rejects) + 1
	if after := slices.IndexFunc(c.toks[u.Report][from:u.to], func(t arabic.Token) bool { return c.lexeme(t.Norm).turn == Reach }); after >= 0 {
		return c.told(u, from+after+1, u.to, false) // "denied the accusations of …"
	}
	return c.told(u, from, u.to, true)
}

// told gathers what the tokens [from, to) of a unit tell; where denier is set, what
// stands before the first happening is who denies.
func (c *Corpus) told(u *Unit, from, to int, denier bool) refusal {
	var r refusal
	denier = denier && slices.ContainsFunc(u.spots, func(t Term) bool {
		return c.kinds[t.ID] == Event && u.from+int(t.Pos) >= from && c.lexeme(c.toks[u.Report][u.from+int(t.Pos)].Norm).turn == NoTurn
	})
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < from || at >= to || t.Beside || !c.tells(t.ID) || c.actor(t.ID) || c.lexeme(c.toks[u.Report][at].Norm).turn != NoTurn {
			continue
		}
		if denier = denier && c.kinds[t.ID] != Event && !c.transparent(t.ID); !denier {
			r.deeds = append(r.deeds, t)
			r.total += c.rare[t.ID]
		}
	}
	return r
}

// turnAt gives the place of the first word of one of the turns in a unit, that before
// the unit where there is none.
func (c *Corpus) turnAt(u *Unit, turns ...Turn) int {
	at := slices.IndexFunc(c.toks[u.Report][u.from:u.to], func(t arabic.Token) bool {
		return slices.Contains(turns, c.lexeme(t.Norm).turn)
	})
	return u.from + at
}

// untrue gives the place of the word by which a unit calls something untrue, and the
// tokens round it that it may be said of: a pretext is one for what is told behind
// it, and what is done by a pretext ("بذريعة كذا") is done.
func (c *Corpus) untrue(u *Unit) (from, at, to int) {
	toks := c.toks[u.Report]
	called := false
	for k := u.from; k < u.to; k++ {
		turn := c.lexeme(toks[k].Norm).turn
		called = called || turn == Calls || turn == Reach
		if turn != Falsity && !(turn == Staged && called) && turn != True && turn != Proof {
			continue
		}
		switch {
		case turn == Proof:
			return k, k, u.to // no proof of what follows
		case k+1 < u.to && joinedBy(toks[k+1], "ل"):
			return u.from, k, k
		case !called && joinedBy(toks[k], "ب"):
			return k, k, u.to
		}
		return u.from, k, u.to
	}
	return u.from, u.to, u.to
}

// joinedBy reports whether a preposition is written onto a word.
func joinedBy(t arabic.Token, preposition string) bool {
	pro := arabic.Split(t.Norm).Pro
	return slices.Contains(pro, preposition)
}

// transparent reports whether a concept only says that something was done, or laid
// to somebody: who denies what was done denies that as well.
func (c *Corpus) transparent(id int32) bool {
	switch c.names[id] {
	case "occur", "evidence", "suspect":
		return true
	}
	return slices.Contains(c.tables.agency, id)
}

// deed gives what a clause says first that somebody may deny: behind words that only
// say that it was done, or laid to somebody; such a word where nothing else comes.
// What a preposition makes a circumstance of something else is none.
func (c *Corpus) deed(cl *clause) int32 {
	u := &c.Units[cl.unit]
	toks := c.toks[u.Report]
	through, last := int32(noConcept), int32(noConcept)
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < cl.from || at >= cl.to || cl.skips(at) || !c.tells(t.ID) || c.actor(t.ID) || c.titles(cl, at) {
			continue
		}
		if c.kinds[t.ID] != Event && c.inFrame(cl, at) {
			continue
		}
		switch {
		case c.transparent(t.ID):
			through = t.ID
		case c.lexeme(toks[at].Norm).turn != NoTurn || c.tables.isBare(hedges, toks[at].Norm):
		case through != noConcept || !c.governed(toks[cl.from:at+1], t.ID):
			if c.kinds[t.ID] == Event || last == noConcept && through == noConcept {
				return t.ID
			}
		}
	}
	return through
}

// titleReach is how many words behind a word of a title the name may stand.
const titleReach = 3

// titles reports whether a word that nothing happens by stands right before a
// name, so that it tells who somebody is.
func (c *Corpus) titles(cl *clause, at int) bool {
	u := &c.Units[cl.unit]
	happens, name := false, false
	for _, t := range u.spots {
		switch k := u.from + int(t.Pos); {
		case k == at:
			happens = c.kinds[t.ID] == Event || c.tables.verbal(c.toks[u.Report][at].Norm)
		case k > at && k <= at+titleReach && c.named(t.ID):
			name = true
		}
	}
	return name && !happens
}

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
	if share < refutedAt || c.coveredBy(r, &cl, nil) < wordedAt || !c.repeated(&cl, r.deeds[0].ID, units) {
		return 0, false
	}
	return 1 + share, c.deniesDeed(&cl, u, r.deeds)
}

// onlyDeed reports whether what is denied is one happening that can be told from
// others.
func (c *Corpus) onlyDeed(r refusal) bool {
	return len(r.deeds) == 1 && c.happens(r.deeds[0].ID) && !c.transparent(r.deeds[0].ID)
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
	return slices.ContainsFunc(deeds, func(t Term) bool {
		return t.ID == deed || c.transparent(deed) && c.transparent(t.ID)
	})
}

// roundNegation is how many words round a negated happening are of what is negated.
const roundNegation = 7

// NegatesClaim tells how plainly, from 0 to 1, a unit negates what a claim of some
// units says was done, and that it does at all.
func (c *Corpus) NegatesClaim(id string, u *Unit, units []int) (plain float64, ok bool) {
	cl := c.worded(id, units)
	deed := c.deed(&cl)
	if deed == noConcept || u.Supposed || !u.negates && !u.negatesAny() || c.apartIn(u, units) {
		return 0, false
	}
	if k, has := cl.find(deed); !has || cl.terms[k].Negated {
		return 0, false
	}
	at := slices.IndexFunc(u.spots, func(t Term) bool {
		return t.Negated && (t.ID == deed || c.transparent(t.ID)) && c.plainlyNot(u, u.from+int(t.Pos))
	})
	if at < 0 || !u.Has(deed) || slices.ContainsFunc(units, func(i int) bool { return c.negatesIn(&c.Units[i], deed) }) {
		return 0, false
	}
	from := u.from + int(u.spots[at].Pos)
	r := c.told(u, from-roundNegation, from+roundNegation, false)
	share := c.coveredBy(r, &cl, units)
	return share, share >= refutedAt && c.coveredBy(r, &cl, nil) >= wordedAt && c.spoken(&cl, u)
}

func (u *Unit) negatesAny() bool {
	return slices.ContainsFunc(u.spots, func(t Term) bool { return t.Negated })
}

// plainlyNot reports whether the word at a place is negated by a word that denies a
// verb: "without" and "the lack of" only tell how something else was, and "not only"
// affirms.
func (c *Corpus) plainlyNot(u *Unit, at int) bool {
	toks := c.toks[u.Report]
	for k := at - 1; k >= max(u.from, at-reachOfNot); k-- {
		if c.lexeme(toks[k].Norm).turn == Not {
			after := toks[at:min(u.to, at+roundNegation)]
			return !c.tables.isBare(lacking, toks[k].Norm) && !slices.ContainsFunc(after, func(t arabic.Token) bool { return c.tables.is(merely, t.Norm) })
		}
	}
	return false
}

// negatesIn reports whether a unit negates a concept.
func (c *Corpus) negatesIn(u *Unit, id int32) bool {
	k, ok := u.find(id)
	return ok && u.Terms[k].Negated
}

// spoken reports whether a unit says half of what a clause says of its own, if it
// says anything.
func (c *Corpus) spoken(cl *clause, u *Unit) bool {
	own, owns := 0.0, 0.0
	for _, t := range cl.terms {
		owns += c.own[t.ID]
		if u.Has(t.ID) {
			own += c.own[t.ID]
		}
	}
	return owns < leastOwn || own >= spokenOf*owns
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

// PointsBack reports whether a denial has no content of its own, or denies "these
// claims".
func (c *Corpus) PointsBack(u *Unit) bool {
	toks := c.toks[u.Report]
	for k := u.from; u.Reaches && k+1 < u.to; k++ {
		if c.tables.isBare(these, toks[k].Norm) && c.lexeme(toks[k+1].Norm).turn == Reach {
			return true
		}
	}
	r := c.refused(u)
	return len(r.deeds) <= thinDenial && !c.onlyDeed(r)
}

// stances are happenings that are somebody's view of others: who denies what is
// viewed does not deny the view.
var stances = []string{"call", "condemn", "deny", "promise", "reject", "respond", "threaten", "warn"}

// Deniable reports whether what a claim says is that something was done.
func (c *Corpus) Deniable(id string, units []int) bool {
	cl := c.worded(id, units)
	deed := c.deed(&cl)
	return deed != noConcept && (c.kinds[deed] == Event && !slices.Contains(stances, c.names[deed]) || c.transparent(deed))
}

// Bounds of the end of a unit that "which so-and-so denied" is about.
const (
	tailTerms = 4   // concepts that tell something
	tailAt    = 0.5 // share of them, by weight, that a claim must say
)

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

// OfAgency reports whether all that a denial says is not so is that somebody did
// something ("denied any involvement").
func (c *Corpus) OfAgency(u *Unit) bool {
	r := c.refused(u)
	return len(r.deeds) > 0 && !slices.ContainsFunc(r.deeds, func(t Term) bool { return !slices.Contains(c.tables.agency, t.ID) })
}

// Lays reports whether a claim lays something to somebody.
func (c *Corpus) Lays(id string, units []int) bool {
	cl := c.worded(id, units)
	return cl.laid
}

// Carries reports whether a unit, which is none of a claim's, says what the claim
// says.
func (c *Corpus) Carries(id string, u *Unit, units []int) bool {
	cl := c.worded(id, units)
	return !u.Denies && c.carries(&cl, u)
}
