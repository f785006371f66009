package claim

import "slices"

// enough is the weight from which on a clause tells enough.
const enough = 3.5

// worth tells how well a clause words a draft. all is what the carriers of the
// draft count for; where the clause cannot be worth more than least even if all
// of them asserted it whole, it gives least unasked, for asking is dear.
func (c *Corpus) worth(d *draft, cl *clause, all, least float64) float64 {
	info := min(1, cl.total/enough)
	core := 0.0
	for _, t := range cl.terms {
		if _, ok := slices.BinarySearch(d.core, t.ID); ok {
			core += d.by[t.ID]
		}
	}
	tells, skips := 0.35+0.45*info+0.3*min(1, core/d.total), 0.1*float64(len(cl.skip))
	if (1+all)*tells-skips <= least {
		return least
	}
	if cl.reads == 0 {
		cl.reads = c.form(cl)
	}
	form := cl.reads
	if (1+all)*tells*form-skips <= least {
		return least
	}
	share, n := c.carried(d, cl)
	return share*(1+n)*tells*form - skips
}

// form is how well a clause reads by itself, up to 1.
func (c *Corpus) form(cl *clause) float64 {
	long := float64(max(0, cl.to-cl.from-22))
	form := max(0.3, 1-0.6*c.tables.hanging(c.words(cl))-0.01*long)
	if cl.cut {
		form *= 0.97
	}
	return form
}

// carried gives what share of a clause those units of a draft say that assert
// it, by weight and on average, and what they count for.
func (c *Corpus) carried(d *draft, cl *clause) (share, n float64) {
	var units []int
	for _, i := range d.units {
		if u := &c.Units[i]; i == cl.unit || c.holds(d, cl, u) {
			h := c.hold(cl, u)
			share += h.held / max(h.all, 0.01)
			units = append(units, i)
		}
	}
	if len(units) > 0 {
		share /= float64(len(units))
	}
	return share, c.carriers(units)
}

// carriers is what the reports of sorted units count for: a further report of an
// outlet less than its first.
func (c *Corpus) carriers(units []int) float64 {
	outlets := map[string]bool{}
	for _, i := range units {
		outlets[c.Readings[c.Units[i].Report].Outlet] = true
	}
	return float64(len(outlets)) + 0.3*float64(c.reportsOf(units)-len(outlets))
}
