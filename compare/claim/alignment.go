package claim

import (
	"math"

	"tawatur"
	"tawatur/internal/loglinear"
)

// The codes of the reasons of an alignment.
const (
	worded      = "align.worded"       // the claim is told in its words
	sameText    = "align.copy"         // it stands in one passage with an earlier assertion
	sameRoles   = "align.roles"        // the same do the same to the same
	sameDeeds   = "align.deeds"        // the same happens
	samePeople  = "align.people"       // the same persons are named
	sameSites   = "align.sites"        // the same places or bodies are named
	sameFigures = "align.figures"      // the same figures are given
	sameWords   = "align.words"        // other words of the claim stand in it
	sameDay     = "align.day"          // the same day is named
	sameSource  = "align.source"       // the same source is quoted
	bothDeny    = "align.denied"       // both deny or negate it
	lacksDeeds  = "align.lacks_deeds"  // something that happens in the claim does not in it
	lacksNames  = "align.lacks_names"  // it does not name whom or what the claim names
	lacksWords  = "align.lacks_words"  // it says only a part of what the claim says
	otherActors = "align.other_actors" // others act in it
	otherDay    = "align.other_day"    // another day is named
)

// ReasonCodes are the codes of all reasons that an alignment can have.
func ReasonCodes() []string {
	return []string{worded, sameText, sameRoles, sameDeeds, samePeople, sameSites, sameFigures, sameWords, sameDay, sameSource, bothDeny,
		lacksDeeds, lacksNames, lacksWords, otherActors, otherDay}
}

// mostSure is the score that only the statement has by which the claim is worded.
const mostSure = 0.99

// alignment tells how sure it is that unit i of a draft says what the draft's
// clause says, and why; copied tells that it lies in one passage with an earlier
// unit of the draft.
func (c *Corpus) alignment(d *draft, i int, copied bool) tawatur.Alignment {
	cl, v := &d.says, &c.Units[i]
	if i == cl.unit {
		return tawatur.Alignment{Score: 1, Reasons: []tawatur.Ground{{Reason: tawatur.For(worded, true)}}}
	}
	h := c.hold(cl, v)
	g := grounds{c: c, cl: cl, v: v}
	g.gather(&h, copied)
	return tawatur.Alignment{Score: c.sure(cl, v, &h), Reasons: g.list}
}

// How log-odds are brought to what they are worth: a straight line fitted to the
// statements of three annotated happenings (two of 2015, one of 2018) of which people
// say whether they belong to the claim. What was learned of headlines is too sure of
// itself: over all, its probabilities are off by 0.10 in the mean and the fitted ones
// by 0.03; fitted on two happenings and tried on the third, the squared error falls
// from 0.143 to 0.138.
const (
	surePer  = 0.2
	sureFrom = 0.6
)

// sure is the probability, of two digits, that a unit asserts what a clause says.
func (c *Corpus) sure(cl *clause, v *Unit, h *holding) float64 {
	p := loglinear.Probability(sureFrom + surePer*c.odds(cl, v, h))
	return min(max(math.Round(p*100)/100, 1-mostSure), mostSure)
}
