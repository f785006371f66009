package figure

import (
	"math"

	"tawatur/arabic/numeral"
)

// spread adds what و joins to a round number behind its counted noun: "ألفا نخلة
// وخمسون", "ثلاثة آلاف سلة وخمسمئة". n is the k-th number, and the number to go
// on from is given. What counts something of its own is a figure of its own.
func (f *finder) spread(k int, n numeral.Numeral, c *count) int {
	if k+1 >= len(f.Numerals) || c.ofTo <= c.ofFrom || c.unit == "percent" || c.to != c.ofTo || !n.Words || n.Vague || n.Fraction {
		return k
	}
	m := f.Numerals[k+1]
	if m.From != c.to || !f.hasAnd(m.From) || !m.Words || m.Vague || m.Fraction || m.Ordinal || m.Value >= roundness(c.value) || f.owns(m) {
		return k
	}
	c.value += m.Value
	c.to = m.To
	return k + 1
}

// owns reports whether a number counts what stands beside it.
func (f *finder) owns(m numeral.Numeral) bool {
	var other count
	w := f.norm(m.To)
	if _, percent := f.percentAfter(m.To); percent || f.in(w, theirs) || w == "من" || f.small[w] == "rest" {
		return true
	}
	if _, known := f.noun(w); known {
		return true
	}
	return f.nounAfter(m, &other)
}

// roundness is the largest power of ten from a hundred that divides v, 0 where
// none does: the number behind the noun is smaller.
func roundness(v float64) float64 {
	p := 0.0
	for r := 100.0; r <= v && math.Mod(v, r) == 0; r *= 10 {
		p = r
	}
	return p
}
