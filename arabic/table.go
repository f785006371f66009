package arabic

import (
	"sync"
	"unicode/utf8"
)

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

// pair gives the two bytes that the rune of the bytes a and b becomes, 0 where
// they are no such rune or it becomes something else.
func (t *profileTable) pair(a, b byte) uint16 {
	if a&0xE0 != 0xC0 || b&0xC0 != 0x80 {
		return 0
	}
	return t.pairs[int(a&0x1F)<<6|int(b&0x3F)]
}

// single reports whether the space at i is one that stays: a rune follows that
// stays as long as it is.
func (t *profileTable) single(s string, i int) bool {
	if !t.joins || s[i] != ' ' || i+1 == len(s) {
		return false
	}
	if a := s[i+1]; a < utf8.RuneSelf {
		return t.ascii[a] != 0
	}
	return i+2 < len(s) && t.pair(s[i+1], s[i+2]) != 0
}

// kept is the length of the beginning of s that is surely its own form.
func (t *profileTable) kept(s string) int {
	i := 0
	for i < len(s) {
		a := s[i]
		if a < utf8.RuneSelf {
			if t.ascii[a] != a && (i == 0 || !t.single(s, i)) {
				return i
			}
			i++
			continue
		}
		if i+1 == len(s) || t.pair(a, s[i+1]) != uint16(a)|uint16(s[i+1])<<8 {
			return i
		}
		i += 2
	}
	return i
}

// The blocks of presentation forms.
const (
	formsA, endA = 0xFB50, 0xFE00
	formsB, endB = 0xFE70, 0xFEFD
)

// formTable is what a profile makes of the presentation forms.
type formTable struct {
	two  [endA - formsA + endB - formsB]uint16 // the two bytes of what is one letter, else 0
	long [endA - formsA + endB - formsB]string
}

// shapes holds what each profile makes of the presentation forms. It is made
// once, when a text first has such a form, and never changes.
var shapes = sync.OnceValue(func() *[OCR + 1]formTable {
	t := new([OCR + 1]formTable)
	for p := range t {
		for r := rune(formsA); r < endB; r++ {
			if r == endA {
				r = formsB
			}
			b := Profile(p).appendLetters(nil, r)
			t[p].long[formIndex(r)] = string(b)
			if len(b) == 2 && b[0] >= utf8.RuneSelf {
				t[p].two[formIndex(r)] = uint16(b[0]) | uint16(b[1])<<8
			}
		}
	}
	return t
})

// formAt gives the place in a formTable of the presentation form at i, -1 where
// none is.
func formAt(s string, i int) int {
	if i+2 >= len(s) || s[i] != 0xEF || s[i+1]&0xC0 != 0x80 || s[i+2]&0xC0 != 0x80 {
		return -1
	}
	if r := 0xF000 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F); presentation(r) {
		return formIndex(r)
	}
	return -1
}

// formIndex gives the place of a presentation form in a formTable.
func formIndex(r rune) int {
	if r < endA {
		return int(r - formsA)
	}
	return int(r - formsB + endA - formsA)
}
