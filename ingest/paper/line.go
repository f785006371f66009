package paper

import (
	"cmp"
	"slices"
	"strings"
)

// Word is a word, or a piece of one, with its place.
type Word struct {
	Box
	// Text is in the order in which it is seen from left to right.
	Text string
}

// Line is a line of a page with its place.
type Line struct {
	Box
	// Text is in logical order, which is that of reading.
	Text string
	// Sure is how sure the reader of a scan is of it, from 0 to 1; 0 for text
	// that was not read by one.
	Sure float64
}

const (
	sameLine   = 0.4  // of the letters' size: how much higher one may stand
	sameWord   = 0.06 // of the letters' size: white that is no space
	afterMark  = 0.85 // of the usual space: white that is none behind a vowel sign
	usualSpace = 0.13 // of the letters' size, where a line tells of no other
)

// Lines puts the words of a block into lines, from the top, in logical order. s
// is what [ScriptOf] tells of the page.
func Lines(words []Word, s Script) []Line {
	var out []Line
	for _, group := range lineGroups(words) {
		box := group[0].Box
		for _, w := range group[1:] {
			box = box.Join(w.Box)
		}
		if text := strings.TrimSpace(Logical(s.visual(group), s)); text != "" {
			out = append(out, Line{Box: box, Text: text})
		}
	}
	return out
}

// lineGroups groups words whose middles are about as high as one another.
func lineGroups(words []Word) [][]Word {
	sorted := slices.Clone(words)
	slices.SortStableFunc(sorted, func(a, b Word) int { return cmp.Compare(a.middle(), b.middle()) })
	var out [][]Word
	for _, w := range sorted {
		if n := len(out); n > 0 {
			if first := out[n-1][0]; w.middle()-first.middle() < sameLine*max(w.height(), first.height()) {
				out[n-1] = append(out[n-1], w)
				continue
			}
		}
		out = append(out, []Word{w})
	}
	return out
}

// visual writes a line as it is seen, from left to right.
func (s Script) visual(words []Word) string {
	pieces := withMarks(words)
	slices.SortStableFunc(pieces, func(a, b Word) int { return cmp.Compare(a.X0, b.X0) })
	space := usualGap(pieces)
	var b strings.Builder
	for i, w := range pieces {
		if i > 0 && s.apart(&pieces[i-1], &w, space) {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// apart reports whether there is a space between two neighbours, of which the
// right one comes first in Arabic.
func (s Script) apart(left, right *Word, space float64) bool {
	gap := right.X0 - left.X1
	if gap < sameWord*max(left.height(), right.height()) {
		return false
	}
	if endsInMark(right.Text) && beginsArabic(left.Text) && gap < afterMark*space {
		return false
	}
	return !s.stretched(left, right)
}

// usualGap is the usual space between the words of a line, which is the same
// between all where a line is spread to the width of its column.
func usualGap(pieces []Word) float64 {
	var gaps []float64
	size := 0.0
	for i, w := range pieces {
		size = max(size, w.height())
		if i == 0 {
			continue
		}
		if gap := w.X0 - pieces[i-1].X1; gap >= sameWord*w.height() {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) < 3 {
		return usualSpace * size
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}
