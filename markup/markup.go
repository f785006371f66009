// Package markup lays marks over a text so that they nest, as elements of a page
// must: a mark that crosses another is cut where the other ends. Begin with [Cut].
package markup

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"tawatur"
)

// Mark is a stretch of bytes of a text with whatever belongs to it.
type Mark[T any] struct {
	tawatur.Span
	Of T
}

// Piece is a part of a text: words, or the beginning or end of a mark.
type Piece[T any] struct {
	// Words is text; where it is "", a mark begins or ends here.
	Words string
	Open  bool
	Of    T
	// First and Last tell that this is the first, or the last, piece of its mark:
	// both unless it was cut.
	First, Last bool
}

// Cut gives the pieces of a text under marks, whose ends nest. Of two marks the one
// that begins first stands outside; of two that begin together, the longer; of equals,
// the one that is given first. Marks that are empty, that lie outside the text or within
// a letter are left out. The words of all pieces together are the text.
func Cut[T any](text string, marks []Mark[T]) []Piece[T] {
	c := cutter[T]{text: text}
	for _, m := range marks {
		if Fits(text, m.Span) {
			c.waiting = append(c.waiting, part[T]{Mark: m, first: true})
		}
	}
	slices.SortStableFunc(c.waiting, earlier)
	for len(c.waiting) > 0 {
		p := c.waiting[0]
		c.waiting = c.waiting[1:]
		c.close(p.Start)
		c.begin(p)
	}
	c.close(len(text) + 1)
	c.words(len(text))
	return c.out
}

// Fits reports whether a span is a stretch of whole letters of a text.
func Fits(text string, s tawatur.Span) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text) && onRune(text, s.Start) && onRune(text, s.End)
}

func onRune(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

// part is a mark or what is left of one that was cut.
type part[T any] struct {
	Mark[T]
	first, cut bool
}

func earlier[T any](a, b part[T]) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

type cutter[T any] struct {
	text    string
	at      int
	out     []Piece[T]
	open    []part[T]
	waiting []part[T] // in order
}

// begin opens a mark. What of it would outlast the one around it waits.
func (c *cutter[T]) begin(p part[T]) {
	if k := len(c.open); k > 0 && c.open[k-1].End < p.End {
		rest := p
		rest.Start, rest.first = c.open[k-1].End, false
		p.End, p.cut = rest.Start, true
		at, _ := slices.BinarySearchFunc(c.waiting, rest, earlier)
		c.waiting = slices.Insert(c.waiting, at, rest)
	}
	c.words(p.Start)
	c.out = append(c.out, Piece[T]{Open: true, Of: p.Of, First: p.first, Last: !p.cut})
	c.open = append(c.open, p)
}

// close ends the marks that end at or before a place.
func (c *cutter[T]) close(at int) {
	for k := len(c.open); k > 0 && c.open[k-1].End <= at; k = len(c.open) {
		p := c.open[k-1]
		c.words(p.End)
		c.out = append(c.out, Piece[T]{Of: p.Of, First: p.first, Last: !p.cut})
		c.open = c.open[:k-1]
	}
}

func (c *cutter[T]) words(to int) {
	if to > c.at {
		c.out = append(c.out, Piece[T]{Words: c.text[c.at:to]})
		c.at = to
	}
}
