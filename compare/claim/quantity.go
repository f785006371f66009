package claim

import (
	"math"

	"tawatur"
)

// Same reports whether two figures state one quantity alike.
func Same(a, b *tawatur.Figure) bool {
	return a.Category == b.Category && a.Value == b.Value && Vague(a) == Vague(b) && upper(a) == upper(b)
}

// Differ reports whether two figures of one quantity state it differently. An
// order of magnitude ("dozens") differs only from what lies outside of it, and
// an approximate value only from what is a tenth away.
func Differ(a, b *tawatur.Figure) bool {
	if a.Category != b.Category || a.Value == b.Value {
		return false
	}
	if Vague(a) || Vague(b) {
		return Excludes(a, b)
	}
	if a.Approx == tawatur.About || b.Approx == tawatur.About {
		return math.Abs(a.Value-b.Value) > 0.1*math.Max(a.Value, b.Value)
	}
	return true
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
