package claim

import (
	"cmp"
	"slices"
)

// enough is the weight from which on a clause tells enough.
const enough = 3.5

// prospect is a clause that may word a draft.
type prospect struct {
	*clause
	at    int     // its place among those that may
	tells float64 // how much it tells
	skips float64 // what its gaps cost
	whole float64 // what it tells if all carriers of the draft assert it whole
	most  float64 // what it is worth then
}

// prospects gives the clauses of a draft's units, those first that could be worth most.
func (c *Corpus) prospects(d *draft) (out []prospect) {
	all := c.carriers(d.units)
	for _, i := range d.units[:min(manyText, len(d.units))] {
		pieces := c.pieces(i)
		for k := range pieces {
			p := prospect{clause: &pieces[k], at: len(out), tells: d.tells(&pieces[k]), skips: 0.1 * float64(len(pieces[k].skip))}
			p.whole = (1 + all) * p.tells
			p.most = p.whole - p.skips
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b prospect) int { return cmp.Compare(b.most, a.most) })
	return out
}

// tells is how much a clause tells, the most of it of the draft's core.
func (d *draft) tells(cl *clause) float64 {
	core := 0.0
	for _, t := range cl.terms {
		if _, ok := slices.BinarySearch(d.core, t.ID); ok {
			core += d.by[t.ID]
		}
	}
	return 0.35 + 0.45*min(1, cl.total/enough) + 0.3*min(1, core/d.total)
}

// worth tells how well a clause words a draft. Where its form does not let it be worth
// as much as least, it gives something less without asking who asserts it, which is dear.
func (c *Corpus) worth(d *draft, p *prospect, least float64) float64 {
	if p.reads == 0 {
		p.reads = c.form(p.clause)
	}
	if most := p.whole*p.reads - p.skips; most < least {
		return most
	}
	units, share := c.carried(d, p, least)
	return share*(1+c.carriers(units))*p.tells*p.reads - p.skips
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

// carried gives the units of a draft that assert a clause, and what share of it they
// say, by weight and on average. It stops where those that are left cannot make the
// clause worth as much as least, which then is not reached.
func (c *Corpus) carried(d *draft, p *prospect, least float64) (units []int, share float64) {
	for k, i := range d.units {
		u := &c.Units[i]
		if i == p.unit || c.holds(d, p.clause, u) {
			h := c.hold(p.clause, u)
			share += h.held / max(h.all, 0.01)
			units = append(units, i)
			continue
		}
		if left := len(d.units) - k - 1; (1+float64(len(units)+left))*p.tells*p.reads-p.skips < least {
			return nil, 0
		}
	}
	if len(units) > 0 {
		share /= float64(len(units))
	}
	return units, share
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
