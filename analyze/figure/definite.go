package figure

import (
	"strings"

	"tawatur/arabic/numeral"
)

// definite reads a number with the article: before its noun, as papers also write
// ("الثلاثة أشخاص", "تجاوز الـ133 ريالا"), or after it.
func (f *finder) definite(n numeral.Numeral, c *count) bool {
	next, ok := f.noun(f.norm(n.To))
	if n.To == len(f.toks) || !ok || next.def {
		return f.nounBefore(n, c)
	}
	switch {
	case n.From+1 == n.To && n.Words && next.shape == many:
		if next.unit == "none" {
			return false
		}
		c.ofFrom, c.ofTo, c.to = n.To, n.To+1, n.To+1
		f.setNoun(c, next)
		return true
	case !n.Words && !next.and && !prefixed(f.norm(n.To), next) && !f.plural(n.From-2):
		if next.unit == "none" {
			return false
		}
		f.take(n.To, c, next, false)
		return true
	}
	return f.nounBefore(n, c)
}

// nounBefore reads a number with the article after its noun: "الدول الخمس",
// "أبنائها الثلاثة", "الضحايا الـ3700". The noun must be a plural.
func (f *finder) nounBefore(n numeral.Numeral, c *count) bool {
	for i := n.From - 1; i >= max(0, n.From-5) && f.word(i) && i > f.used; i-- {
		noun, ok := f.noun(f.norm(i))
		if !ok {
			if !strings.HasPrefix(f.norm(i), "ال") {
				return false
			}
			continue
		}
		if noun.unit == "none" {
			return false
		}
		if noun.shape != many || !noun.def && !noun.owned && i == n.From-1 {
			continue
		}
		if head, ok := f.noun(f.norm(i - 1)); ok && i-1 > f.used && head.def && noun.def && head.shape == many && head.unit == "person" && noun.unit == "person" {
			i-- // المواطنين الأميركيين الثلاثة
			noun = head
		}
		c.from, c.ofFrom, c.ofTo = i, i, n.From
		f.setNoun(c, noun)
		return true
	}
	return false
}

// plural reports whether several of something stand at token i with a noun in
// the genitive behind them: "دول التكتل الـ28".
func (f *finder) plural(i int) bool {
	n, ok := f.noun(f.norm(i))
	return ok && n.shape == many && n.unit != "none" && !n.def && f.hasArticle(i+1)
}
