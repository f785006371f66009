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
	if presentation(r) {
		return append(dst, shapes()[p].long[formIndex(r)]...)
	}
	return p.appendRune(dst, r)
}

// appendLetters appends what the profile makes of a presentation form.
func (p Profile) appendLetters(dst []byte, r rune) []byte {
	for _, l := range letters(r) {
		dst = p.appendRune(dst, l)
	}
	return dst
}

// appendRune appends what the profile makes of one rune that is no presentation form.
func (p Profile) appendRune(dst []byte, r rune) []byte {
	switch p {
	case Display:
		r = display(r)
	case OCR:
		r = shape(fold(r))
	default:
		r = fold(r)
	}
	if r < 0 {
		return dst
	}
	return utf8.AppendRune(dst, r)
}

// blur makes the letters of a match form one that a scan confuses before
// another letter, in place: ن and ي to ب, ق to ف.
func blur(b []byte) {
	for i := 0; i+3 < len(b); {
		r := letterAt(b, i)
		if r >= letterCount {
			i++
			continue
		}
		if letterAt(b, i+2) < letterCount {
			b[i], b[i+1] = byte(inWords[r]>>8), byte(inWords[r])
		}
		i += 2
	}
}

// The letters from ء to ي, as the two bytes of each make a number.
const (
	firstLetter = 0xD8A1
	letterCount = 0xD98A - firstLetter + 1
)

// letterAt gives the place of the letter at i among the letters of the Arabic
// block, letterCount or more where there is none.
func letterAt(b []byte, i int) uint16 {
	return (uint16(b[i])<<8 | uint16(b[i+1])) - firstLetter
}

// inWords holds what blur makes of each letter that another follows, as its bytes.
var inWords = func() (t [letterCount]uint16) {
	for i := range t {
		t[i] = firstLetter + uint16(i)
		switch r := rune(t[i]>>8&0x1F)<<6 | rune(t[i]&0x3F); r {
		case 'ن', 'ي':
			t[i] = 0xD8A8 // ب
		case 'ق':
			t[i] = 0xD981 // ف
		}
	}
	return t
}()

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
