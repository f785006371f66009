package numeral

import (
	"math"
	"strings"

	"tawatur/arabic"
)

// What stands here reads a line as arithmetic says it. In a report the same
// words count members or name parts ("ثلاثة من عشرة جنود", "جزء من 3 مشاريع").

// power reads "^-1" after the digits of value, which end before token i. The
// sign before the digits is that of the result.
func power(toks []arabic.Token, value float64, i int) (float64, int) {
	if i >= len(toks) || toks[i].Text != "^" || !glued(toks, i) {
		return value, i
	}
	k, sign := i+1, 1.0
	for ; k < len(toks) && k <= i+2 && toks[k].Text == "-" && glued(toks, k); k++ {
		sign = -sign
	}
	if k >= len(toks) || toks[k].Kind != arabic.Number || !glued(toks, k) {
		return value, i
	}
	exp, ok := parseDigits(toks[k].Text)
	v := math.Pow(value, sign*exp)
	if !ok || math.IsInf(v, 0) || math.IsNaN(v) {
		return value, i
	}
	return v, k + 1
}

// partsOf reads "ثلاثة أجزاء من خمسة", "ثلاثة على أربعة", and "3 من 21", "1 في 21"
// where nothing follows, as a fraction.
func (f *finder) partsOf(s sum) sum {
	i, v := s.end, s.total+s.cur
	if s.frac || i+1 >= len(f.toks) || v != math.Trunc(v) {
		return s
	}
	named := false
	switch f.toks[i].Norm {
	case "جزء", "جزءا", "اجزاء", "جزا":
		named = true
		i++
	}
	of := f.toks[min(i, len(f.toks)-1)].Norm
	d, end, ok := f.denominator(i + 1)
	switch {
	case !ok, d <= v:
		return s
	case of == "علي" && !named, of == "من" && named: // "ثلاثة على أربعة"
	case (of == "من" || of == "في") && !named && end == len(f.toks):
	default:
		return s
	}
	return sum{cur: v / d, frac: true, end: end}
}

// onePart reads "جزء من عشرين" at token i as a twentieth.
func (f *finder) onePart(i int) (Numeral, bool) {
	t := f.toks
	if !f.formula || i+2 >= len(t) || t[i].Norm != "جزء" || t[i+1].Norm != "من" {
		return Numeral{}, false
	}
	d, end, ok := f.denominator(i + 2)
	return Numeral{From: i, To: end, Value: 1 / d, Fraction: true, Words: true}, ok
}

// saysFraction reports whether the vowel marks of a word make it the fraction:
// خُمس is a fifth and خَمس five.
func saysFraction(text string) bool {
	before, after, found := strings.Cut(text, "ُ")
	if !found {
		return false
	}
	switch {
	case strings.HasPrefix(after, "م"), strings.HasPrefix(after, "ب"), strings.HasPrefix(after, "س"), strings.HasPrefix(after, "ش"):
		first := strings.TrimLeft(before, "وبلكفا")
		return first == "خ" || first == "س" || first == "ت" || first == "ع"
	}
	return false
}

// fractionOf is the fraction that is written like e: a fifth for five, two
// fifths for fifty.
func fractionOf(e entry) entry {
	switch {
	case e.class == short:
		return entry{1 / e.value, frac}
	case e.class == tens:
		return entry{2 / (e.value / 10), frac}
	}
	return e
}
