package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines are spread to the width of a column by stretching words too (kashida).
// Programs write the stretch as tatweel, as a letter of another script that
// stands for the glyph, or as nothing at all, which looks like a space.

// withoutKashida drops stretches of tatweel, and of one repeated letter of
// another script, from within words.
func withoutKashida(s string) string {
	if strings.IndexFunc(s, isStretch) < 0 {
		return s
	}
	var b strings.Builder
	rs := []rune(s)
	for i := 0; i < len(rs); i++ {
		end := i + 1
		if isStretch(rs[i]) {
			for end < len(rs) && rs[end] == rs[i] {
				end++
			}
			if i > 0 && joinsOn(letterBefore(rs, i)) && end < len(rs) && isArabicLetter(rs[end]) {
				i = end - 1
				continue
			}
		}
		b.WriteString(string(rs[i:end]))
		i = end - 1
	}
	return b.String()
}

func isStretch(r rune) bool { return r == 'ـ' || isOther(r) }

// letterBefore is the letter before i, under its vowel signs.
func letterBefore(rs []rune, i int) rune {
	for i--; i > 0 && unicode.Is(unicode.Mn, rs[i]); i-- {
	}
	return rs[i]
}

func isArabicLetter(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }

// unjoined are the letters that the next one is never joined to.
const unjoined = "اأإآٱدذرزوؤةىء"

// joinsOn reports whether the next letter of a word is joined to r.
func joinsOn(r rune) bool { return isArabicLetter(r) && !strings.ContainsRune(unjoined, r) }

// stretched reports whether a kashida that left nothing but white parts two
// pieces of one word: there is ink where a space would be white.
func (s Script) stretched(left, right *Word) bool {
	if s.Inked == nil || !joinsOn(leftmost(right.Text)) || !beginsArabic(left.Text) {
		return false
	}
	return s.Inked(Box{X0: left.X1, Y0: left.Y0, X1: right.X0, Y1: left.Y1})
}

// leftmost is the letter at the left end of a piece as it is seen.
func leftmost(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Torn reports whether words of a page are torn apart: letters stand alone that
// are no words.
func Torn(words []Word) bool {
	n := 0
	for _, w := range words {
		if r, size := utf8.DecodeRuneInString(w.Text); size == len(w.Text) && isArabicLetter(r) && r != 'و' {
			n++
		}
	}
	return n >= 2 && n*200 >= len(words)
}
