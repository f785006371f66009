package claim

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// What a clause says of its own, beyond what its story says anyhow, decides whether
// another says the same: that both speak of the attack that the whole story is
// about tells nothing. The weight and the middle were chosen on each two of three
// annotated happenings and held on the third.
const (
	ownOdds   = 2.0 // log-odds between a unit that says all of it and one that says none
	ownMiddle = 0.4 // share of it that speaks neither for nor against
	leastOwn  = 0.5 // weight below which a clause hardly says anything of its own
)

// ownOdds is what the own part of a clause adds to the log-odds that a unit says it.
func (h *holding) ownOdds() float64 {
	if h.owns == 0 {
		return 0
	}
	return ownOdds * (h.own/h.owns - ownMiddle) * min(1, h.owns/leastOwn)
}

// spokenOf is the share, by weight, of what a claim says of its own from which on
// who says so much speaks of the claim.
const spokenOf = 0.5

// SpeaksOf reports whether units speak of what a claim says, and not only of what
// its whole story is about: of half of what it says of its own, or of what happens in
// it. It is so for a claim that says nothing of its own, or that another corpus made.
func (c *Corpus) SpeaksOf(id string, units ...*Unit) bool {
	cl, h := c.said[id], holding{}
	says := func(id int32) bool {
		return slices.ContainsFunc(units, func(u *Unit) bool { return u.Has(id) })
	}
	for _, t := range cl.terms {
		h.owns += c.own[t.ID]
		if says(t.ID) {
			h.own += c.own[t.ID]
		}
	}
	if h.owns < leastOwn || h.own >= spokenOf*h.owns {
		return true
	}
	head := c.head(&cl)
	if head == noConcept || !says(head) {
		return false
	}
	doers := slices.DeleteFunc(slices.Clone(cl.terms), func(t Term) bool { return !c.actor(t.ID) })
	return !slices.Contains(c.tables.agency, head) || len(doers) == 0 ||
		slices.ContainsFunc(doers, func(t Term) bool { return says(t.ID) })
}

// head gives what a clause is about first, apart from who says it: noConcept where a
// preposition makes it the object of something else ("the answer to the attack").
func (c *Corpus) head(cl *clause) int32 {
	u := &c.Units[cl.unit]
	toks := c.toks[u.Report]
	for _, t := range u.spots {
		at := u.from + int(t.Pos)
		if at < cl.from || at >= cl.to || cl.skips(at) || !c.tells(t.ID) || c.kinds[t.ID] != Event && c.inFrame(cl, at) {
			continue
		}
		if c.governed(toks[cl.from:at+1], t.ID) {
			return noConcept
		}
		return t.ID
	}
	return noConcept
}

// inFrame reports whether a token of a clause is of the cue or the source of an
// attribution.
func (c *Corpus) inFrame(cl *clause, at int) bool {
	r := c.Units[cl.unit].Report
	t := c.toks[r][at]
	s := tawatur.Span{Start: t.Start, End: t.End}
	return slices.ContainsFunc(c.Readings[r].Attributions, func(a tawatur.Attribution) bool {
		return a.CueSpan.Overlaps(s) || a.SourceSpan.Overlaps(s)
	})
}

// governed reports whether a preposition stands before the last of the tokens, which
// is of a concept, or is joined to it.
func (c *Corpus) governed(toks []arabic.Token, id int32) bool {
	k := len(toks) - 1
	for _, p := range [...]string{"ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(toks[k].Norm, p); ok {
			if of, ok := c.tables.lookup(rest); ok && of == id {
				return true
			}
		}
	}
	for k--; k >= 0 && toks[k].Kind == arabic.Word; k-- {
		if c.tables.is(hangs, toks[k].Norm) {
			return true
		}
		if !c.tables.is(function, toks[k].Norm) {
			break
		}
	}
	return false
}
