package cut

import "unicode/utf8"

// Parts gives the pieces of word, whose match form is norm: clitics, stem and
// endings. The letters of the stem are those of word where it has one rune for
// each rune of norm; else they are those of norm.
func Parts(word, norm string, c Cut) []string {
	stem := norm[c.From:c.To]
	if from, to, ok := inWord(word, norm, c); ok {
		stem = word[from:to]
	}
	p, e := c.Pro(), c.En()
	out := make([]string, 0, len(p.Parts)+1+len(e.Parts))
	out = append(append(append(out, p.Parts...), stem), e.Parts...)
	if e.Taa {
		_, n := utf8.DecodeLastRuneInString(word)
		out[len(out)-1] = word[len(word)-n:]
	}
	return out
}

// inWord gives the place of the stem in word, if the runes of word and norm
// stand for one another.
func inWord(word, norm string, c Cut) (from, to int, ok bool) {
	if utf8.RuneCountInString(word) != utf8.RuneCountInString(norm) {
		return 0, 0, false
	}
	skip, size := utf8.RuneCountInString(norm[:c.From]), utf8.RuneCountInString(norm[c.From:c.To])
	k := 0
	for i := range word {
		if k == skip {
			from = i
		}
		if k == skip+size {
			return from, i, true
		}
		k++
	}
	return from, len(word), true
}

// LastOf says what the last letter of a word as it is written tells.
func LastOf(word string) Last {
	switch r, _ := utf8.DecodeLastRuneInString(word); r {
	case 'ة':
		return TaaLast
	case 'ه':
		return HaaLast
	case 'ى':
		return AlefLast
	}
	return AnyLast
}
