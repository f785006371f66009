package claim

import (
	"math"
	"slices"

	"tawatur"
)

// Same reports whether two figures state one quantity alike.
func Same(a, b *tawatur.Figure) bool {
	return a.Category == b.Category && a.Value == b.Value && Vague(a) == Vague(b) && upper(a) == upper(b)
}

// Differ reports whether two figures of one quantity state it differently. An
// order of magnitude ("dozens") differs only from what lies outside of it, and of
// people who came to harm far outside ("dozens" may be 18), and
// an approximate value only from what it is not rounded from.
func Differ(a, b *tawatur.Figure) bool {
	if a.Category != b.Category || a.Value == b.Value {
		return false
	}
	if Vague(a) || Vague(b) {
		return Excludes(a, b) && (farFrom(a, b) || !slices.Contains(tolls[:], a.Category))
	}
	return math.Abs(a.Value-b.Value) > math.Max(leeway(a, b), leeway(b, a))
}

// leastFar is how many times another toll an order of magnitude must be to be another one.
const leastFar = 1.5

// farFrom reports whether two counts are so far from each other that it tells
// something where one of them is an order of magnitude.
func farFrom(x, y *tawatur.Figure) bool {
	return max(x.Value, y.Value) >= leastFar*min(x.Value, y.Value)
}

// leeway is how far from a value that is no exact one another may be and agree with
// it. About N is up to a tenth from N, and up to half of what its last figure that is
// no zero stands for: "about 1,500" is no 1,600. At least N, or at most, is the same on
// that side: "more than 20" may be 21.
func leeway(f, other *tawatur.Figure) float64 {
	switch {
	case f.Approx == tawatur.About && grain(f.Value) == 0:
		return math.Max(1, 0.1*f.Value)
	case f.Approx == tawatur.About:
		return math.Min(0.1*f.Value, math.Max(grain(f.Value)/2, 0.03*f.Value))
	case f.Approx == tawatur.AtLeast && other.Value > f.Value, f.Approx == tawatur.AtMost && other.Value < f.Value:
		return math.Min(grain(f.Value)/2, 0.25*f.Value)
	}
	return 0
}

// grain is what the last figure of a value that is no zero stands for: 100 for 1,500.
// It is 0 for a value that is not rounded.
func grain(value float64) float64 {
	whole := int64(value)
	if float64(whole) != value || whole%10 != 0 || whole == 0 {
		return 0
	}
	s := int64(1)
	for ; whole%10 == 0; whole /= 10 {
		s *= 10
	}
	return float64(s)
}

// Excludes reports whether two figures of one quantity cannot both hold: the
// ranges that they allow do not meet.
func Excludes(a, b *tawatur.Figure) bool {
	alo, ahi := Bounds(a)
	blo, bhi := Bounds(b)
	return ahi < blo || bhi < alo
}

// Bounds is the range of values that a figure allows.
func Bounds(f *tawatur.Figure) (lo, hi float64) {
	lo, hi = f.Value, upper(f)
	switch f.Approx {
	case tawatur.AtLeast:
		hi = math.Inf(1)
	case tawatur.AtMost:
		lo = 0
	case tawatur.About:
		lo, hi = lo*0.9, hi*1.1
	}
	return lo, hi
}

func upper(f *tawatur.Figure) float64 {
	if f.Max != nil {
		return math.Max(f.Value, *f.Max)
	}
	return f.Value
}
