package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// arabicScore says, from 0 to about 1.3, how much raw reads as Arabic in cm:
// the share of its letters beyond ASCII that are Arabic, less those that end up
// as Latin letters or as nothing, and more where the frequent letters and the
// article ال are. Both Arabic encodings put ا at the same place but ل م ن و ي at
// different ones, which is what tells them apart.
func arabicScore(cm *charmap.Charmap, raw []byte) float64 {
	letters, arabic, frequent, odd := 0, 0, 0, 0
	var last rune
	for _, c := range raw {
		r := cm.DecodeByte(c)
		if c < utf8.RuneSelf {
			last = r
			continue
		}
		switch {
		case r == utf8.RuneError:
			odd++
		case r >= 'ء' && r <= 'ي':
			letters++
			arabic++
			if strings.ContainsRune("اليمونر", r) || last == 'ا' && r == 'ل' {
				frequent++
			}
		case unicode.Is(unicode.Arabic, r):
			letters++ // of Persian or Urdu, or a vowel mark
		case unicode.IsLetter(r):
			letters++
			odd++
		}
		last = r
	}
	if letters+odd < 4 {
		return 0
	}
	n := float64(letters + odd)
	return (float64(arabic) - 2*float64(odd)) / n * (0.7 + 0.6*float64(frequent)/n)
}
