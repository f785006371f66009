package story

import (
	"cmp"
	"maps"
	"slices"

	"tawatur/compare/lineage"
)

// candidates gives the reports within the window that share rare terms with s,
// the nearest first, and those of near.
func (c *Clusterer) candidates(s *vector, keys []key, near []lineage.Candidate) []int32 {
	var hits []int32
	for _, p := range c.around(s.day) {
		for _, k := range keys {
			at := p.heads[k.hash]
			for n := 0; at != 0 && n < maxVisits; n++ {
				e := p.list[at-1]
				if c.score[e.report] == 0 {
					hits = append(hits, e.report)
				}
				c.score[e.report] += k.weight * e.weight
				at = e.next
			}
		}
	}
	slices.SortFunc(hits, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.score[b], c.score[a]), cmp.Compare(a, b))
	})
	for _, r := range hits {
		c.score[r] = 0
	}
	hits = hits[:min(maxCandidates, len(hits))]
	for _, n := range near[:min(maxCandidates, len(near))] {
		if r, ok := c.byID[n.ID]; ok && c.within(s.day, c.reports[r].day) {
			hits = append(hits, r)
		}
	}
	slices.Sort(hits)
	return slices.Compact(hits)
}

func (c *Clusterer) within(a, b int32) bool {
	return a == noDay || b == noDay || apart(a, b) <= float64(c.window)
}

// around gives the indexes of the days that a report of this day is compared
// with: those of the window and the one of undated reports; all of them where
// the report is undated.
func (c *Clusterer) around(day int32) []*postings {
	var out []*postings
	add := func(d int32) {
		if p := c.days[d]; p != nil {
			out = append(out, p)
		}
	}
	if day == noDay {
		for _, d := range slices.Sorted(maps.Keys(c.days)) {
			add(d)
		}
		return out
	}
	add(noDay)
	for d := day - c.window; d <= day+c.window; d++ {
		add(d)
	}
	return out
}
