package story

import "slices"

// The clusterer seeks the partition whose stories hold the greatest sum of odds
// (correlation clustering; Bansal, Blum and Chawla 2004) by local steps around a
// report that came: stories that it shows to be one are merged, reports nearer
// to its story move over, and a story that falls apart is split. A step is made
// where it gains more than this, so that nothing moves to and fro.
const gain = 0.1

// clearGain is how much a step must gain that takes a report out of a story for
// one that found none: a pair of its own is less sure than what has come together.
const clearGain = 1

// settle improves the stories around the report that was put last. near are the
// reports it may belong with, others the other stories it may fit. A report that
// found no story may still draw another out of one that it fits less.
func (c *Clusterer) settle(at int32, near []neighbour, others []fit) Placement {
	p := Placement{}
	for _, f := range others {
		if g := c.of[at]; f.story != g && c.cross(g, f.story) > gain {
			p.Merged = append(p.Merged, c.merge(g, f.story))
		}
	}
	p.Story = c.stories[c.of[at]].id
	for _, n := range near {
		if n.odds > 0 {
			c.attract(n.report, at, &p)
		}
	}
	c.loosen(at, &p)
	return p
}

// merge joins two stories and gives the ID of the one that ended, the younger.
func (c *Clusterer) merge(to, from int32) string {
	if c.older(from, to) {
		from, to = to, from
	}
	for _, m := range c.stories[from].members {
		c.of[m] = to
	}
	all := append(c.stories[to].members, c.stories[from].members...)
	slices.Sort(all)
	c.stories[to].members = all
	id := c.stories[from].id
	delete(c.byStory, id)
	c.stories[from] = group{}
	return id
}

// attract moves r to the story of at where it fits that better than its own.
func (c *Clusterer) attract(r, at int32, p *Placement) {
	from, to := c.of[r], c.of[at]
	if from == to || len(c.stories[from].members) == 1 {
		return
	}
	least := gain
	if len(c.stories[to].members) == 1 {
		least = clearGain
	}
	if c.total(c.reports[r], to, -1)-c.total(c.reports[r], from, r) > least {
		c.move(r, to, p)
	}
}

func (c *Clusterer) move(r, to int32, p *Placement) {
	from := c.of[r]
	m := c.stories[from].members
	i, _ := slices.BinarySearch(m, r)
	c.stories[from].members = slices.Delete(m, i, i+1)
	c.enter(r, to)
	p.Moved = append(p.Moved, Move{c.reports[r].id, c.stories[from].id, c.stories[to].id})
}
