package figure

import (
	"strings"
	"unicode/utf8"

	"tawatur"
)

// phraseEnd returns the token after a phrase that begins with the noun at token
// i: the words with the article that follow, joined by و, up to four.
func (f *finder) phraseEnd(i int) int {
	if !f.word(i) || f.small[f.norm(i)] == "link" {
		return i
	}
	end := i + 1
	for end < i+4 && f.word(end) {
		w := strings.TrimPrefix(f.norm(end), "و")
		if !strings.HasPrefix(w, "ال") || f.small[f.norm(end)] != "" || f.ofDate(end) || f.unlike(i, end) {
			break
		}
		end++
	}
	return end
}

// apposed returns the token after the nouns in the dual that begin at token i,
// each of which says more of a noun in the dual before it: "طفلان شقيقان".
func (f *finder) apposed(i int) int {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(f.norm(i-1), "ن"))
	for k := 0; k < 2 && f.word(i); k++ {
		w := f.norm(i)
		n, ok := f.noun(w)
		if ok && (n.shape != dual || n.def || n.and) || !ok && (len(w) < 10 || verbal(w) || article(w) || f.small[w] == "link" || particle(w) || strings.HasPrefix(w, "و")) || !strings.HasSuffix(f.norm(i), string(end)+"ن") {
			break
		}
		i++
	}
	return i
}

// adjectives returns the token after the adjectives that begin at token i,
// right after their noun. An accusative agrees only with another.
func (f *finder) adjectives(i int) int {
	accusative := strings.HasSuffix(f.norm(i-1), "ا") || strings.HasSuffix(f.norm(i-1), "اء")
	for end := i; ; end++ {
		if end == i && f.ofThings(i-1, end) {
			continue
		}
		if end >= i+3 || !f.word(end) || !f.adjective(f.norm(end)) ||
			!accusative && strings.HasSuffix(f.norm(end), "ا") && f.small[f.norm(end)] == "" || f.disagrees(i-1, end) {
			return end
		}
	}
}

// unlike reports whether the word with the article at token k does not agree
// with the things at token i, which have it too: their adjective ends in ة.
func (f *finder) unlike(i, k int) bool {
	n, ok := f.noun(f.norm(i))
	w := f.norm(k)
	if !ok || !n.def || n.shape != many || n.unit != "item" || strings.HasPrefix(w, "و") {
		return false
	}
	return !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ات") && !strings.HasSuffix(w, "ري")
}

// ofDate reports whether a date holds token i.
func (f *finder) ofDate(i int) bool {
	k := firstAfter(len(f.Dates), func(i int) tawatur.Span { return f.Dates[i].Span }, f.toks[i].End)
	return k > 0 && f.Dates[k-1].End > f.toks[i].Start
}

// disagrees reports whether a word in ي stands behind several things, whose
// adjective would end in ة: it is a verb (سفن تنتمي).
func (f *finder) disagrees(thing, i int) bool {
	n, ok := f.noun(f.norm(thing))
	return ok && n.shape == many && n.unit == "item" && strings.HasSuffix(f.norm(i), "ي")
}

// ofThings reports whether a word in ة stands right behind several things, as
// their adjective does (دراجات راجلة).
func (f *finder) ofThings(thing, i int) bool {
	w := f.norm(i)
	n, ok := f.noun(f.norm(thing))
	if !ok || n.shape != many || n.unit != "item" || !strings.HasSuffix(w, "ه") || len(w) < 8 || article(w) || particle(w) && !strings.HasSuffix(w, "يه") {
		return false
	}
	_, known := f.noun(w)
	_, governs := f.governs(i, -1)
	return !known && !governs && !strings.HasPrefix(w, "و") && (f.small[w] == "" || f.small[w] == "adjective")
}

func (f *finder) adjective(w string) bool {
	switch f.small[w] {
	case "adjective", "rest":
		return true
	case "link":
		return false
	}
	if _, ok := f.triggers[w]; ok || article(w) || strings.HasPrefix(w, "و") || len(w) < 8 {
		return false
	}
	if n, ok := f.noun(w); ok && n.unit != "person" && n.norm != "استرليني" {
		return false
	}
	if strings.HasPrefix(w, "ي") || strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هما") {
		return false
	}
	for _, end := range [...]string{"يا", "يه", "يين", "يون", "يتين", "يتان", "يان", "يات", "ي", "تين", "تان", "ا"} {
		if strings.HasSuffix(w, end) && !verbal(w) {
			return true
		}
	}
	return false
}

// article reports whether a word carries the article, alone or after a letter.
func article(w string) bool {
	for _, p := range [...]string{"ال", "لل", "بال", "وال", "كال", "فال"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}
