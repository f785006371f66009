package figure

import (
	"math"

	"tawatur/arabic/numeral"
)

// unwrap takes the brackets round a number into it where it counts what follows
// them: "أصيب (15) شخصا".
func (f *finder) unwrap(n numeral.Numeral) numeral.Numeral {
	if n.Words || n.Ordinal || n.From == 0 || n.To >= len(f.toks) || !brackets(f.norm(n.From-1), f.norm(n.To)) {
		return n
	}
	noun, ok := f.noun(f.norm(n.To + 1))
	counted := ok && !noun.def && !noun.and && agrees(n.Value, noun.shape)
	_, percent := f.percentAfter(n.To + 1)
	if !counted && !percent && !f.governed(n.From-2) {
		return n
	}
	n.From, n.To = n.From-1, n.To+1
	n.Start, n.End = f.toks[n.From].Start, f.toks[n.To-1].End
	return n
}

// scaleBehind takes the k-th number n in brackets together with the scale behind
// them: "(2.2) مليون مركبة".
func (f *finder) scaleBehind(k int, n numeral.Numeral) (numeral.Numeral, bool) {
	if n.Words || n.Ordinal || n.From == 0 || k+1 >= len(f.Numerals) || !brackets(f.norm(n.From-1), f.norm(n.To)) {
		return n, false
	}
	m := f.Numerals[k+1]
	if m.From != n.To+1 || m.To != m.From+1 || !m.Words || m.Vague || m.Def || m.Value < 1000 || roundness(m.Value) != m.Value || f.hasAnd(m.From) {
		return n, false
	}
	n.Value = math.Round(n.Value*m.Value*1e6) / 1e6
	n.From, n.To = n.From-1, m.To
	n.Start, n.End = f.toks[n.From].Start, m.End
	return n, true
}

func brackets(before, after string) bool {
	switch before {
	case "(":
		return after == ")"
	case "[":
		return after == "]"
	case "«", "»":
		return after == "»" || after == "«"
	case "\"", "“":
		return after == "\"" || after == "”"
	}
	return false
}

// agrees reports whether a number of this value counts a noun of this shape:
// from three to ten a plural, then a singular.
func agrees(value float64, s shape) bool {
	if rest := math.Mod(value, 100); rest >= 3 && rest <= 10 {
		return s == many
	}
	return value > 10 && s == singular
}
