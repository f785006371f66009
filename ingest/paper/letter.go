package paper

import (
	"strings"
	"unicode"
)

// isForm reports whether r is a presentation form of Arabic, or a ligature of
// Latin.
func isForm(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF && r != '﴾' && r != '﴿' || r >= 0xFE70 && r <= 0xFEFC || r >= 0xFB00 && r <= 0xFB06
}

// isDirection reports whether r is a mark of direction or joining that is not
// seen.
func isDirection(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF
}

// isRightToLeft reports whether r is a letter of a script that is written from
// right to left.
func isRightToLeft(r rune) bool {
	return unicode.IsLetter(r) && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
}

// isOther reports whether r is a letter of a script that is written from left
// to right, or a sign that goes with its words.
func isOther(r rune) bool {
	return unicode.IsLetter(r) && !isRightToLeft(r) && r != 'ـ' || r == '@' || r == '_'
}

func isDigit(r rune) bool { return unicode.Is(unicode.Nd, r) }

// isSeparator reports whether r stands within numbers (class CS of UAX 9).
func isSeparator(r rune) bool { return strings.ContainsRune(".,:/٫٬", r) }

func isPercent(r rune) bool { return strings.ContainsRune("%٪‰", r) }

// pairs are signs that are drawn turned round in a line from right to left.
const pairs = "()[]{}<>«»‹›﴾﴿"

func mirror(r rune) (rune, bool) {
	list := []rune(pairs)
	for i, p := range list {
		if p == r {
			return list[i^1], true
		}
	}
	return r, false
}
