package claim

import "slices"

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

// Stated is the share, by weight, of what a claim says of its own that stands in any
// of the units: 1 where it says nothing of its own, or was not aligned by the corpus.
func (c *Corpus) Stated(id string, units ...*Unit) float64 {
	var h holding
	for _, t := range c.said[id].terms {
		h.owns += c.own[t.ID]
		if slices.ContainsFunc(units, func(u *Unit) bool { return u.Has(t.ID) }) {
			h.own += c.own[t.ID]
		}
	}
	if h.owns < leastOwn {
		return 1
	}
	return h.own / h.owns
}
