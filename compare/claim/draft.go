package claim

import (
	"cmp"
	"slices"
)

// recruitAt is the share of a claim's core that a further report's unit must
// hold to be one of its assertions.
const recruitAt = 0.72

// draft is a claim being made: its core of concepts, and one unit a report.
type draft struct {
	core  []int32 // concepts, sorted
	total float64 // weight of the core
	units []int   // sorted, one a report
	fits  []float64
	need  int32 // a concept that every unit must hold, noConcept for none
	least float64
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
			sum += c.rare[x]
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
		d.total += c.rare[id]
	}
	return d.total > 0
}

// grown makes a draft of a cluster: its own units, and those of other reports
// that hold most of its core.
func (c *Corpus) grown(members []int) (draft, bool) {
	d := draft{core: c.core(members), need: noConcept, least: recruitAt}
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
		if f := 1 + c.fit(d, u) + clarity(u); best[u.Report] < 0 || f > fits[u.Report] {
			best[u.Report], fits[u.Report] = i, f
		}
	}
	for i := range c.Units {
		u := &c.Units[i]
		if fits[u.Report] >= 1 || u.Denies || (d.need != noConcept && !u.Has(d.need)) {
			continue
		}
		f := c.fit(d, u)
		if f < d.least || c.clashes(u, members) {
			continue
		}
		if f = f/2 + clarity(u); best[u.Report] < 0 || f > fits[u.Report] {
			best[u.Report], fits[u.Report] = i, f
		}
	}
	for r, i := range best {
		if i >= 0 {
			d.units = append(d.units, i)
			d.fits = append(d.fits, min(1, c.fit(d, &c.Units[best[r]])))
		}
	}
}

// clarity prefers, among units that fit alike, one with a named source and few
// words beside the point.
func clarity(u *Unit) float64 {
	f := 0.05 / (1 + float64(len(u.Terms))/8)
	if u.Attr >= 0 {
		f += 0.03
	}
	return f
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

// settle drops drafts that repeat a larger one, and puts the most carried first.
func (c *Corpus) settle(drafts []draft) []draft {
	slices.SortStableFunc(drafts, func(a, b draft) int {
		return cmp.Or(len(b.units)-len(a.units), cmp.Compare(b.total, a.total), slices.Compare(a.units, b.units))
	})
	var out []draft
	for _, d := range drafts {
		if !slices.ContainsFunc(out, func(o draft) bool { return c.repeats(&d, &o) }) {
			out = append(out, d)
		}
	}
	return out
}

// repeats reports whether d says what o, which is at least as much carried,
// says already.
func (c *Corpus) repeats(d, o *draft) bool {
	if d.need != noConcept && d.need != o.need {
		return false
	}
	both := 0
	for _, u := range d.units {
		if _, ok := slices.BinarySearch(o.units, u); ok {
			both++
		}
	}
	if 2*both >= 2*len(d.units)-1 {
		return true
	}
	news := 0.0 // weight of what d says beyond o
	for _, id := range d.core {
		if _, ok := slices.BinarySearch(o.core, id); !ok {
			news += c.rare[id]
		}
	}
	return 3*both >= 2*len(d.units) && news < 0.7
}
