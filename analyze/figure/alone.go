package figure

import (
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// alone lets a number stand without its noun: vague ones, one that a word of
// death or injury governs, one that "منهم" follows, one that a count leads to.
func (f *finder) alone(n numeral.Numeral, c *count) bool {
	if c.ofTo < 0 {
		return false
	}
	c.unit, c.category, c.open = "person", "people", true
	if n.Vague {
		return true
	}
	if w := f.norm(n.To); f.in(w, theirs) && w != "منها" || w == "بينهم" {
		return true
	}
	if f.outOf(n.To) {
		for k := n.To + 2; k < n.To+6; k++ {
			if noun, ok := f.noun(f.norm(k)); ok && noun.unit != "none" {
				c.unit, c.category, c.open = noun.unit, noun.category, noun.category == "people"
				return true
			}
		}
	}
	if f.in(bare(f.norm(n.From-1)), sum) {
		c.unit, c.category, c.open = "money", "money", false
		return true
	}
	if last, ok := f.lately(n.From); ok && (f.in(strings.TrimPrefix(f.norm(n.From-1), "و"), among) || f.totals(n.From)) {
		c.unit, c.category, c.open = last.unit, last.category, last.open
		return true
	}
	if f.governed(n.From - 1) {
		return true
	}
	return f.tallied(n.From, c)
}

// governed reports whether a word of death, injury … stands right before token
// i+1, with nothing but words of approximation between.
func (f *finder) governed(i int) bool {
	for k := i; k > max(-1, i-4); k-- {
		w := f.norm(k)
		if g, ok := f.governs(k, i+1); ok {
			return g.category != "people"
		}
		if _, ok := f.before[w]; !ok && f.small[w] != "link" {
			return false
		}
	}
	return false
}

// tallied reads a number whose noun stands before it, "عدد القتلى إلى 45".
func (f *finder) tallied(i int, c *count) bool {
	noun, ok := f.tallyBefore(i)
	c.unit, c.category, c.open = noun.unit, noun.category, noun.category == "people"
	return ok
}

// tallyBefore finds the noun of "عدد القتلى إلى 45", "حصيلة الضحايا بلغت 45".
func (f *finder) tallyBefore(i int) (noun, bool) {
	for k := i - 1; k >= max(1, i-reach) && (f.word(k) || isQuote(f.norm(k)) || f.norm(k) == "/" || f.toks[k].Kind == arabic.Number); k-- {
		n, ok := f.noun(f.norm(k))
		if !ok || n.shape != many || n.unit == "none" {
			if _, governs := f.governs(k, -1); governs {
				break // another count begins
			}
			continue
		}
		if f.in(strip(f.norm(k-1)), tallied) {
			return n, true
		}
	}
	return noun{}, false
}

// lately gives the figure that stands last before token i, not far from it.
func (f *finder) lately(i int) (count, bool) {
	last := len(f.found) - 1
	if last < 0 || i-f.found[last].to > longest {
		return count{}, false
	}
	return f.found[last], f.found[last].unit != "percent"
}

// totals reports whether a count that needs no noun leads to token i: "ليرتفع
// العدد إلى 45".
func (f *finder) totals(i int) bool {
	if f.norm(i-1) != "الي" && f.small[strip(f.norm(i-1))] != "rise" {
		return false
	}
	for k := i - 1; k > max(0, i-6) && f.word(k); k-- {
		if f.in(f.norm(k), tally) {
			_, named := f.noun(f.norm(k + 1))
			return !named
		}
	}
	return false
}
