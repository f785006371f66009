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
		if b[i]&0xFC != 0xD8 {
			i++
			continue
		}
		if joins(b[i+2], b[i+3]) {
			f := inWords[int(b[i]&0x1F)<<6|int(b[i+1]&0x3F)&0x7FF]
			b[i], b[i+1] = byte(f), byte(f>>8)
		}
		i += 2
	}
}

// inWords holds, by code point, the two bytes of what blur makes of a rune of two
// bytes that a letter follows, the first in the low half.
var inWords = func() (t [0x800]uint16) {
	for i := range t {
		r := i
		switch i {
		case 'ن', 'ي':
			r = 'ب'
		case 'ق':
			r = 'ف'
		}
		t[i] = uint16(0xC0|r>>6) | uint16(0x80|r&0x3F)<<8
	}
	return t
}()

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
