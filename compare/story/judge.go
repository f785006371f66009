package story

import (
	"cmp"
	"math"
	"slices"
)

// leastBest is the score of the nearest member without which a story is not
// considered.
const leastBest = -1

// fit is how well a report fits a story.
type fit struct {
	story int32
	score float64
	best  float64
}

// judge scores the stories of the candidates, the best first and equals in
// order of age.
func (c *Clusterer) judge(s *vector, candidates []int32) []fit {
	scores := map[int32][]float64{}
	for _, r := range candidates {
		scores[c.of[r]] = append(scores[c.of[r]], c.likeness(s, c.reports[r]))
	}
	var fits []fit
	for g, list := range scores {
		slices.SortFunc(list, func(a, b float64) int { return cmp.Compare(b, a) })
		if f := c.fit(s, g, list); f.best > leastBest {
			fits = append(fits, f)
		}
	}
	slices.SortFunc(fits, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.story, b.story))
	})
	return fits
}

// By how many of its members a story is judged: the nearest, a sample over its
// whole length, and a sample when two stories are held against one another.
const (
	nearest     = 3
	sample      = 12
	sampleMerge = 6
)

// fit judges how well s fits story g, whose members among the candidates have
// the scores in list, the greatest first. A story that has grown asks for
// likeness to its members on the whole, so that it does not creep from one
// happening to the next.
func (c *Clusterer) fit(s *vector, g int32, list []float64) fit {
	members := c.stories[g].members
	f := fit{story: g, best: list[0], score: average(list[:min(nearest, len(list))])}
	if len(members) >= nearest {
		var whole []float64
		for i := 0; i < len(members); i += max(1, len(members)/sample) {
			whole = append(whole, c.likeness(s, c.reports[members[i]]))
		}
		mean := c.weights.mean
		f.score = (1-mean)*f.score + mean*average(whole)
	}
	f.score -= c.grown(len(members))
	return f
}

// fitting reports whether the members of two stories are alike on the whole.
func (c *Clusterer) fitting(a, b int32) bool {
	var all []float64
	x, y := c.stories[a].members, c.stories[b].members
	for i := 0; i < len(x); i += max(1, len(x)/sampleMerge) {
		for j := 0; j < len(y); j += max(1, len(y)/sampleMerge) {
			all = append(all, c.likeness(c.reports[x[i]], c.reports[y[j]]))
		}
	}
	return average(all) > c.grown(len(x)+len(y))
}

// likeness is the score of two reports.
func (c *Clusterer) likeness(a, b *vector) float64 {
	return c.weights.score(c.freq.compare(a, b))
}

// grown is what a story of n reports asks for.
func (c *Clusterer) grown(n int) float64 { return c.weights.grow * math.Log2(float64(n)) }

func average(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(len(list))
}
