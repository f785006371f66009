package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unitEnds reports whether the full stop at i, behind a single letter, is more
// than that letter's: the letter is the unit of a number (1437 هـ., 3 م.) and what
// follows begins with و or otherwise anew.
func unitEnds(text string, i int) bool {
	before := strings.TrimRightFunc(text[max(0, i-16):i], func(r rune) bool { return r == 'ـ' || control(r) })
	_, n := utf8.DecodeLastRuneInString(before)
	before = strings.TrimRight(before[:len(before)-n], " \u00a0")
	if r, _ := utf8.DecodeLastRuneInString(before); !unicode.IsDigit(r) {
		return false
	}
	next, _, _ := strings.Cut(strings.TrimLeft(text[i+1:min(len(text), i+40)], " \u00a0"), " ")
	return strings.HasPrefix(next, "و") && utf8.RuneCountInString(next) > 2 || next == "ثم" || beginsAnew(next)
}

// latinAbbreviation reports whether text ends with a Latin abbreviation that
// a full stop follows: a capital letter (U.S., J. Smith), or a title or form of
// company.
func latinAbbreviation(text string) bool {
	text = text[max(0, len(text)-8):]
	k := len(text)
	for k > 0 && (text[k-1]|0x20 >= 'a' && text[k-1]|0x20 <= 'z') {
		k--
	}
	switch word := text[k:]; word {
	case "Co", "Corp", "Dr", "Inc", "Jr", "Ltd", "Mr", "Mrs", "No", "Prof", "Sr", "St", "vs":
		return true
	default:
		return len(word) == 1 && word[0] <= 'Z'
	}
}

// spelled reports whether the full stop at i stands between the Arabic names of
// two Latin letters ("سي. إن. إن").
func spelled(text string, i int) bool {
	from := strings.LastIndexAny(text[max(0, i-20):i], " .\n«\"(") + 1 + max(0, i-20)
	next := strings.TrimLeft(text[i+1:min(len(text), i+20)], " ")
	to := strings.IndexAny(next, " .\n»\")")
	return to > 0 && letterName(text[from:i]) && letterName(next[:to])
}

// letterName reports whether a word is what Arabic calls a Latin letter.
func letterName(word string) bool {
	switch Match(word) {
	case "ايه", "بي", "سي", "دي", "اي", "اف", "جي", "اتش", "جيه", "كيه", "كي", "ال", "ام", "ان", "او",
		"كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد":
		return true
	}
	return false
}

// wordBefore counts, up to 2, the letters of the word that ends at i.
func wordBefore(text string, i int) (int, Kind) {
	letters := 0
	for i > 0 && letters < 2 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if k := classify(r); k == Word {
			letters++
		} else if k != ignored {
			break
		}
		i -= n
	}
	if letters == 0 {
		return 0, Punct
	}
	return letters, Word
}
