package eval

import (
	"cmp"
	"slices"
)

// areaUnderCurve is how probable it is that of two probabilities, one that came
// true and one that did not, the first is the higher, ties counting half; 0.5
// where all or none came true. It is worked out from the sum of ranks (Mann and
// Whitney 1947).
func areaUnderCurve(all []stated) float64 {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b stated) int { return cmp.Compare(a.p, b.p) })
	right, ranks := 0, 0.0
	for i := 0; i < len(sorted); {
		j, ties := i, 0
		for ; j < len(sorted) && sorted[j].p == sorted[i].p; j++ {
			ties += one(sorted[j].right)
		}
		right += ties
		ranks += float64(ties) * float64(i+1+j) / 2 // ranks from i+1 to j share their mean
		i = j
	}
	wrong := len(all) - right
	if right == 0 || wrong == 0 {
		return 0.5
	}
	r, w := float64(right), float64(wrong)
	return (ranks - r*(r+1)/2) / (r * w)
}
