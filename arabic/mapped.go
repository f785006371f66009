package arabic

import (
	"unicode"
	"unicode/utf8"

	"tawatur"
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
)

// Mapped is a normalised text that knows where each byte of it came from.
type Mapped struct {
	Text string
	from []int32 // for each byte of Text, where its rune began; nil when nothing moved
	end  int     // length of the original
}

// Normalize gives s in the form of a profile, with the way back. Text is s
// itself where the profile changes nothing.
func Normalize(s string, p Profile) Mapped {
	if p == MatchProfile && firstFolded(s) == len(s) {
		return Mapped{Text: s, end: len(s)}
	}
	buf, from := make([]byte, 0, len(s)), make([]int32, 0, len(s))
	gap := -1 // where the separators before the next rune began
	for i, r := range s {
		if p == Search && separates(r) {
			if gap < 0 && len(buf) > 0 {
				gap = i
			}
			continue
		}
		if gap >= 0 && !dropped(r) {
			buf, from, gap = append(buf, ' '), append(from, int32(gap)), -1
		}
		buf = p.appendRune(buf, r)
		for len(from) < len(buf) {
			from = append(from, int32(i))
		}
	}
	return Mapped{Text: string(buf), from: from, end: len(s)}
}

// Original gives the offset in the original text of the rune that byte i of
// Text came from. Every offset from the length of Text on gives the end.
func (m Mapped) Original(i int) int {
	if i >= len(m.Text) {
		return m.end
	}
	if m.from == nil {
		return i
	}
	return int(m.from[i])
}

// Span gives the part of the original that a part of Text came from; what was
// left out at its end belongs to it, so that a last vowel sign is not cut off.
func (m Mapped) Span(s tawatur.Span) tawatur.Span {
	return tawatur.Span{Start: m.Original(s.Start), End: m.Original(s.End)}
}

// dropped reports whether no profile but Display keeps r.
func dropped(r rune) bool { return fold(r) < 0 }

// separates reports whether the search form has a space in place of r.
func separates(r rune) bool {
	if r >= 'ء' && r <= 'ي' && r != 'ـ' {
		return false
	}
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) && !presentation(r)
}

// appendRune appends what the profile makes of one rune.
func (p Profile) appendRune(dst []byte, r rune) []byte {
	switch {
	case p != Display && presentation(r):
		return appendMatch(dst, string(r))
	case p != Display:
		if f := fold(r); f >= 0 {
			return utf8.AppendRune(dst, f)
		}
		return dst
	case presentation(r):
		return append(dst, letters(r)...)
	case control(r), r == 'ـ':
		return dst
	}
	return utf8.AppendRune(dst, r)
}
