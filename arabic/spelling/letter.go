package spelling

import (
	"strings"

	"tawatur/arabic"
)

// letter is a letter as it is compared: a number below letterCount.
type letter byte

// The letters that the code speaks of. Others have the numbers of alphabet.
const (
	none  letter = 0
	alef  letter = 1
	waw   letter = 2
	ya    letter = 3
	hamza letter = 4
	ha    letter = 5
	ayn   letter = 6

	letterCount = 128
)

// alphabet gives the letters their numbers, from 1 on; what stands in no place
// of it gets a number by its code point.
const alphabet = "اويءهعبتثجحخدذرزسشصضطظغفقكلمنچژڟabcdefghijklmnopqrstuvwxyz0123456789"

// numbers are the numbers of the letters of the block of the Arabic script and
// of ASCII.
var numbers = func() (t [2][256]letter) {
	n := letter(1)
	for _, r := range alphabet {
		if r < 0x80 {
			t[0][r] = n
		} else {
			t[1][r-0x600] = n
		}
		n++
	}
	for from, to := range map[rune]rune{'پ': 'ب', 'ڤ': 'ف', 'ڥ': 'ف', 'گ': 'غ', 'ڨ': 'غ', 'ڭ': 'غ', 'ڜ': 'ش', 'ټ': 'ت', 'ڈ': 'د', 'ٹ': 'ت', 'ڑ': 'ر', 'ں': 'ن', 'ێ': 'ي', 'ۆ': 'و', 'ڵ': 'ل', 'ڕ': 'ر', 'ھ': 'ه', 'ے': 'ي'} {
		t[1][from-0x600] = t[1][to-0x600]
	}
	return t
}()

// number is the number of a rune of a match form.
func number(r rune) letter {
	switch {
	case r < 0x80:
		if n := numbers[0][r]; n != none {
			return n
		}
	case r >= 0x600 && r < 0x700:
		if n := numbers[1][r-0x600]; n != none {
			return n
		}
	}
	return 80 + letter(r%(letterCount-80))
}

// appendLetters appends the letters of a word in match form; تش, تس and دج count as
// the one sound that they stand for.
func appendLetters(dst []letter, word string) []letter {
	from := len(dst)
	for _, r := range word {
		n := number(r)
		if k := len(dst) - 1; k >= from {
			switch last := dst[k]; {
			case last == ta && n == shin:
				dst[k] = tsh
				continue
			case last == ta && (n == sin || n == zay):
				dst[k] = ts
				continue
			case last == dal && n == jim && k == from:
				dst[k] = jim
				continue
			}
		}
		dst = append(dst, n)
	}
	return dst
}

var (
	ta   = number('ت')
	shin = number('ش')
	sin  = number('س')
	zay  = number('ز')
	tsh  = number('چ')
	ts   = number('ڟ') // تس or تز
	dal  = number('د')
	jim  = number('ج')
)

// vowel reports whether l is written for a long vowel, mostly.
func (l letter) vowel() bool { return l >= alef && l <= ya }

// matched is the words of a name in match form.
func matched(name string) []string {
	return strings.Fields(arabic.Normalize(name, arabic.Search).Text)
}
