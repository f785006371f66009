package claim

import (
	"slices"

	"tawatur/arabic"
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
	from := c.turnAt(u, Denies, Rejects) + 1
	if from == u.from {
		return c.told(u, u.from, u.to, false) // the verb stands before the content
	}
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

// onlyDeed reports whether what is denied is one happening that can be told from
// others.
func (c *Corpus) onlyDeed(r refusal) bool {
	return len(r.deeds) == 1 && c.happens(r.deeds[0].ID) && !c.transparent(r.deeds[0].ID)
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

// OfAgency reports whether all that a denial says is not so is that somebody did
// something ("denied any involvement").
func (c *Corpus) OfAgency(u *Unit) bool {
	r := c.refused(u)
	return len(r.deeds) > 0 && !slices.ContainsFunc(r.deeds, func(t Term) bool { return !slices.Contains(c.tables.agency, t.ID) })
}
