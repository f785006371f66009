package story

import (
	"slices"
	"strings"

	"tawatur/arabic"
	"tawatur/arabic/spelling"
)

// Filler is a name in the title of a report.
type Filler struct {
	// Hash is that of the term.
	Hash uint32
	// Shape is the hash of what the spellings of the name have in common.
	Shape uint32
}

// maxFillers is the greatest number of fillers in a sketch.
const maxFillers = 12

// beginnings are those of names of two words that some write as one, and the article.
var beginnings = [...]string{"عبدال", "عبد", "ابو", "ابي", "ابا", "ال"}

// fillers gives the words of the title that are part of a name in the text, in
// order.
func (c *counter) fillers(title []arabic.Token) (out []Filler) {
	for _, t := range title {
		h := c.known[t.Norm]
		e := c.terms[h]
		if e == nil || e.flags&isName == 0 || t.Kind != arabic.Word || len(out) == maxFillers {
			continue
		}
		name := arabic.Stem(t.Norm)
		for _, b := range beginnings {
			name = strings.TrimPrefix(name, b)
		}
		f := Filler{h, hashTerm(spelling.Skeleton(name))}
		if name != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// unknownTo sums how rare the names in the title of v are of which o holds
// nothing, also not in another spelling in its title.
func (v *vector) unknownTo(o *vector) float64 {
	sum := 0.0
	for _, f := range v.fillers {
		if t := v.term(f.Hash); t != nil && o.term(f.Hash) == nil && !o.names(f) {
			sum += float64(t.rarity)
		}
	}
	return sum
}

// namedWith is how rare the rarest name is that stands in the titles of both.
func (v *vector) namedWith(o *vector) float64 {
	most := 0.0
	for _, f := range v.fillers {
		if t := v.term(f.Hash); t != nil && o.names(f) {
			most = max(most, float64(t.rarity))
		}
	}
	return most
}

// names reports whether f stands in the title, in whatever spelling.
func (v *vector) names(f Filler) bool {
	return slices.ContainsFunc(v.fillers, func(g Filler) bool { return g.Shape == f.Shape })
}
