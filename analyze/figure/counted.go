package figure

import (
	"math"
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func match(s string) string { return arabic.Match(s) }

// counts finds what the number n counts and completes c with it. It reports
// false where n counts nothing that is a figure.
func (f *finder) counts(n numeral.Numeral, c *count) bool {
	if to, ok := f.percentAfter(n.To); ok {
		return f.percent(c, to)
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
		return f.nounBefore(n, c)
	}
	if n.Value == 2 && f.dualBefore(n, c) {
		return true
	}
	return f.nounAfter(n, c) || f.alone(n, c)
}

// percentAfter reads "%", "في المئة", "بالمئة" at token i.
func (f *finder) percentAfter(i int) (int, bool) {
	switch f.norm(i) {
	case "%", "٪":
		return i + 1, true
	case "بالميه", "بالمايه":
		return i + 1, true
	case "في":
		switch f.norm(i + 1) {
		case "الميه", "المايه", "ميه", "مايه":
			return i + 2, true
		}
	}
	return i, false
}

func (f *finder) percent(c *count, to int) bool {
	c.to, c.unit, c.category = to, "percent", "share"
	f.shareOf(c)
	return true
}

// shareOf reads "من السكان" or a noun with the article after a share.
func (f *finder) shareOf(c *count) {
	i := c.to
	if f.norm(i) == "من" {
		i++
	}
	if !f.word(i) || i == c.to && !strings.HasPrefix(f.norm(i), "ال") {
		return
	}
	end := f.phraseEnd(i)
	if end == i {
		return
	}
	c.ofFrom, c.ofTo, c.to = i, end, end
	for k := i; k < end; k++ {
		if n, ok := f.noun(f.norm(k)); ok && (n.category == "territory" || n.category == "vote") {
			c.category = n.category
			return
		}
		switch strings.TrimPrefix(f.norm(k), "ال") {
		case "اراضي", "مساحه", "ارض", "بلاد":
			c.category = "territory"
			return
		}
	}
}

// share reads a fraction of something as percent: "ثلث السكان", "أكثر من
// نصفهم". Half an hour or a semi-final is none.
func (f *finder) share(n numeral.Numeral, c *count) bool {
	last := f.norm(n.To - 1)
	owned := strings.HasSuffix(last, "هم") || strings.HasSuffix(last, "ها") || strings.HasSuffix(last, "هن")
	if n.Def || !n.Words && f.norm(n.To) != "من" {
		return false
	}
	if !owned {
		if !f.word(n.To) || f.small[f.norm(n.To)] == "link" && f.norm(n.To) != "من" || strings.Contains(f.norm(n.To), "نهايي") || strings.Contains(f.norm(n.To), "سنوي") {
			return false
		}
		if noun, ok := f.noun(f.norm(n.To)); ok && noun.unit == "none" || f.norm(n.To) == "قرن" {
			return false
		}
		if noun, _ := f.noun(f.norm(n.To)); !noun.def && !noun.owned && !strings.HasPrefix(f.norm(n.To), "ال") && f.norm(n.To) != "من" && !strings.HasPrefix(f.norm(n.To+1), "ال") {
			return false
		}
	}
	c.value = float64(int(n.Value*10000+.5)) / 100
	c.unit, c.category = "percent", "share"
	if owned {
		return true
	}
	f.shareOf(c)
	if c.ofTo == 0 {
		c.ofFrom, c.ofTo, c.to = n.To, n.To+1, n.To+1
	}
	return true
}

// currencySign reads "$20".
func (f *finder) currencySign(n numeral.Numeral, c *count) bool {
	switch {
	case f.glued(n.From) && strings.ContainsAny(f.norm(n.From-1), "$€£"):
		c.from--
	case n.To < len(f.toks) && strings.ContainsAny(f.toks[n.To].Text, "$€£"):
		c.to++
	default:
		return false
	}
	c.unit, c.category = "money", "money"
	return true
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
		c.from, c.ofFrom, c.ofTo = i, i, n.From
		f.setNoun(c, noun)
		return true
	}
	return false
}

// nounBefore reads a number with the article after its noun: "الدول الخمس",
// "أبنائها الثلاثة", "الضحايا الـ3700". The noun must be a plural.
func (f *finder) nounBefore(n numeral.Numeral, c *count) bool {
	if n.To < len(f.toks) && n.From+1 == n.To && n.Words {
		if next, ok := f.noun(f.norm(n.To)); ok && !next.def && next.shape == many {
			if next.unit == "none" {
				return false
			}
			c.ofFrom, c.ofTo, c.to = n.To, n.To+1, n.To+1 // الثلاثة أشخاص
			f.setNoun(c, next)
			return true
		}
	}
	for i := n.From - 1; i >= max(0, n.From-3) && f.word(i) && i > f.used; i-- {
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
		return true
	}
	noun, known := f.noun(w)
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

// withArticle reports whether a vague number ends in the article (الآلاف،
// عشرات الآلاف): then only "من" joins it to its noun.
func (f *finder) withArticle(n numeral.Numeral) bool {
	return strings.HasPrefix(bare(f.norm(n.To-1)), "ال") && (n.Def || n.To-n.From > 1)
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
	c.ofFrom, c.ofTo, c.to = i, end, end
	f.setNoun(c, n)
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
	switch f.norm(i + 1) {
	case "مربع", "مربعا", "مربعه", "مكعب", "مكعبا", "مكعبه":
		c.ofFrom, c.ofTo, c.to = i, i+2, i+2
		c.unit, c.category = "item", "other"
		return true
	}
	c.ofTo = -1 // measured, not counted
	return false
}

// unknownNoun takes a word that no table has for the counted noun where its
// form allows it.
func (f *finder) unknownNoun(i int, n numeral.Numeral, c *count, partitive bool) bool {
	w := f.norm(i)
	if f.small[w] == "link" || f.small[w] != "" && !partitive || len(w) < 6 || verbal(w) {
		return false
	}
	def := strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل")
	if _, ok := f.governs(i); ok {
		return false
	}
	if strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف") && n.Words || def && !partitive && !n.Vague || !def && partitive && !f.hasArticle(i+1) {
		return false
	}
	if !partitive && !n.Vague && !fits(w, n) {
		return false
	}
	k := noun{def: def, unit: "item", category: "other"}
	if gentilic(w) || n.Vague && def && strings.HasSuffix(w, "ين") {
		k.unit, k.category = "person", "people"
	}
	if partitive {
		k.unit, k.category = "person", "people" // members: ثلاثة من الحرس
	}
	f.take(i, c, k, partitive || n.Vague)
	return true
}

