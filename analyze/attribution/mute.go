package attribution

import (
	"strings"

	"tawatur/arabic"
)

// mute reports whether the word at k, which no table and no earlier step knows
// for a person or body, cannot name one who speaks: a number, an adverb or
// object in the accusative, what a preposition governs, a verbal noun.
func (r *reader) mute(k int) bool {
	w := &r.words[k]
	if w.mark != noMark || w.head != nil || w.name >= 0 || w.hit >= 0 || w.class&oneBody != 0 {
		return false
	}
	t, n := r.toks[k].Text, r.toks[k].Norm
	switch {
	case r.toks[k].Kind == arabic.Number:
		return k+1 >= len(r.words) || r.words[k+1].head == nil
	case w.def:
		return false
	case n == "هذا", n == "هذه", n == "ذلك", n == "تلك", n == "كذا", n == "نفس":
		return true
	case strings.HasPrefix(n, "لل"), strings.HasPrefix(n, "ل") && len(n) >= 10 && !r.met(k, k+1):
		return true
	case strings.HasSuffix(t, "اً") || strings.HasSuffix(t, "ًا") || strings.HasSuffix(t, "ً"):
		return true
	case strings.HasSuffix(t, "ا") && len(n) >= 8 && !r.named(k) && r.accusative(n):
		return true
	}
	return r.lex.masdarWord(n) && !r.named(k) && w.class&rule == 0
}

// named reports whether the word at k is part of a name that the report gives.
func (r *reader) named(k int) bool {
	return r.words[k].name >= 0 || r.names.person(skeletons([]string{r.words[k].stem})) >= 0
}

// accusative reports whether a word in match form that ends in ا is rather a noun
// in the accusative than a foreign name: without its ا it has the shape of an
// Arabic noun of three letters and a long vowel, or is a known word.
func (r *reader) accusative(n string) bool {
	base := strings.TrimSuffix(n, "ا")
	if r.lex.classes[base] != 0 || r.lex.masdarWord(base) || r.lex.adjectival(base) {
		return true
	}
	f := []rune(base)
	switch len(f) {
	case 3:
		return f[0] != 'و'
	case 4:
		return f[2] == 'ي' || f[1] == 'ا' || f[2] == 'و'
	}
	return false
}
