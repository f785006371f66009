package table

import "strings"

// Sorted is a table whose entries stand in ascending order of their first
// cells. An entry is looked for where it lies, by halves, so that a long table
// costs nothing before it is needed. Comments may stand at its top only.
type Sorted struct{ entries string }

// NewSorted makes a table of text, which it keeps. That the entries are sorted
// is for a test to hold: of a table that is not, some are not found.
func NewSorted(text string) Sorted {
	for strings.HasPrefix(text, "#") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return Sorted{text}
}

// Find gives the cells after the first of the entry whose first cell is key,
// parted by tabs as they stand.
func (s Sorted) Find(key string) (cells string, ok bool) {
	low, high := 0, len(s.entries) // an entry that is key's begins in [low, high)
	for low < high {
		from := low + strings.LastIndexByte(s.entries[low:(low+high)/2], '\n') + 1
		to := len(s.entries)
		if n := strings.IndexByte(s.entries[from:], '\n'); n >= 0 {
			to = from + n
		}
		cell, rest, _ := strings.Cut(s.entries[from:to], "\t")
		switch strings.Compare(cell, key) {
		case 0:
			return rest, true
		case -1:
			low = to + 1
		default:
			high = from
		}
	}
	return "", false
}
