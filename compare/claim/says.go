package claim

import (
	"strconv"

	"tawatur/internal/loglinear"
)

// saysAt is the probability from which on a unit is taken to say what a clause
// says. It is above one half since one false carrier does more harm than a carrier
// missed: of two happenings that no weight was learned from, assertions put together
// belong together in 0.71 and 0.59 of cases, at one half in 0.62 and 0.54.
const saysAt = 0.6

// leastTold is the share, by weight, of what a clause of several names tells beside
// names, places and figures that a unit must tell as well: that the same people
// stand in both says nothing of what they do.
const (
	leastTold    = 0.5
	severalNames = 2
)

// carries reports whether a unit asserts what a clause says.
func (c *Corpus) carries(cl *clause, v *Unit) bool { return c.says(cl, v) >= saysAt }

// says is how probable it is, 0 to 1, that a unit asserts what a clause says.
// What cannot be is asked first; the rest is weighed with what was learned of
// headlines and the sentences under them.
func (c *Corpus) says(cl *clause, v *Unit) float64 {
	if c.opposed(cl, v) {
		return 0
	}
	h := c.hold(cl, v)
	if c.excluded(cl, v, &h) {
		return 0
	}
	return loglinear.Probability(c.odds(cl, v, &h))
}

// odds is the log-odds of the same, whether or not it can be.
func (c *Corpus) odds(cl *clause, v *Unit, h *holding) float64 {
	c.bag.Reset()
	c.weighed(&c.bag, cl, v, h)
	return c.tables.says.Odds(&c.bag) + h.ownOdds()
}

// excluded reports whether a unit cannot assert what a clause says: it denies it
// or only supposes it, gives other figures or none, turns what happened round,
// names other people or places, or has other actors where somebody is held
// responsible.
func (c *Corpus) excluded(cl *clause, v *Unit, h *holding) bool {
	switch {
	case c.opposed(cl, v), h.figures.held < h.figures.of, h.turned:
		return true
	case h.names.of >= severalNames && h.told < leastTold*h.tells:
		return true
	case c.against(cl, v), c.leavesOpen(cl, v):
		return true
	case h.events.of-h.events.held > h.events.of/3, cl.laid && !c.sameActors(cl, v):
		return true
	}
	return c.others(cl, v)
}

// opposed reports whether a unit denies what a clause says, or only supposes it.
func (c *Corpus) opposed(cl *clause, v *Unit) bool {
	return v.Supposed || v.Denies != c.Units[cl.unit].Denies
}

// weighed reads off what speaks for a unit's asserting a clause, and what
// against it.
func (c *Corpus) weighed(b *loglinear.Bag, cl *clause, v *Unit, h *holding) {
	heldSteps.reached(b, h.held/max(h.all, 0.01))
	if h.tells > 0 {
		toldSteps.reached(b, h.told/h.tells)
	}
	weightSteps.reached(b, h.held)
	lackSteps.reached(b, float64(h.lacks))
	orderSteps.reached(b, float64(h.inOrder)/float64(max(h.shares-1, 1)))
	reachSteps.reached(b, float64(h.reach)/float64(max(cl.to-cl.from, 1)))
	longerSteps.reached(b, v.total/max(cl.total, 0.01))
	b.Is("tells nothing", h.tells == 0)
	b.Is("first happening lacks", h.events.of > 0 && !h.first)
	b.Is("happenings lack", h.events.none())
	b.Is("names agree", h.names.all())
	b.Is("names lack", h.names.none())
	b.Is("places agree", h.places.all())
	b.Is("places lack", h.places.none())
	b.Is("figures agree", h.figures.all())
	b.Is("actors differ", !c.sameActors(cl, v))
	b.Is(c.daysOf(&c.Units[cl.unit], v), true)
}

// How the days that two units name go together.
const (
	daysUntold = "days untold"
	dayOnce    = "day told once"
	daysDiffer = "days differ"
	daysAgree  = "days agree"
)

// daysOf tells how the days that two units name go together.
func (c *Corpus) daysOf(u, v *Unit) string {
	af, at := c.days(u)
	bf, bt := c.days(v)
	switch {
	case af.IsZero() && bf.IsZero():
		return daysUntold
	case af.IsZero() || bf.IsZero():
		return dayOnce
	case at.Before(bf) || bt.Before(af):
		return daysDiffer
	}
	return daysAgree
}

// steps are the values of a measure from which on it counts more: each that is
// reached is a feature of its own, so that the weights add up along the way.
type steps struct {
	at    []float64
	names []string
}

func newSteps(name string, at ...float64) steps {
	s := steps{at: at}
	for _, x := range at {
		s.names = append(s.names, name+" "+strconv.FormatFloat(x, 'g', -1, 64))
	}
	return s
}

// reached adds the features of the steps that x reaches.
func (s *steps) reached(b *loglinear.Bag, x float64) {
	const rounding = 1e-9
	for i := range s.at {
		b.Is(s.names[i], x >= s.at[i]-rounding)
	}
}

var (
	heldSteps   = newSteps("share held", 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
	toldSteps   = newSteps("share told", 0.2, 0.4, 0.6, 0.8, 1)
	weightSteps = newSteps("weight held", 1, 1.5, 2, 3, 4, 6)
	lackSteps   = newSteps("lacks", 1, 2, 3, 5, 8)
	orderSteps  = newSteps("in order", 0.3, 0.6, 0.9)
	reachSteps  = newSteps("reaches over", 1, 2, 4)
	longerSteps = newSteps("longer", 1, 2, 4)
)
