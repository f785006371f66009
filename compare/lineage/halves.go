package lineage

import (
	"tawatur"
	"tawatur/compare/body"
	"tawatur/outlet"
)

// heldTexts is how many texts are held ready while pairs are aligned; pairs of
// one report usually follow one another.
const heldTexts = 512

// Halves aligns pairs of reports and gives, in their order, the links in which
// at least half of the shingles of the shorter text stand in the other.
func Halves(pairs [][2]*tawatur.Reading, reg *outlet.Registry) []tawatur.Link {
	c := newCrediter(reg)
	held := map[*tawatur.Reading]*text{}
	get := func(r *tawatur.Reading) *text {
		t := held[r]
		if t == nil {
			if len(held) == heldTexts {
				clear(held)
				clear(c.read)
				clear(c.tokens)
			}
			b := body.Of(r)
			t = newText(b)
			held[r], c.tokens[r] = t, b.Tokens
		}
		return t
	}
	var out []tawatur.Link
	for _, p := range pairs {
		if l, ok := align(get(p[0]), get(p[1]), c); ok && l.Containment >= halfShared {
			out = append(out, l)
		}
	}
	return out
}
