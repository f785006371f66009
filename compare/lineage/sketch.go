package lineage

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// winnowWindow is the number of neighbouring shingles of which one is kept.
// Any run of winnowWindow+shingleLen-1 = 12 words that two texts share leaves
// at least one common mark in both sketches; about two shingles in nine are
// kept. A text of 5 to 11 words keeps one mark, a shorter one none.
const winnowWindow = 8

// Sketch is what is remembered of a text to find its copies again. It is a
// pure function of the report's ID and text.
type Sketch struct {
	// ID is the report's.
	ID string
	// Words is the number of words and numbers in the text.
	Words int
	// Marks are the winnowed shingles, distinct and ascending.
	Marks []uint32
}

// NewSketch reads the text of r; its analysis is not needed.
func NewSketch(r *tawatur.Reading) Sketch {
	return SketchTokens(r.ID, arabic.TokensFrom(r.Text, r.Headline().End))
}

// SketchTokens makes the sketch of the report with this ID from the tokens of
// its text, for a caller that has them already.
func SketchTokens(id string, toks []arabic.Token) Sketch {
	words := wordsOf(toks)
	return Sketch{ID: id, Words: len(words), Marks: winnow(shinglesOf(words))}
}

// winnow keeps the least hash of every window of shingles (the last one where
// several are least), each value once, in ascending order.
func winnow(sh []uint64) []uint32 {
	if len(sh) == 0 {
		return nil
	}
	marks := make([]uint32, 0, len(sh)/4+1)
	least := -1
	for end := min(winnowWindow, len(sh)); end <= len(sh); end++ {
		start := max(0, end-winnowWindow)
		switch {
		case least < start:
			least = leastOf(sh, start, end)
		case sh[end-1] <= sh[least]:
			least = end - 1
		default:
			continue
		}
		marks = append(marks, uint32(sh[least]>>32))
	}
	slices.Sort(marks)
	return slices.Clip(slices.Compact(marks))
}

// leastOf gives the index of the least hash in [start, end), the last of equals.
func leastOf(sh []uint64, start, end int) int {
	at := start
	for i := start + 1; i < end; i++ {
		if sh[i] <= sh[at] {
			at = i
		}
	}
	return at
}

// Shared is how many marks two sketches have in common.
func Shared(a, b Sketch) (n int) {
	for i, k := 0, 0; i < len(a.Marks) && k < len(b.Marks); {
		switch {
		case a.Marks[i] < b.Marks[k]:
			i++
		case a.Marks[i] > b.Marks[k]:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return n
}
