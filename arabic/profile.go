package arabic

import (
	"unicode"
	"unicode/utf8"
)

// Profile is what a normalised text is for.
type Profile uint8

// The profiles.
const (
	// Display keeps every letter and vowel sign and drops what only disturbs
	// reading: controls, tatweel; presentation forms become letters.
	Display Profile = iota
	// MatchProfile is the form of [Match].
	MatchProfile
	// Search is the match form with every stretch of white space, punctuation
	// and symbols as one space, so that phrases can be sought in it.
	Search
	// OCR is the match form in which letters that a scan confuses are one: those
	// of one shape that only their dots tell apart, as they stand in the word
	// (ب ت ث and, but for the end of a word, ن ي; ج ح خ; ف ق but for the end).
	// It finds what may be the same word; other evidence must decide.
	OCR
)

// tables hold, for each profile, what becomes of the runes of at most two
// bytes: a rune of at most two bytes, dropped, or gap.
var tables = func() (t [OCR + 1][0x800]uint16) {
	t[MatchProfile], t[Search], t[OCR] = folds, folds, folds
	for i := range t[Display] {
		r := rune(i)
		t[Display][i] = uint16(display(r))
		if separates(r) {
			t[Search][i] = gap
		}
		t[OCR][i] = uint16(shape(rune(t[OCR][i])))
	}
	return t
}()

// display gives the form of a rune for display, drop where it is left out.
func display(r rune) rune {
	if control(r) || r == 'ـ' {
		return drop
	}
	return r
}

// separates reports whether the search form has a space in place of r.
func separates(r rune) bool {
	if r >= 'ء' && r <= 'ي' && r != 'ـ' {
		return false
	}
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) && !presentation(r)
}

// appendLong appends what the profile makes of a rune of more than two bytes.
func (p Profile) appendLong(dst []byte, r rune) []byte {
	if p == OCR {
		for _, l := range string(appendLong(nil, r)) {
			dst = utf8.AppendRune(dst, shape(l))
		}
		return dst
	}
	if p != Display {
		return appendLong(dst, r)
	}
	if !presentation(r) {
		if display(r) < 0 {
			return dst
		}
		return utf8.AppendRune(dst, r)
	}
	for _, l := range letters(r) {
		if display(l) >= 0 {
			dst = utf8.AppendRune(dst, l)
		}
	}
	return dst
}

// blur makes the letters of a match form one that a scan confuses before
// another letter, in place: ن and ي to ب, ق to ف.
func blur(b []byte) {
	for i := 0; i+3 < len(b); i++ {
		if b[i] != 0xD9 || !joins(b[i+2], b[i+3]) {
			continue
		}
		switch b[i+1] {
		case 0x86, 0x8A: // ن ي
			b[i], b[i+1] = 0xD8, 0xA8
		case 0x82: // ق
			b[i+1] = 0x81
		}
		i++
	}
}

// joins reports whether two bytes are a letter of the Arabic block.
func joins(a, b byte) bool {
	r := rune(a&0x1F)<<6 | rune(b&0x3F)
	return a&0xFC == 0xD8 && r >= 'ء' && r <= 'ي'
}

// shape gives the letter that stands for all of one shape at any place of a word.
func shape(r rune) rune {
	switch r {
	case 'ت', 'ث':
		return 'ب'
	case 'ج', 'خ':
		return 'ح'
	case 'ذ':
		return 'د'
	case 'ز':
		return 'ر'
	case 'ش':
		return 'س'
	case 'ض':
		return 'ص'
	case 'ظ':
		return 'ط'
	case 'غ':
		return 'ع'
	}
	return r
}
