package digest

import (
	"tawatur"
	"tawatur/markup"
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

// cut writes a text from a place on, before which no mark begins, as pieces in which
// marks are properly nested. The id of a mark that had to be cut is in split; only its
// first piece carries the id. Links back stand after the outermost mark, so that each mark
// holds its words alone.
func cut(text string, from int, marks []mark) (out []piece, split []string) {
	shifted := make([]markup.Mark[mark], len(marks))
	for i, m := range marks {
		shifted[i] = markup.Mark[mark]{Span: tawatur.Span{Start: m.Start - from, End: m.End - from}, Of: m}
	}
	depth := 0
	var back []backLink
	for _, p := range markup.Cut(text[from:], shifted) {
		switch {
		case p.Words != "":
			out = append(out, piece{Words: p.Words})
		case p.Open:
			depth++
			out = append(out, piece{Open: openOf(p)})
			if p.First && !p.Last {
				split = append(split, p.Of.id)
			}
		default:
			depth--
			out = append(out, piece{Close: true})
			if p.Last {
				back = append(back, backLink{"#" + p.Of.back, p.Of.label, p.Of.title})
			}
			if depth == 0 && len(back) > 0 {
				out, back = append(out, piece{Back: back}), nil
			}
		}
	}
	return out, split
}

// openOf begins a mark or a further piece of one.
func openOf(p markup.Piece[mark]) *openMark {
	o := &openMark{Class: markClass(p.Of.lane)}
	if p.First {
		o.ID = p.Of.id
	}
	if !p.First || !p.Last {
		o.Part = "p-" + p.Of.id
	}
	return o
}
