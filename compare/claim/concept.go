package claim

import (
	"math"
	"strconv"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// leastOfName is the least weight of a word of a name: a name tells more than
// its share of reports says.
const leastOfName = 0.75

// learnNames remembers the words of names, so that a name known from one
// report is known in all. A person counts once, by the last word of the name.
func (c *Corpus) learnNames(r *tawatur.Reading) {
	for _, m := range r.Mentions {
		words := strings.Fields(arabic.Match(m.Text))
		for i, w := range words {
			if _, known := c.tables.lookup(w); known || len(w) < 6 {
				continue
			}
			switch {
			case m.Type != tawatur.Person:
				c.places[w] = true
				if m.Type == tawatur.Place {
					c.sites[w] = true
				}
			case i == len(words)-1:
				c.people[w]++
			default:
				c.given[w]++
			}
		}
	}
}

// lexeme is what a word is taken for in a story.
type lexeme struct {
	*entry
	asked   bool // for its concept: the words of phrases have none of their own
	concept int32
}

// lexeme looks up a word in match form.
func (c *Corpus) lexeme(norm string) *lexeme {
	x, ok := c.lexemes[norm]
	if !ok {
		x = &lexeme{entry: c.tables.entry(norm)}
		c.lexemes[norm] = x
	}
	return x
}

// concept gives the number of a word's concept, noConcept for a function word.
func (c *Corpus) concept(norm string) int32 {
	x := c.lexeme(norm)
	if !x.asked {
		x.asked, x.concept = true, c.newConcept(norm, x.entry)
	}
	return x.concept
}

func (c *Corpus) newConcept(norm string, e *entry) int32 {
	if e.function {
		return noConcept
	}
	if c.given[norm] > c.people[norm] {
		return noConcept
	}
	if c.people[norm] > 0 {
		return c.intern("n:"+Skeleton(norm), Name, 1)
	}
	if e.listed != noConcept {
		return e.listed
	}
	stem := e.stem
	if len(stem) < 4 || c.tables.is(function, stem) {
		return noConcept
	}
	if _, ok := Bare(c.people, norm); ok {
		for _, pro := range proclitics {
			if rest, ok := strings.CutPrefix(norm, pro); ok && c.people[rest] > 0 {
				return c.intern("n:"+Skeleton(rest), Name, 1)
			}
		}
	}
	rarity := c.tables.rarity(stem)
	if _, ok := Bare(c.places, norm); ok {
		rarity = max(rarity, leastOfName)
		id := c.intern(stem, Word, rarity)
		c.ofNames.add(id)
		if _, ok := Bare(c.sites, norm); ok {
			c.ofSites.add(id)
		}
		return id
	}
	if rarity >= rareWord {
		return c.intern("r:"+consonants(stem), Word, rarity)
	}
	return c.intern(stem, Word, rarity)
}

// rareWord is the rarity from which on a word meets the others of its
// consonants: common words have too many relatives of another meaning.
const rareWord = 0.45

// consonants folds a verb and its nouns together (اتخذ، يتخذ، اتخاذ): long vowels
// are dropped, and a prefix of person or pattern where three consonants remain.
// A stem with fewer is given as it is.
func consonants(stem string) string {
	var out []rune
	for _, r := range stem {
		switch r {
		case 'ا', 'و', 'ي', 'ء', 'ه':
		default:
			out = append(out, r)
		}
	}
	if len(out) > 3 {
		switch out[0] {
		case 'م', 'ن', 'ت':
			out = out[1:]
		}
	}
	if len(out) < 3 {
		return stem
	}
	return string(out)
}

// figureConcept gives the concept of a quantity: what is counted and how many.
func (c *Corpus) figureConcept(f *tawatur.Figure) int32 {
	key := "f:" + f.Category + ":" + strconv.FormatFloat(f.Value, 'g', -1, 64)
	if f.Max != nil {
		key += "-" + strconv.FormatFloat(upper(f), 'g', -1, 64)
	}
	if Vague(f) {
		key += "~"
	}
	return c.intern(key, Figure, kindWeight(Figure))
}

func (c *Corpus) intern(key string, kind Kind, rarity float64) int32 {
	if id, ok := c.ids[key]; ok {
		return id
	}
	id := int32(len(c.names))
	c.ids[key] = id
	c.names, c.kinds = append(c.names, key), append(c.kinds, kind)
	c.rare = append(c.rare, rarity)
	return id
}

// Vague reports whether a figure only names an order of magnitude ("dozens").
func Vague(f *tawatur.Figure) bool {
	if f.Approx != tawatur.AtLeast || f.Max != nil || math.Mod(f.Value, 10) != 0 && f.Value > 3 {
		return false // words such as "dozens" stand for round values, "a few" for three
	}
	ns := numeral.Find(arabic.Tokens(f.Text))
	return len(ns) > 0 && ns[0].Vague
}
