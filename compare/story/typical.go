package story

// nearlyMost is the share of the greatest likeness to the others from which on a
// report is held to be as typical.
const nearlyMost = 0.85

// MostTypical is how many reports [Typical] looks at, the first of them.
const MostTypical = mostMembers

// Typical gives the indexes of the reports most like all others of their story,
// in order: the medoid by the likeness by which stories are made, and those that
// come near it. At most [MostTypical] are looked at.
func Typical(all []Sketch, c *Counts) []int {
	f := newFrequencies(c)
	vectors := make([]*vector, min(len(all), MostTypical))
	for i := range vectors {
		vectors[i] = f.weigh(all[i])
	}
	sums, most := make([]float64, len(vectors)), 0.0
	for i, v := range vectors {
		for j := range i {
			l := f.compare(v, vectors[j])
			near := l.all + l.lead + l.cover
			sums[i] += near
			sums[j] += near
		}
	}
	for _, s := range sums {
		most = max(most, s)
	}
	var out []int
	for i, s := range sums {
		if s >= nearlyMost*most {
			out = append(out, i)
		}
	}
	return out
}
