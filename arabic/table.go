package arabic

import "unicode/utf8"

// profileTable says what a profile makes of the runes of at most two bytes,
// where nearly all of a text lies. A rune that becomes another of as many bytes
// is in ascii or pairs, which are read first; 0 stands there for every other.
type profileTable struct {
	ascii [utf8.RuneSelf]byte
	pairs [0x800]uint16 // by code point: the two bytes that it becomes, the first in the low half
	runes [0x800]uint16 // by code point: what it becomes, dropped, or gap
	joins bool          // stretches of gaps become one space
}

// tables hold the table of each profile.
var tables = func() (t [OCR + 1]profileTable) {
	for r := range rune(0x800) {
		match := folds[r]
		t[Display].set(r, uint16(display(r))) // drop becomes dropped
		t[MatchProfile].set(r, match)
		t[OCR].set(r, uint16(shape(rune(match))))
		if separates(r) {
			match = gap
		}
		t[Search].set(r, match)
	}
	t[Search].joins = true
	return t
}()

// set notes that r becomes f, which takes no more bytes than r.
func (t *profileTable) set(r rune, f uint16) {
	t.runes[r] = f
	switch {
	case f >= gap:
	case r < utf8.RuneSelf:
		t.ascii[r] = byte(f)
	case f >= utf8.RuneSelf:
		t.pairs[r] = uint16(0xC0|f>>6) | uint16(0x80|f&0x3F)<<8
	}
}
