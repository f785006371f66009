package digest

import (
	"cmp"
	"slices"
)

// piece is a part of a report's text as the page writes it: words, the
// beginning of a mark, its end, or the links back after it.
type piece struct {
	Words string
	Open  *openMark
	Close bool
	Back  []backLink
}

type openMark struct {
	ID    string // "" in a further piece of a mark that was cut
	Part  string // class that the pieces of a mark that was cut share
	Class string
}

type backLink struct{ Href, Label, Title string }

// cut writes a text from a place on as pieces in which marks are properly nested. A mark that
// crosses another is cut where the other ends, and its id is in split; only
// its first piece carries the id.
func cut(text string, from int, marks []mark) (out []piece, split []string) {
	c := cutter{text: text, at: from}
	queue := make([]part, 0, len(marks))
	for _, m := range marks {
		queue = append(queue, part{mark: m})
	}
	slices.SortStableFunc(queue, byStart)
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		c.closeUntil(p.Start)
		if k := len(c.open); k > 0 && c.open[k-1].End < p.End {
			rest := p
			rest.Start, rest.before, rest.cut = c.open[k-1].End, true, true
			p.End, p.cut = rest.Start, true
			at, _ := slices.BinarySearchFunc(queue, rest, byStart)
			queue = slices.Insert(queue, at, rest)
			if !p.before {
				split = append(split, p.id)
			}
			p.after = true
		}
		c.begin(p)
	}
	c.closeUntil(len(text) + 1)
	c.words(len(text))
	return c.out, split
}

// part is a mark or a piece of one: another piece may stand before it, and
// after it, when it was cut.
type part struct {
	mark
	before, after, cut bool
}

func byStart(a, b part) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

type cutter struct {
	text string
	out  []piece
	open []part
	back []backLink
	at   int
}

func (c *cutter) words(to int) {
	if to > c.at {
		c.out = append(c.out, piece{Words: c.text[c.at:to]})
		c.at = to
	}
}

func (c *cutter) begin(p part) {
	c.words(p.Start)
	o := &openMark{Class: markClass(p.lane)}
	if !p.before {
		o.ID = p.id
	}
	if p.cut {
		o.Part = "p-" + p.id
	}
	c.out = append(c.out, piece{Open: o})
	c.open = append(c.open, p)
}

// closeUntil closes the marks that end at or before a place. Links back stand
// after the outermost mark, so that each mark holds its words alone.
func (c *cutter) closeUntil(at int) {
	for k := len(c.open); k > 0 && c.open[k-1].End <= at; k = len(c.open) {
		p := c.open[k-1]
		c.words(p.End)
		c.out = append(c.out, piece{Close: true})
		c.open = c.open[:k-1]
		if !p.after {
			c.back = append(c.back, backLink{"#" + p.back, p.label, p.title})
		}
		if k == 1 && len(c.back) > 0 {
			c.out = append(c.out, piece{Back: c.back})
			c.back = nil
		}
	}
}
