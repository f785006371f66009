package claim

import (
	"cmp"
	"slices"

	"tawatur"
)

// Unit is one assertion of one report: a content that a source is quoted with,
// or a clause in the outlet's own voice.
type Unit struct {
	// Report is the index of the report in [Corpus.Readings].
	Report int
	// Sentence numbers the sentence within the report.
	Sentence int
	// Span is the words shown: for an attribution with its cue and source.
	Span tawatur.Span
	// Content is the words that say it, without cue and source.
	Content tawatur.Span
	// Attr is the index of the attribution, -1 for the outlet's own voice.
	Attr int
	// Terms are the concepts, by number, each once.
	Terms []Term
	// Figures are indexes of the report's figures in Content.
	Figures []int
	// Denies is set when the content is put as untrue or is denied.
	Denies bool
	// Turn is the strongest word by which it does so: Denies for a verb of
	// denial, Falsity for a word that calls it untrue.
	Turn Turn
	// Reaches is set when a denial speaks of an earlier assertion by a general
	// word ("these claims") instead of repeating it.
	Reaches bool
	// Supposed is set when the content only says what would be ("in case of").
	Supposed bool
	// Lasting is set when the content speaks of months or years together.
	Lasting  bool
	total    float64
	from, to int    // its tokens in the report
	spots    []Term // the concepts as they come, by place
	days     [2]tawatur.Day
	negates  bool // a happening among its terms
	// What is asked of a unit for every other one, found out at the first time.
	apart, aged answer
	places      []int32 // nil where it was not asked yet
	told        []told  // the same
	filled      []told  // the same of the words that may tell it
}

// answer is whether something is so, once it was asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// once asks, unless it is known.
func (a *answer) once(ask func() bool) bool {
	if *a == unasked {
		if *a = no; ask() {
			*a = yes
		}
	}
	return *a == yes
}

// Term is a concept with the place of its first word among the unit's tokens.
type Term struct {
	ID      int32
	Pos     int32
	Negated bool
	// Beside is set for what the unit does not say in words of its own: it
	// follows from them, or is a word of its source's name. Where another unit
	// says it, the two agree; where none does, nothing is missing.
	Beside bool
}

// Negates reports whether a happening is negated in the unit.
func (u *Unit) Negates() bool { return u.negates }

// Has reports whether the unit holds the concept.
func (u *Unit) Has(id int32) bool {
	_, ok := u.find(id)
	return ok
}

func (u *Unit) find(id int32) (int, bool) {
	return slices.BinarySearchFunc(u.Terms, id, func(t Term, id int32) int { return cmp.Compare(t.ID, id) })
}

// seal sorts the terms and keeps the first of each concept.
func (u *Unit) seal() {
	slices.SortFunc(u.Terms, func(a, b Term) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), beside(a)-beside(b), cmp.Compare(a.Pos, b.Pos))
	})
	u.Terms = slices.CompactFunc(u.Terms, func(a, b Term) bool { return a.ID == b.ID })
}

func beside(t Term) int {
	if t.Beside {
		return 1
	}
	return 0
}
