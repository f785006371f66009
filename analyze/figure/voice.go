package figure

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// speaker is whose word the figure at s is: the source of the innermost content
// that holds it, or of a statement that goes on after its content was cut off.
// "" is the report itself. The figures are asked for in order.
func (f *finder) speaker(s, sentence tawatur.Span) tawatur.Name {
	for f.attribution < len(f.Attributions) && f.Attributions[f.attribution].Start <= s.Start {
		f.open = append(f.open, f.attribution)
		f.attribution++
	}
	f.open = slices.DeleteFunc(f.open, func(i int) bool { return f.Attributions[i].End <= s.Start })
	inner := -1
	for _, i := range f.open {
		a := f.Attributions[i]
		if a.Contains(s) && !f.presupposed(a, s) && (inner < 0 || a.Len() <= f.Attributions[inner].Len()) {
			inner = i
		}
	}
	if inner >= 0 {
		return f.Attributions[inner].SourceName
	}
	return f.runsOn(s, sentence)
}

// farOn is how many bytes after the end of a statement a figure may still
// belong to it ("…، فيما أصيب خمسة").
const farOn = 280

// farBack is how many tokens before a figure a relative clause may begin.
const farBack = 60

// runsOn gives the source of a statement that ended before the figure in the
// same sentence. What was said in quotation marks has an end that is known; a
// threat, a demand or an opinion does not go on as a report of what happened.
func (f *finder) runsOn(s, sentence tawatur.Span) tawatur.Name {
	last := -1
	for i := f.attribution - 1; i >= max(0, f.attribution-around); i-- {
		if a := f.Attributions[i]; a.End <= s.Start && a.End > sentence.Start && (last < 0 || a.End > f.Attributions[last].End) {
			last = i
		}
	}
	if last < 0 {
		return ""
	}
	a := f.Attributions[last]
	told := a.Stance == tawatur.Neutral || a.Stance == tawatur.Assert
	if !told || a.Form == tawatur.Direct || s.Start-a.End > farOn || strings.Contains(f.Text[a.End:s.Start], "\n") {
		return ""
	}
	if k := f.tokenAt(a.End); !f.goingOn(k, f.tokenAt(s.Start)) {
		return ""
	}
	return a.SourceName
}

// goingOn reports whether the first word from token k to end joins a clause that
// is told in the same breath; others begin the circumstances (تزامنا مع، غداة).
func (f *finder) goingOn(k, end int) bool {
	for k < end && !f.word(k) {
		k++
	}
	if k >= end {
		return true
	}
	w := f.norm(k)
	return f.in(w, goesOn) || f.hasAnd(k) && !f.in(w, breaks)
}

// presupposed reports whether the figure at s is told by the report itself
// although a judgement of somebody holds it: who condemns, praises or describes
// a deed is not the one who says what came of it ("ندد بالهجوم الذي أوقع …").
func (f *finder) presupposed(a tawatur.Attribution, s tawatur.Span) bool {
	if a.Form != tawatur.Indirect || a.Stance != tawatur.Condemn && a.Stance != tawatur.Praise && !strings.Contains(a.Cue, "وصف") {
		return false
	}
	end := f.tokenAt(s.Start)
	for k := max(f.tokenAt(a.Start), end-farBack); k < end; k++ {
		if f.in(f.norm(k), which) {
			return true
		}
	}
	return false
}

// tokenAt gives the first token that begins at or after byte b.
func (f *finder) tokenAt(b int) int {
	i, _ := slices.BinarySearchFunc(f.toks, b, func(t arabic.Token, b int) int { return t.Start - b })
	return i
}
