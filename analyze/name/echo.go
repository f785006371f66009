package name

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/arabic"
)

// votes counts, by a word's match form, how often it was seen as a name of each
// type. A person's surname in a full name counts as much as two.
type votes map[string]*[3]int

// enough is how many votes make a name of a word that no witness saw.
const enough = 2

// types are the types of names that votes are counted for, in their order.
var types = [3]tawatur.MentionType{tawatur.Person, tawatur.Place, tawatur.Body}

// count adds by votes for the name of the type with the number typ whose first
// word is first and last word last.
func (v votes) count(first, last string, typ, by int) {
	if typ < 0 || len(last) < 8 || first != last && typ != 0 {
		return
	}
	if first != last {
		by *= enough
	}
	if v[last] == nil {
		v[last] = new([3]int)
	}
	v[last][typ] += by
}

// find gives the type that a word, or the word without clitics, has enough votes
// for, and how many bytes the clitics are; -1 when it has not.
func (v votes) find(norm string) (typ, cut int) {
	for cut := 0; cut <= 4 && cut < len(norm); cut += 2 {
		if c := v[norm[cut:]]; c != nil {
			best := 0
			for t := range c {
				if c[t] > c[best] {
					best = t
				}
			}
			if c[best] >= enough {
				return best, cut
			}
		}
		if cut+2 > len(norm) || !strings.Contains("و ف ب ل ك", norm[cut:cut+2]) {
			break
		}
	}
	return -1, 0
}

// echo finds the names that a report has made plain where they stand alone and
// no witness saw them: a report says "جون كيري" once and then "كيري".
func echo(parts []*sentence) {
	v := votes{}
	for _, s := range parts {
		for _, p := range s.spans {
			if w := s.words[p.to-1]; p.rank == byTagger && telling(w) {
				v.count(s.words[p.from].Norm, w.Norm, slices.Index(types[:], p.kind), 1)
			}
		}
	}
	if len(v) == 0 {
		return
	}
	for _, s := range parts {
		s.echo(v)
	}
}

// telling reports whether a word is no everyday word as far as the lists know.
func telling(w gazetteer.Word) bool {
	const plain = gazetteer.Nisba | gazetteer.AnyTitle | gazetteer.AnyHead | gazetteer.PlaceIn | gazetteer.PlaceOut | gazetteer.WeakFirst | gazetteer.Stop | gazetteer.Field
	return w.Flags&plain == 0
}

// echo adds the words with enough votes that stand in no name yet.
func (s *sentence) echo(v votes) {
	taken := make([]bool, len(s.toks))
	for _, p := range s.spans {
		for i := p.from; i < p.to; i++ {
			taken[i] = true
		}
	}
	added := false
	for i, k := range s.toks {
		if taken[i] || k.Kind != arabic.Word {
			continue
		}
		if typ, cut := v.find(k.Norm); typ >= 0 {
			s.add(span{from: i, to: i + 1, cut: cut, kind: types[typ]})
			added = true
		}
	}
	if added {
		s.choose()
	}
}
