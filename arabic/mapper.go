package arabic

import (
	"slices"
	"unicode/utf8"
)

// mapper builds a mapped text from its beginning to its end.
type mapper struct {
	buf    []byte
	pieces []piece
	stride int // of the last piece
	next   int // where the original goes on if the last piece does, or -1
	gap    int // where the separators before the next rune began, or -1
}

// begin takes the first kept bytes of s as they are, and makes room.
func (m *mapper) begin(s string, kept int, t *profileTable) {
	m.buf = append(make([]byte, 0, len(s)+len(s)/16), s[:kept]...)
	if t.joins {
		m.pieces = make([]piece, 0, (len(s)-kept)/40+4)
	}
	if kept > 0 {
		m.pieces, m.next = append(m.pieces, piece{0, 0}), kept
	}
}

// run takes the runes from i on that stay as long as they are or are left out,
// and returns where they end.
func (m *mapper) run(s string, i int, t *profileTable) int {
	if cap(m.buf)-len(m.buf) <= len(s)-i {
		m.buf = slices.Grow(m.buf, len(s)-i+1)
	}
	for m.gap < 0 || t.stays(s, i) {
		m.join(i, bytewise, len(s))
		to := len(m.buf)
		n := t.copy(m.buf[to:to+len(s)-i], s[i:])
		if n > 0 {
			if i != m.next || m.stride != bytewise {
				m.piece(i, bytewise, len(s))
			}
			m.buf = m.buf[:to+n]
			i += n
			m.next = i
		}
		n = t.drops(s[i:])
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// other takes the rune at i, which becomes shorter or longer, is a separator or
// is broken, and those of its like that follow, and returns where they end.
func (m *mapper) other(s string, i int, p Profile, t *profileTable) int {
	r, n := short(s, i)
	if n == 0 {
		if to := m.forms(s, i, &shapes()[p]); to > i {
			return to
		}
		return i + m.long(s, i, p)
	}
	switch f := t.runes[r]; {
	case f == dropped:
	case f == gap:
		m.separate(i)
		return i + n + t.gaps(s[i+n:])
	case f >= utf8.RuneSelf:
		m.place(i, n, 2, len(s))
		m.buf = append(m.buf, 0xC0|byte(f>>6), 0x80|byte(f&0x3F))
	default:
		return m.digits(s, i, t)
	}
	return i + n
}

// digits takes the runes from i on that become one byte, the first of which does.
func (m *mapper) digits(s string, i int, t *profileTable) int {
	r, size := short(s, i)
	m.place(i, size, 1, len(s))
	for n := size; n == size && t.runes[r] < utf8.RuneSelf; {
		m.buf = append(m.buf, byte(t.runes[r]))
		i += n
		r, n = short(s, i)
	}
	m.next = i
	return i
}

// forms takes the presentation forms from i on that are one letter each.
func (m *mapper) forms(s string, i int, t *formTable) int {
	k := formAt(s, i)
	if k < 0 || t.two[k] == 0 {
		return i
	}
	m.place(i, 3, 2, len(s))
	for k >= 0 && t.two[k] != 0 {
		m.buf = append(m.buf, byte(t.two[k]), byte(t.two[k]>>8))
		i += 3
		k = formAt(s, i)
	}
	m.next = i
	return i
}

// separate notes that a separator stands at i.
func (m *mapper) separate(i int) {
	if m.gap < 0 {
		m.gap = i
	}
}

// place notes that the size bytes to be appended next come from the n bytes at i
// of the original, which has all bytes.
func (m *mapper) place(i, n, size, all int) {
	st := stride(n, size)
	m.join(i, st, all)
	if i != m.next || st != m.stride {
		m.piece(i, st, all)
	}
	if m.next = i + n; st == whole {
		m.next = -1
	}
}

// join appends a space for the separators before the rune at i, if there are any
// and text before them.
func (m *mapper) join(i, stride, all int) {
	from := m.gap
	if from < 0 {
		return
	}
	m.gap = -1
	switch {
	case len(m.buf) == 0:
		return
	case from == m.next && m.stride == bytewise && i == from+1 && stride == bytewise: // nothing moves
		m.next = i
	default:
		m.piece(from, whole, all)
		m.next = -1
	}
	m.buf = append(m.buf, ' ')
}

// piece begins a piece that comes from the original, of all bytes, at from. The
// room for pieces grows to what their number so far lets expect.
func (m *mapper) piece(from, stride, all int) {
	if n := len(m.pieces); n == cap(m.pieces) {
		more := float64(n) * float64(all-from) / float64(from+1)
		m.pieces = slices.Grow(m.pieces, max(n/4, min(int(more*1.05), all-from))+4)
	}
	m.pieces = append(m.pieces, piece{len(m.buf), from<<strideBits | stride})
	m.stride = stride
}

// long takes the rune at i, of more than two bytes or broken, and gives its
// length.
func (m *mapper) long(s string, i int, p Profile) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if p == Search && separates(r) {
		m.separate(i)
		return n
	}
	var room [64]byte
	b := p.appendLong(room[:0], r)
	if size := len(b); size > 0 {
		if r == utf8.RuneError || size == n && presentation(r) {
			size = n + 1 // several letters, or another number of bytes
		}
		m.place(i, n, size, len(s))
		m.buf = append(m.buf, b...)
	}
	return n
}
