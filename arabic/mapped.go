package arabic

import (
	"sort"
	"unicode/utf8"

	"tawatur"
)

// Mapped is a text made from another that knows where each byte of it came
// from; [Normalize] and [Logical] make it. It does not change and may be shared.
type Mapped struct {
	Text   string // the text that was made
	orig   string
	pieces []piece // stretches of Text, in order; nil when Text is the original
	turned bool    // pieces do not follow one another in the original
}

// piece is a stretch of Text that begins at at and goes on in the original by
// one of the strides; from is where it begins there, beside the stride.
type piece struct{ at, from int }

// The strides: how far one goes in the original for each byte, or two, of Text.
const (
	bytewise   = iota // the same bytes
	whole             // all of it came from one rune
	twoToOne          // digits
	threeToTwo        // presentation forms
	backTwo           // letters that were turned
	backThree         // presentation forms that were turned
	strideBits = 3
)

// strides tells of each stride by how many bytes it goes on in the original, and
// for how many of Text, as a shift.
var strides = [...]struct{ in, shift int }{{1, 0}, {0, 0}, {2, 0}, {3, 1}, {-2, 1}, {-3, 1}}

// stride is the one by which n bytes of the original become size bytes.
func stride(n, size int) int {
	switch {
	case n == size:
		return bytewise
	case n == 2 && size == 1:
		return twoToOne
	case n == 3 && size == 2:
		return threeToTwo
	}
	return whole
}

// Original gives the byte offset in the original text of the rune that byte i of
// Text came from. Every offset from the length of Text on gives the end of the
// original, and every one below 0 what 0 gives. It takes time that grows with
// the logarithm of the changes made.
func (m Mapped) Original(i int) int {
	i = max(i, 0)
	if i >= len(m.Text) {
		return len(m.orig)
	}
	if m.pieces == nil {
		return runeStart(m.orig, i)
	}
	return m.origin(m.pieceAt(i), i)
}

// pieceAt is the number of the piece that holds byte i of Text.
func (m Mapped) pieceAt(i int) int {
	return sort.Search(len(m.pieces), func(k int) bool { return m.pieces[k].at > i }) - 1
}

// origin is Original for byte i of piece k.
func (m Mapped) origin(k, i int) int {
	p := m.pieces[k]
	from, t := p.from>>strideBits, p.from&(1<<strideBits-1)
	if t == bytewise {
		return runeStart(m.orig, from+i-p.at)
	}
	return from + (i-p.at)>>strides[t].shift*strides[t].in
}

// Span gives the part of the original that a part of Text came from, both in
// bytes; what was
// left out at its end belongs to it, so that a last vowel sign is not cut off.
// Where the order of letters was turned it is the least stretch that holds them all.
func (m Mapped) Span(s tawatur.Span) tawatur.Span {
	if !m.turned || s.Start >= s.End {
		return tawatur.Span{Start: m.Original(s.Start), End: m.Original(s.End)}
	}
	s.Start = max(s.Start, 0)
	end := min(s.End, len(m.Text))
	out := tawatur.Span{Start: len(m.orig), End: 0}
	for k := m.pieceAt(s.Start); k < len(m.pieces) && m.pieces[k].at < end; k++ {
		last := end - 1
		if k+1 < len(m.pieces) {
			last = min(last, m.pieces[k+1].at-1)
		}
		from, to := m.origin(k, max(s.Start, m.pieces[k].at)), m.origin(k, last)
		from, to = min(from, to), max(from, to)
		_, n := utf8.DecodeRuneInString(m.orig[to:])
		out.Start, out.End = min(out.Start, from), max(out.End, to+n)
	}
	return out
}

// runeStart is where the rune begins that byte i of s is in.
func runeStart(s string, i int) int {
	for k := i; k >= 0 && k > i-utf8.UTFMax; k-- {
		if utf8.RuneStart(s[k]) {
			return k
		}
	}
	return max(i, 0)
}
