package paper

import (
	"strings"
	"unicode"
)

// Script is how a page is written.
type Script struct {
	// RightToLeft is true where most letters are Arabic's or the like: a line of
	// numbers alone is read from the right too.
	RightToLeft bool
	// Mirrored is true where brackets stand as they are seen, and not as they are
	// read; programs write either.
	Mirrored bool
	// Inked tells whether a stroke runs through a place from its left to its
	// right; nil where the page was not drawn.
	Inked func(Box) bool
}

// ScriptOf tells how a page with these words is written.
func ScriptOf(words []Word) Script {
	read, seen, arabic, other := 0, 0, 0, 0
	for _, w := range words {
		for _, r := range w.Text {
			if isRightToLeft(r) {
				arabic++
			} else if unicode.IsLetter(r) {
				other++
			}
		}
		switch asRead, asSeen := brackets(w.Text); {
		case asRead:
			read++
		case asSeen:
			seen++
		}
	}
	return Script{RightToLeft: arabic > other, Mirrored: seen > read}
}

// brackets tells which way the brackets at the ends of an Arabic word stand: the
// rightmost sign opens where it is as it is read.
func brackets(visual string) (asRead, asSeen bool) {
	rs := []rune(visual)
	if len(rs) < 2 || strings.IndexFunc(visual, isRightToLeft) < 0 {
		return false, false
	}
	first, last := rs[len(rs)-1], rs[0]
	asRead = opens(first) || closes(last)
	return asRead, !asRead && (closes(first) || opens(last))
}

func opens(r rune) bool  { return strings.ContainsRune("([{«‹", r) }
func closes(r rune) bool { return strings.ContainsRune(")]}»›", r) }
