package arabic

import (
	"sync"
	"unicode/utf8"
)

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
