package table

import (
	"sort"
	"strings"
)

// Sorted is a table whose entries stand in ascending order of their first
// cells. An entry is looked for where it lies, by halves, so that a long table
// costs next to nothing before it is needed. Comments may stand at its top only.
type Sorted struct {
	entries string
	// heads are the heads of some first cells, and starts where their entries
	// begin: a few of them in the nearest memory spare most of the way.
	heads  []uint64
	starts []int
}

// apart is how many bytes stand about between the entries whose heads are kept.
const apart = 512

// NewSorted makes a table of text, which it keeps. That the entries are sorted
// is for a test to hold: of a table that is not, some are not found.
func NewSorted(text string) Sorted {
	for strings.HasPrefix(text, "#") {
		_, text, _ = strings.Cut(text, "\n")
	}
	s := Sorted{entries: text}
	for at := 0; at < len(text); {
		cell, _, _ := s.entry(at)
		s.heads, s.starts = append(s.heads, head(cell)), append(s.starts, at)
		if at += apart; at < len(text) {
			_, _, at = s.entry(at)
		}
	}
	return s
}

// entry gives the first cell and the others of the entry that begins at a byte,
// and where the next one begins.
func (s Sorted) entry(from int) (cell, rest string, next int) {
	line, next := s.entries[from:], len(s.entries)
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line, next = line[:n], from+n+1
	}
	cell, rest, _ = strings.Cut(line, "\t")
	return cell, rest, next
}

// head gives the first eight bytes of a cell, as a number that sorts as they do.
func head(cell string) (n uint64) {
	for i := range 8 {
		n <<= 8
		if i < len(cell) {
			n |= uint64(cell[i])
		}
	}
	return n
}

// Find gives the cells after the first of the entry whose first cell is key,
// parted by tabs as they stand.
func (s Sorted) Find(key string) (cells string, ok bool) {
	low, high := s.part(key)
	for low < high {
		from := low + strings.LastIndexByte(s.entries[low:(low+high)/2], '\n') + 1
		cell, rest, next := s.entry(from)
		switch strings.Compare(cell, key) {
		case 0:
			return rest, true
		case -1:
			low = next
		default:
			high = from
		}
	}
	return "", false
}

// part gives the bytes [low, high) in which an entry begins that has this key.
func (s Sorted) part(key string) (low, high int) {
	h := head(key)
	first := sort.Search(len(s.heads), func(i int) bool { return s.heads[i] >= h })
	after := first
	for after < len(s.heads) && s.heads[after] == h {
		after++
	}
	if first > 0 {
		low = s.starts[first-1]
	}
	if high = len(s.entries); after < len(s.starts) {
		high = s.starts[after]
	}
	return low, high
}
