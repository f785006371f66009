package claim

import (
	"slices"

	"tawatur/arabic"
)

// roundNegation is how many words round a negated happening are of what is negated.
const roundNegation = 7

// NegatesClaim tells how plainly, from 0 to 1, a unit negates what a claim of some
// units says was done, and that it does at all.
func (c *Corpus) NegatesClaim(id string, u *Unit, units []int) (plain float64, ok bool) {
	if u.Supposed || !u.negatesAny() || c.apartIn(u, units) {
		return 0, false
	}
	cl := c.worded(id, units)
	deed := c.deed(&cl)
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

func (u *Unit) negatesAny() bool {
	return slices.ContainsFunc(u.spots, func(t Term) bool { return t.Negated })
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
