package claim

import (
	"cmp"
	"slices"
)

// recruit takes, of every report, the unit that asserts the clause most
// plainly.
func (c *Corpus) recruit(d *draft, cl *clause) {
	d.says = *cl
	best, score := make([]int, len(c.Readings)), make([]float64, len(c.Readings))
	for i := range best {
		best[i] = -1
	}
	best[c.Units[cl.unit].Report], score[c.Units[cl.unit].Report] = cl.unit, 9
	var all []int
	for _, i := range c.candidates(d, cl) {
		u := &c.Units[i]
		all = append(all, i)
		if s := c.clarity(d, u); best[u.Report] < 0 || s > score[u.Report] {
			best[u.Report], score[u.Report] = i, s
		}
	}
	d.units, d.fits = nil, nil
	for _, i := range best {
		if i >= 0 {
			d.units = append(d.units, i)
		}
	}
	d.units = append(d.units, c.otherVoices(d, cl, d.units, all)...)
	slices.Sort(d.units)
	for _, i := range d.units {
		d.fits = append(d.fits, min(1, c.fit(d, &c.Units[i])))
	}
}

// candidates lists the units that assert a clause: those of the draft, and
// whichever else hold it.
func (c *Corpus) candidates(d *draft, cl *clause) []int {
	out := slices.Clone(d.units)
	for _, i := range c.near(cl) {
		u := &c.Units[i]
		if c.holds(d, cl, u) && !c.otherFigure(&c.Units[cl.unit], u) {
			out = append(out, int(i))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// near lists the units that hold one of the three weightiest concepts of a
// clause: no other can assert it.
func (c *Corpus) near(cl *clause) []int32 {
	terms := slices.Clone(cl.terms)
	slices.SortStableFunc(terms, func(a, b Term) int { return cmp.Compare(c.weight[b.ID], c.weight[a.ID]) })
	var out []int32
	for _, t := range terms[:min(3, len(terms))] {
		out = append(out, c.holders[t.ID]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
