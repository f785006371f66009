package arabic

import (
	"unicode"
	"unicode/utf8"
)

// classes holds the class of every rune that takes at most two bytes up to the
// end of the Arabic block, where nearly all of a text lies.
var classes = func() (t [0x700]Kind) {
	for r := range t {
		t[r] = classify(rune(r))
	}
	return t
}()

// classAt gives the class of the rune at i and its length in bytes; at the end
// of the text it is white space of length 0.
func classAt(text string, i int) (Kind, int) {
	if i >= len(text) {
		return space, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return classes[c], 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if r < rune(len(classes)) {
		return classes[r], n
	}
	return classify(r), n
}

func classify(r rune) Kind {
	switch {
	case unicode.IsSpace(r):
		return space
	case fold(r) < 0:
		return ignored
	case unicode.IsDigit(r):
		return Number
	case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
		return Word
	case unicode.IsLetter(r), unicode.IsMark(r):
		return Latin
	}
	return Punct
}
