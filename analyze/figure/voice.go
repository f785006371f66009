package figure

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// statement gives the attribution on which the figure at s rests: the innermost
// whose content holds it, or one that begins before or goes on after what was
// taken for its content. -1 is the report itself. The figures are asked for in
// order.
func (f *finder) statement(s, sentence tawatur.Span) int {
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
	if inner < 0 {
		inner = f.ahead(s, sentence)
	}
	if inner < 0 {
		inner = f.runsOn(s, sentence)
	}
	return inner
}

// farOn is how many bytes after the end of a statement a figure may still
// belong to it ("…، فيما أصيب خمسة").
const farOn = 280

// farBack is how many tokens before a figure a relative clause may begin.
const farBack = 60

// ahead gives the statement whose content was taken to begin behind the figure at
// s, which stands behind its cue: "أضاف بلغت كلفة المشروع 20 ألف درهم، في حين …".
// Where أن or quotation marks open the content, or the speaker is named between,
// what stands before it is told of him, unless عن does.
func (f *finder) ahead(s, sentence tawatur.Span) int {
	for i := f.attribution; i < min(len(f.Attributions), f.attribution+near); i++ {
		a := &f.Attributions[i]
		if a.CueSpan.End > s.Start || a.CueSpan.Start < sentence.Start || a.Start >= sentence.End || a.CueSpan.Len() == 0 {
			continue
		}
		if !loose(a.Pattern) || a.SourceSpan.End > s.Start {
			continue
		}
		if a.SourceSpan.End < a.CueSpan.Start && f.opens(a.CueSpan.End, s.Start) || a.SourceSpan.End > a.CueSpan.End && f.about(a.SourceSpan.End, s.Start) {
			return i
		}
	}
	return -1
}

// opens reports whether what is said begins between two bytes, right behind the
// cue: with a word that is neither the speaker nor what he spoke of.
func (f *finder) opens(from, to int) bool {
	first, last := f.tokenAt(from), f.tokenAt(to)
	if first >= last || !f.word(first) || f.in(f.norm(first), preposition) {
		return false
	}
	for k := first; k < last; k++ {
		if f.in(f.norm(k), which|clause) {
			return false
		}
	}
	return true
}

// about reports whether "عن" stands between two bytes: what follows is said, and
// no more of who says it.
func (f *finder) about(from, to int) bool {
	for k := f.tokenAt(from); k < len(f.toks) && f.toks[k].End <= to; k++ {
		if f.norm(k) == "عن" {
			return true
		}
	}
	return false
}

// loose reports whether no word of its own opens the content in a construction.
func loose(pattern string) bool {
	return pattern == "bare" || pattern == "object" || pattern == "preposition"
}

// runsOn gives the statement that ended before the figure in the same sentence, -1
// for none. What was said in quotation marks has an end that is known; a
// threat, a demand or an opinion does not go on as a report of what happened.
func (f *finder) runsOn(s, sentence tawatur.Span) int {
	last := -1
	for i := f.attribution - 1; i >= max(0, f.attribution-around); i-- {
		if a := f.Attributions[i]; a.End <= s.Start && a.End > sentence.Start && (last < 0 || a.End > f.Attributions[last].End) {
			last = i
		}
	}
	if last < 0 {
		return -1
	}
	a := f.Attributions[last]
	told := a.Stance == tawatur.Neutral || a.Stance == tawatur.Assert
	if !told || a.Form == tawatur.Direct || s.Start-a.End > farOn || strings.Contains(f.Text[a.End:s.Start], "\n") {
		return -1
	}
	if k := f.tokenAt(a.End); !f.goingOn(k, f.tokenAt(s.Start)) {
		return -1
	}
	return last
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
