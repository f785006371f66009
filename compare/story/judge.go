package story

import (
	"cmp"
	"slices"
)

// fit is how well a report fits a story.
type fit struct {
	story int32
	sum   float64 // of the odds with all its members
}

// leastBest is the likeness to one member at which a story is looked at.
const leastBest = -1

// mostMembers is by how many of its members a story is judged; of a greater
// one those that came last are taken.
const mostMembers = 128

// neighbour is a report and the odds that it is of one happening with another.
type neighbour struct {
	report int32
	odds   float64
}

// compared gives those of the candidates that s may be of one happening with.
func (c *Clusterer) compared(s *vector, candidates []int32) (out []neighbour) {
	for _, r := range candidates {
		if odds := c.odds(s, c.reports[r]); odds >= leastBest {
			out = append(out, neighbour{r, odds})
		}
	}
	return out
}

// judge sums the odds that s is of one happening with each member of the stories
// that a neighbour speaks for, the best story first and equals in order of age.
func (c *Clusterer) judge(s *vector, near []neighbour) []fit {
	looked := map[int32]bool{}
	var fits []fit
	for _, n := range near {
		g := c.of[n.report]
		if looked[g] {
			continue
		}
		looked[g] = true
		fits = append(fits, fit{g, c.total(s, g, -1)})
	}
	slices.SortFunc(fits, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.story, b.story))
	})
	return fits
}

// total sums the odds of s with the members of story g but one.
func (c *Clusterer) total(s *vector, g, but int32) float64 {
	sum := 0.0
	for _, m := range c.judging(g) {
		if m != but {
			sum += c.odds(s, c.reports[m])
		}
	}
	return sum
}

// cross sums the odds between the members of two stories.
func (c *Clusterer) cross(a, b int32) float64 {
	sum := 0.0
	for _, m := range c.judging(a) {
		sum += c.total(c.reports[m], b, -1)
	}
	return sum
}

func (c *Clusterer) judging(g int32) []int32 {
	m := c.stories[g].members
	return m[max(0, len(m)-mostMembers):]
}

// odds is the score of two reports; of those too far apart in time nothing is
// known, and reports between may well join them.
func (c *Clusterer) odds(a, b *vector) float64 {
	if !c.within(a.day, b.day) {
		return 0
	}
	l := c.freq.compare(a, b)
	s := c.weights.score(l)
	if s > ofSeries && recur(a, b, l) {
		return ofSeries
	}
	return s
}
