package figure

import (
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func match(s string) string { return arabic.Match(s) }

// counts finds what the number n counts and completes c with it. It reports
// false where n counts nothing that is a figure.
func (f *finder) counts(n numeral.Numeral, c *count) bool {
	if to, ok := f.percentAfter(n.To); ok {
		return f.percentOf(c, to)
	}
	if n.Fraction && n.Value < 1 {
		return f.share(n, c)
	}
	if f.currencySign(n, c) {
		return true
	}
	if n.Value == 0 {
		return false
	}
	if n.Value == 1 && n.Words {
		return f.explicitOne(n, c)
	}
	if n.Def && !n.Vague {
		return f.definite(n, c)
	}
	if n.Value == 2 && f.dualBefore(n, c) {
		return true
	}
	return f.nounAfter(n, c) || f.alone(n, c)
}

// explicitOne reads a singular that is counted in so many words: "شخص واحد".
func (f *finder) explicitOne(n numeral.Numeral, c *count) bool {
	noun, ok := f.noun(f.norm(n.From - 1))
	if !ok || noun.shape != singular || noun.def || noun.unit == "none" || n.Def || n.To-n.From > 1 || noun.norm == "مره" {
		return false
	}
	c.from, c.ofFrom, c.ofTo = n.From-1, n.From-1, n.From
	f.setNoun(c, noun)
	return true
}

// dualBefore reads "جنديين اثنين", with an adjective between.
func (f *finder) dualBefore(n numeral.Numeral, c *count) bool {
	for i := n.From - 1; i >= max(0, n.From-3) && f.word(i) && i > f.used; i-- {
		noun, ok := f.noun(f.norm(i))
		if !ok || noun.def || noun.unit == "none" || !strings.HasSuffix(noun.norm, "ين") && !strings.HasSuffix(noun.norm, "ان") {
			continue
		}
		if before, ok := f.noun(f.norm(i - 1)); ok && i-1 > f.used && !before.def && !noun.and && before.shape != singular && strings.HasSuffix(before.norm, "ين") == strings.HasSuffix(noun.norm, "ين") {
			i-- // عسكريين تركيين اثنين
			noun = before
		}
		c.from, c.ofFrom, c.ofTo = i, i, n.From
		f.setNoun(c, noun)
		return true
	}
	return false
}

// nounAfter reads the counted noun after the number, with or without "من".
func (f *finder) nounAfter(n numeral.Numeral, c *count) bool {
	i := n.To
	partitive := f.norm(i) == "من"
	if partitive {
		i++
	}
	if !f.word(i) || n.Vague && f.withArticle(n) && !f.membersOf(i, partitive) {
		return false
	}
	w := f.norm(i)
	if f.small[w] == "rest" && !partitive {
		c.ofFrom, c.ofTo, c.to = i, i+1, i+1
		c.unit, c.category, c.open = "person", "people", true
		if last := len(f.found) - 1; w == "اخري" && last >= 0 && f.found[last].unit != "person" {
			c.unit, c.category, c.open = f.found[last].unit, f.found[last].category, false
		}
		return true
	}
	noun, known := f.noun(w)
	if known && !partitive && prefixed(w, noun) {
		return false // كأس 2018 بروسيا
	}
	switch {
	case known && noun.and && !partitive:
		return false
	case known && noun.unit == "none":
		return f.areaOrVolume(i, c)
	case known && noun.shape == dual && !partitive:
		return false
	case known && (!noun.def && !noun.owned || n.Vague || partitive):
		f.take(i, c, noun, n.Vague || partitive)
		return true
	case known:
		return false
	}
	return f.unknownNoun(i, n, c, partitive)
}

// prefixed reports whether a particle is written onto the word in which n was
// found; what is counted has none.
func prefixed(w string, n noun) bool {
	for _, p := range [...]string{"ب", "ل", "ك"} {
		if strings.HasPrefix(w, p) && !strings.HasPrefix(n.norm, p) {
			return true
		}
	}
	return false
}

// withArticle reports whether a vague number ends in the article (الآلاف،
// عشرات الآلاف): then only "من" joins it to its noun.
func (f *finder) withArticle(n numeral.Numeral) bool {
	last := bare(f.norm(n.To - 1))
	return strings.HasPrefix(last, "ال") && last != "الاف" && (n.Def || n.To-n.From > 1)
}

// membersOf reports whether the noun at token i after "من" is one that people
// are members of; "الآلاف من مناطقهم" says from where.
func (f *finder) membersOf(i int, partitive bool) bool {
	n, known := f.noun(f.norm(i))
	switch {
	case !partitive:
		return false
	case known:
		return n.shape == many && n.category != "territory"
	}
	w := f.norm(i)
	return strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ون")) || f.hasArticle(i+1)
}

// take makes the noun at token i, with what belongs to it, the counted thing.
func (f *finder) take(i int, c *count, n noun, phrase bool) {
	end := i + 1
	if phrase {
		end = max(end, f.phraseEnd(i))
	}
	if !n.def {
		end = max(end, f.adjectives(i+1))
	}
	end = f.complete(i, end, n, phrase)
	c.ofFrom, c.ofTo, c.to = i, end, end
	f.setNoun(c, n)
	if n.norm == "برميل" || n.norm == "براميل" {
		for k := i; k < end; k++ {
			if strings.HasPrefix(strings.TrimPrefix(f.norm(k), "ال"), "متفجر") {
				c.category = "attack"
			}
		}
	}
}

func (f *finder) setNoun(c *count, n noun) {
	c.unit, c.category = n.unit, n.category
	switch n.category {
	case "people", "displaced", "detained":
		c.open = true
	}
	c.to = max(c.to, c.ofTo)
}

// areaOrVolume lets metres count when they are square or cubic.
func (f *finder) areaOrVolume(i int, c *count) bool {
	if f.in(f.norm(i+1), square) {
		c.ofFrom, c.ofTo, c.to = i, i+2, i+2
		c.unit, c.category = "item", "other"
		return true
	}
	c.ofTo = -1 // measured, not counted
	return false
}
