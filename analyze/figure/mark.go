package figure

import (
	"math"
	"strconv"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// marked reads a decimal mark written as ر between two runs of digits, the
// fraction first, as agencies of the Gulf write: "5ر15 مليون" is 15.5 million,
// "000ر22" twenty-two thousand.
func (f *finder) marked(n numeral.Numeral) numeral.Numeral {
	i := n.From - 2
	if n.Words || !f.isMark(n.From-1) {
		return n
	}
	fraction, whole := f.norm(i), f.norm(n.From)
	a, err := strconv.Atoi(fraction)
	b, err2 := strconv.Atoi(whole)
	if err != nil || err2 != nil || len(fraction) > 6 || b == 0 && n.To > n.From+1 {
		return n
	}
	scale := 1.0
	if b > 0 {
		scale = n.Value / float64(b)
	}
	n.From, n.Start = i, f.toks[i].Start
	n.Value = (float64(b) + float64(a)/math.Pow10(len(fraction))) * scale
	if fraction == "000" {
		n.Value *= 1000
	}
	n.Value = math.Round(n.Value*1e6) / 1e6
	return n
}

// isMark reports whether token i is a ر glued between two runs of digits.
func (f *finder) isMark(i int) bool {
	return i > 0 && i+1 < len(f.toks) && f.norm(i) == "ر" && f.glued(i) && f.glued(i+1) &&
		f.toks[i-1].Kind == arabic.Number && f.toks[i+1].Kind == arabic.Number
}
