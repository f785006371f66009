package claim

import (
	"cmp"
	"slices"

	"tawatur"
)

// recruitAt is the share of a claim's core that a further report's unit must
// hold to be one of its assertions.
const recruitAt = 0.72

// draft is a claim being made: its core of concepts, and one unit a report.
type draft struct {
	core  []int32   // concepts, sorted
	by    []float64 // the weights of concepts that count: general or in the story
	total float64   // weight of the core
	units []int     // sorted; of one report only those of different sources
	fits  []float64
	need  int32 // a concept that every unit must hold, noConcept for none
	actor int32 // whoever is held responsible in it, noConcept for none
	least float64
	// counts is set for a claim of how many alone: who gives the figure asserts it,
	// whatever else he says.
	counts bool
	// contested is set for a count that another report gives otherwise.
	contested bool
	// kept is set for a claim that is listed beside a larger one it refines.
	kept bool
	says clause // what all units assert
	text string // its words
}

// core lists the concepts that most of the units hold.
func (c *Corpus) core(units []int) []int32 {
	count := map[int32]int{}
	for _, i := range units {
		for _, t := range c.Units[i].Terms {
			count[t.ID]++
		}
	}
	var core []int32
	for id, n := range count {
		if 5*n >= 3*len(units) && n > 1 && c.kinds[id] != Light {
			core = append(core, id)
		}
	}
	slices.Sort(core)
	return core
}

// fit is the share of the draft's core, by weight, that a unit holds.
func (c *Corpus) fit(d *draft, u *Unit) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(d.core) && j < len(u.Terms); {
		switch x, y := d.core[i], u.Terms[j].ID; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			sum += d.by[x]
			i++
			j++
		}
	}
	return sum / d.total
}

// weighCore sets the total weight of the core; a draft without one is void.
func (c *Corpus) weighCore(d *draft) bool {
	d.total = 0
	for _, id := range d.core {
		d.total += d.by[id]
	}
	return d.total > 0
}

// grown makes a draft of a cluster: its own units, and those of other reports
// that hold most of its core.
func (c *Corpus) grown(members []int) (draft, bool) {
	d := draft{core: c.core(members), by: c.weight, need: noConcept, actor: noConcept, least: recruitAt}
	for _, id := range d.core {
		if c.kinds[id] == Figure {
			d.need = id
		}
	}
	if !c.weighCore(&d) {
		return d, false
	}
	c.fill(&d, members)
	return d, len(d.units) > 1
}

// fill chooses the best unit of every report: a member of the cluster before
// one that only holds the core.
func (c *Corpus) fill(d *draft, members []int) {
	best, fits := make([]int, len(c.Readings)), make([]float64, len(c.Readings))
	for i := range best {
		best[i] = -1
	}
	for _, i := range members {
		u := &c.Units[i]
		if f := 2 + c.clarity(d, u); best[u.Report] < 0 || f > fits[u.Report] {
			best[u.Report], fits[u.Report] = i, f
		}
	}
	for _, i := range c.fitting(d) {
		u := &c.Units[i]
		if fits[u.Report] >= 2 || u.Denies || (d.need != noConcept && !u.Has(d.need)) {
			continue
		}
		if c.fit(d, u) < d.least || c.clashes(u, members) {
			continue
		}
		if f := c.clarity(d, u); best[u.Report] < 0 || f > fits[u.Report] {
			best[u.Report], fits[u.Report] = int(i), f
		}
	}
	for r, i := range best {
		if i >= 0 {
			d.units = append(d.units, i)
			d.fits = append(d.fits, min(1, c.fit(d, &c.Units[best[r]])))
		}
	}
}

// fitting lists the units that may hold enough of a draft's core, in order:
// those that hold one of its weightiest concepts, without which what is left is
// too little.
func (c *Corpus) fitting(d *draft) []int32 {
	core := slices.Clone(d.core)
	slices.SortStableFunc(core, func(a, b int32) int { return cmp.Compare(d.by[b], d.by[a]) })
	var out []int32
	left := d.total
	for _, id := range core {
		if left < d.least*d.total {
			break
		}
		out = append(out, c.holders[id]...)
		left -= d.by[id]
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// clarity, up to about 2, prefers units that hold the whole core, say little
// else, say it outright, rest on a person or body and stand early in the report.
func (c *Corpus) clarity(d *draft, u *Unit) float64 {
	f := c.fit(d, u) + 0.06/(1+float64(u.Sentence)/4)
	p, hedged := c.plain(d, &d.says, u)
	if f += 0.35 * p; hedged {
		f -= 0.25
	}
	if a := c.Attribution(u); a != nil {
		if a.SourceKind == tawatur.SourcePerson || a.SourceKind == tawatur.SourceBody {
			f += 0.15
		}
		if slices.Contains(wishes[:], a.Stance) || unsure(a) {
			f -= 0.15
		}
	}
	if c.occurs(u) {
		f += 0.12
	}
	return f
}

// unsure reports whether an attribution is rather none.
func unsure(a *tawatur.Attribution) bool { return a.Confidence > 0 && a.Confidence < leastSure }

// leastSure is the confidence below which nothing is founded on an attribution.
const leastSure = 0.4

// wishes are the stances of contents that are not said to be so.
var wishes = [...]tawatur.Stance{tawatur.Demand, tawatur.Threaten, tawatur.Warn, tawatur.Promise}

// occurs reports whether a unit says that something took place.
func (c *Corpus) occurs(u *Unit) bool {
	return slices.ContainsFunc(c.tables.occurrence, u.Has)
}

// clashes reports whether a unit cannot stand beside the members.
func (c *Corpus) clashes(u *Unit, members []int) bool {
	for _, i := range members[:min(8, len(members))] {
		if c.clash(u, &c.Units[i]) {
			return true
		}
	}
	return false
}
