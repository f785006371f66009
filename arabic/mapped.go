package arabic

import (
	"sort"
	"unicode/utf8"

	"tawatur"
)

// Mapped is a text made from another that knows where each byte of it came
// from.
type Mapped struct {
	Text   string
	orig   string
	pieces []piece // stretches of Text, in order; nil when Text is the original
	turned bool    // pieces do not follow one another in the original
}

// piece is a stretch of Text that begins at at. It came from the original byte
// for byte, beginning at from; or, where from is ^k, all of it from the rune at k.
type piece struct{ at, from int }

// Normalize gives s in the form of a profile, with the way back. What is
// normalised once does not change when it is normalised again. Bytes that are
// not UTF-8 become the replacement character.
func Normalize(s string, p Profile) Mapped {
	p = min(p, OCR)
	if p == MatchProfile && firstFolded(s) == len(s) {
		return Mapped{Text: s, orig: s}
	}
	m := mapper{buf: make([]byte, 0, len(s)+len(s)/16), next: -1, gap: -1}
	if p == Search {
		m.pieces = make([]piece, 0, len(s)/40+4)
	}
	t := &tables[p]
	for i := 0; i < len(s); {
		r, n := short(s, i)
		if n == 0 {
			i += m.long(s, i, p)
			continue
		}
		switch f := t[r]; {
		case f == dropped:
		case f == gap:
			if m.gap < 0 {
				m.gap = i
			}
		case f >= utf8.RuneSelf:
			m.place(i, n, 2)
			m.buf = append(m.buf, 0xC0|byte(f>>6), 0x80|byte(f&0x3F))
		default:
			m.place(i, n, 1)
			m.buf = append(m.buf, byte(f))
		}
		i += n
	}
	if p == OCR {
		blur(m.buf)
	}
	return Mapped{Text: string(m.buf), orig: s, pieces: m.pieces}
}

// mapper builds a mapped text from its beginning to its end.
type mapper struct {
	buf    []byte
	pieces []piece
	next   int // where the original goes on if the last piece does, or -1
	gap    int // where the separators before the next rune began, or -1
}

// place notes that the size bytes to be appended next come from the n bytes of
// the original at i.
func (m *mapper) place(i, n, size int) {
	if i == m.next && n == size && m.gap < 0 {
		m.next = i + n
		return
	}
	if m.gap >= 0 && m.gap == m.next && i == m.gap+1 && n == size { // one space: nothing moves
		m.buf, m.next, m.gap = append(m.buf, ' '), i+n, -1
		return
	}
	if m.gap >= 0 && len(m.buf) > 0 {
		m.pieces = append(m.pieces, piece{len(m.buf), ^m.gap})
		m.buf = append(m.buf, ' ')
	}
	m.gap = -1
	if n == size {
		m.pieces, m.next = append(m.pieces, piece{len(m.buf), i}), i+n
	} else {
		m.pieces, m.next = append(m.pieces, piece{len(m.buf), ^i}), -1
	}
}

// long takes the rune at i, of more than two bytes or broken, and gives its
// length.
func (m *mapper) long(s string, i int, p Profile) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if p == Search && separates(r) {
		if m.gap < 0 {
			m.gap = i
		}
		return n
	}
	var room [64]byte
	b := p.appendLong(room[:0], r)
	if len(b) > 0 {
		size := len(b)
		if r == utf8.RuneError || size == n && presentation(r) {
			size = n + 1 // several letters, or another number of bytes
		}
		m.place(i, n, size)
		m.buf = append(m.buf, b...)
	}
	return n
}

// Original gives the offset in the original text of the rune that byte i of
// Text came from. Every offset from the length of Text on gives the end.
func (m Mapped) Original(i int) int {
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
	if p.from < 0 {
		return ^p.from
	}
	return runeStart(m.orig, p.from+i-p.at)
}

// Span gives the part of the original that a part of Text came from; what was
// left out at its end belongs to it, so that a last vowel sign is not cut off.
// Where the order of letters was turned it is the least stretch that holds them all.
func (m Mapped) Span(s tawatur.Span) tawatur.Span {
	if !m.turned || s.Start >= s.End {
		return tawatur.Span{Start: m.Original(s.Start), End: m.Original(s.End)}
	}
	end := min(s.End, len(m.Text))
	out := tawatur.Span{Start: len(m.orig), End: 0}
	for k := m.pieceAt(s.Start); k < len(m.pieces) && m.pieces[k].at < end; k++ {
		last := end - 1
		if k+1 < len(m.pieces) {
			last = min(last, m.pieces[k+1].at-1)
		}
		to := m.origin(k, last)
		_, n := utf8.DecodeRuneInString(m.orig[to:])
		out.Start = min(out.Start, m.origin(k, max(s.Start, m.pieces[k].at)))
		out.End = max(out.End, to+n)
	}
	return out
}

// runeStart is where the rune begins that byte i of s is in.
func runeStart(s string, i int) int {
	for k := i; k > 0 && k > i-utf8.UTFMax; k-- {
		if utf8.RuneStart(s[k]) {
			return k
		}
	}
	return max(i, 0)
}
