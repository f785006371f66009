package figure

import (
	"math"
	"strings"
	"unicode/utf8"

	"tawatur/arabic/numeral"
)

// unknownNoun takes a word that no table has for the counted noun where its
// form allows it.
func (f *finder) unknownNoun(i int, n numeral.Numeral, c *count, partitive bool) bool {
	w := f.norm(i)
	if f.small[w] == "link" || f.small[w] != "" && f.small[w] != "self" && !partitive || len(w) < 6 || verbal(w) {
		return false
	}
	def := strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل")
	if _, ok := f.governs(i, -1); ok {
		return false
	}
	if strings.HasPrefix(w, "و") || def && !partitive && !n.Vague || !def && partitive && !f.hasArticle(i+1) && !ofTheirs(w) && w != "كبار" {
		return false
	}
	if !partitive && !n.Vague && (!fits(w, n) || ofTheirs(w)) {
		return false
	}
	k := noun{def: def, unit: "item", category: "other"}
	if last, ok := f.elided(n.From); ok && !partitive && strings.HasSuffix(w, "ه") && f.joined(n.From) && (n.Value <= 10 || last.elided) {
		c.elided = true // إصابة حرجة و3 خطيرة: the plural would be counted
		c.ofFrom, c.ofTo, c.to, c.unit, c.category = i, i+1, i+1, last.unit, last.category
		return true
	}
	if gentilic(w) || ofPeople(w) || n.Vague && def && strings.HasSuffix(w, "ين") {
		k.unit, k.category = "person", "people"
	}
	if partitive && !strings.HasSuffix(w, "ات") {
		k.unit, k.category = "person", "people" // members: ثلاثة من الحرس
		if last, ok := f.elided(n.From); ok {
			k.unit, k.category = last.unit, last.category
		}
	}
	f.take(i, c, k, partitive || n.Vague)
	return true
}

// fits reports whether an unknown word has the ending of the noun that a number
// counts: from eleven to ninety-nine a singular in the accusative. A bare number
// of four digits that can be a year counts only what is known.
func fits(w string, n numeral.Numeral) bool {
	prefixed := strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ك")
	if !n.Words && n.Value >= 1900 && n.Value <= 2100 || prefixed && !gentilic(w) {
		return false
	}
	if rest := math.Mod(n.Value, 100); rest > 10 {
		return strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ه") || gentilic(w)
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

// ofTheirs reports whether a pronoun is written onto a word (زبائنها).
func ofTheirs(w string) bool {
	if len(w) < 10 {
		return false
	}
	for _, pronoun := range [...]string{"ها", "هم", "هن", "نا"} {
		if strings.HasSuffix(w, pronoun) {
			return true
		}
	}
	return false
}

// ofPeople reports whether a word has the form فعلاء, a plural of people (شعراء).
func ofPeople(w string) bool {
	return strings.HasSuffix(w, "اء") && utf8.RuneCountInString(w) == 5 && !strings.HasPrefix(w, "ا")
}

// elided gives the figure before the number at token i whose noun that number
// goes on counting: "ثلاثة ألوية من الشمال إضافة إلى ستة من الجيش".
func (f *finder) elided(i int) (count, bool) {
	last := len(f.found) - 1
	if last < 0 || i-f.found[last].to > near+2 || f.found[last].unit == "percent" || f.found[last].unit == "money" {
		return count{}, false
	}
	for k := f.found[last].to; k < i; k++ {
		if !f.word(k) && f.norm(k) != "،" {
			return count{}, false
		}
		if f.norm(k) == "اضافه" {
			return f.found[last], true
		}
	}
	return f.found[last], f.joined(i)
}
