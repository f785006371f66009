package claim

import "slices"

// Bounds of the sources of one report that are listed for one claim.
const (
	maxVoices  = 3
	hedgeReach = 4   // words before what is said that may hedge it
	plainAt    = 0.2 // share, by weight, of what a further one says that is the claim
)

// otherVoices lists, of the units that assert a claim beside the one chosen of
// each report, those that rest on the word of another source than the chosen
// ones of their report: where one report lets two sources say it, both say it.
// The outlet's own voice is one more; what it rests on is for the standing.
func (c *Corpus) otherVoices(d *draft, cl *clause, chosen, all []int) []int {
	said := map[int][]int{}
	for _, i := range chosen {
		said[c.Units[i].Report] = append(said[c.Units[i].Report], i)
	}
	var out []int
	for _, i := range all {
		u := &c.Units[i]
		have := said[u.Report]
		if len(have) == 0 || len(have) >= maxVoices || c.voiced(u, have) {
			continue
		}
		if p, hedged := c.plain(d, cl, u); hedged || p < plainAt {
			continue
		}
		said[u.Report] = append(have, i)
		out = append(out, i)
	}
	return out
}

// plain tells, 0 to 1, how much of what a unit says is what a draft or its
// clause say, and whether it puts that at a distance.
func (c *Corpus) plain(d *draft, cl *clause, u *Unit) (share float64, hedged bool) {
	from, to := int32(-1), int32(-1)
	said := func(id int32) bool {
		_, ok := slices.BinarySearch(d.core, id)
		if !ok {
			_, ok = cl.find(id)
		}
		return ok
	}
	for _, t := range u.spots {
		if c.kinds[t.ID] != Light && said(t.ID) {
			if from < 0 {
				from = t.Pos
			}
			from, to = min(from, t.Pos), max(to, t.Pos)
		}
	}
	if from < 0 {
		return 0, false
	}
	sum, all := 0.0, 0.0
	for _, t := range u.spots {
		if c.kinds[t.ID] == Light {
			continue
		}
		all += c.rare[t.ID]
		if said(t.ID) {
			sum += c.rare[t.ID]
		}
	}
	toks := c.toks[u.Report]
	for k := max(u.from, u.from+int(from)-hedgeReach); k <= u.from+int(to) && !hedged; k++ {
		hedged = c.tables.isBare(hedges, toks[k].Norm)
	}
	return sum / all, hedged
}

// voiced reports whether one of the units lies over u, or rests on its source.
func (c *Corpus) voiced(u *Unit, units []int) bool {
	for _, i := range units {
		v := &c.Units[i]
		if v.Content.Overlaps(u.Content) || c.Source(v) == c.Source(u) {
			return true
		}
	}
	return false
}

// reportsOf counts the reports of sorted units.
func (c *Corpus) reportsOf(units []int) int {
	n, last := 0, -1
	for _, i := range units {
		if r := c.Units[i].Report; r != last {
			n, last = n+1, r
		}
	}
	return n
}