// fits reports whether an unknown word has the ending of the noun that a number
// counts: from eleven to ninety-nine a singular in the accusative. A bare number
// of four digits that can be a year counts only what is known.
func fits(w string, n numeral.Numeral) bool {
	if !n.Words && n.Value >= 1900 && n.Value <= 2100 || strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ك") {
		return false
	}
	if rest := math.Mod(n.Value, 100); rest > 10 {
		return strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ه")
	}
	if n.Value > 99 {
		return !strings.HasSuffix(w, "ون") && !strings.HasSuffix(w, "ين")
	}
	return true
}

func (f *finder) hasArticle(i int) bool { return f.word(i) && strings.HasPrefix(f.norm(i), "ال") }

// verbal reports whether a word looks like a verb in the plural (يعملون، قالوا).
func verbal(w string) bool {
	if strings.HasSuffix(w, "وا") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	return (r == 'ي' || r == 'ت') && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ان"))
}

// gentilic reports whether a word ends like a noun of origin or belonging, in
// the singular or the plural (سوري، حوثيًا، أفغانيين).
func gentilic(w string) bool {
	for _, end := range [...]string{"يا", "يين", "يون", "ي"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

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
	switch f.norm(n.To) {
	case "منهم", "منهن", "بينهم":
		return true
	}
	if money(bare(f.norm(n.From - 1))) {
		c.unit, c.category, c.open = "money", "money", false
		return true
	}
	if f.governed(n.From - 1) {
		return true
	}
	return f.tallied(n.From, c)
}

// money reports whether a word announces a sum.
func money(w string) bool {
	switch w {
	case "مبلغ", "قيمه", "قيمته", "قيمتها", "مبالغ":
		return true
	}
	return false
}

// governed reports whether a word of death, injury … stands right before token
// i+1, with nothing but words of approximation between.
func (f *finder) governed(i int) bool {
	for k := i; k > max(-1, i-4); k-- {
		w := f.norm(k)
		if cat, ok := f.governs(k); ok {
			return cat != "people"
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
	for k := i - 1; k >= max(1, i-8) && f.word(k); k-- {
		n, ok := f.noun(f.norm(k))
		if !ok || n.shape != many || n.unit == "none" {
			continue
		}
		switch strings.TrimPrefix(bare(f.norm(k-1)), "ال") {
		case "عدد", "حصيله", "اعداد", "مجموع":
			return n, true
		}
	}
	return noun{}, false
}

// boundBefore reads the approximation before c and draws it into its text.
func (f *finder) boundBefore(c *count) {
	for range 2 { // "بنسبة نحو"
		b, n, ok := f.matchBefore(c.from - 1)
		if !ok || c.from-n <= f.used {
			return
		}
		c.from -= n
		if c.approx == tawatur.Exact {
			c.approx = b.approx
		}
	}
}

func (f *finder) matchBefore(i int) (bound, int, bool) {
	if !f.word(i) {
		return bound{}, 0, false
	}
	for cut := range 2 {
		last := f.norm(i)
		if cut == 1 {
			if last = bare(last); last == f.norm(i) {
				break
			}
		}
		for _, b := range f.before[last] {
			n := len(b.rest)
			if i-n < 0 || cut == 1 && n > 0 {
				continue
			}
			ok := true
			for k, w := range b.rest {
				got := f.norm(i - n + k)
				ok = ok && (got == w || k == 0 && bare(got) == w)
			}
			if ok {
				return b, n + 1, true
			}
		}
	}
	return bound{}, 0, false
}

// bare takes و, ف, ب, ل off a word.
func bare(w string) string {
	for range 2 {
		r, n := utf8.DecodeRuneInString(w)
		if !strings.ContainsRune("وفبل", r) || len(w) < 8 {
			return w
		}
		w = w[n:]
	}
	return w
}

// boundAfter reads the approximation after c ("على الأقل").
func (f *finder) boundAfter(c *count) {
	for _, b := range f.after[f.norm(c.to)] {
		ok := true
		for k, w := range b.rest {
			ok = ok && f.norm(c.to+1+k) == w
		}
		if ok {
			c.to += 1 + len(b.rest)
			c.approx = b.approx
			return
		}
	}
}
