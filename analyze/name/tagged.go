package name

import (
	"strings"

	"tawatur"
	"tawatur/analyze/name/internal/gazetteer"
	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
)

// tagged takes the names that the tagger marked. known is the words of the
// whole report.
func (s *sentence) tagged(known map[string]bool) {
	for i := 0; i < len(s.tags); {
		typ := s.tags[i]
		j := i + 1
		if typ == tagger.Out {
			i = j
			continue
		}
		for j < len(s.tags) && s.tags[j].Inside() && s.tags[j].Type() == typ.Type() {
			j++
		}
		if p, ok := s.asSpan(i, j, typ.Type(), known); ok {
			s.add(p)
		}
		i = j
	}
}

// asSpan makes a span of the tokens [i, j) that the tagger marked.
func (s *sentence) asSpan(i, j int, typ tagger.Tag, known map[string]bool) (span, bool) {
	kind, ok := map[tagger.Tag]tawatur.MentionType{tagger.Pers: tawatur.Person, tagger.Loc: tawatur.Place, tagger.Org: tawatur.Body}[typ]
	for i < j && s.toks[i].Kind == arabic.Punct {
		i++
	}
	for i < j && s.toks[j-1].Kind == arabic.Punct {
		j--
	}
	if kind == tawatur.Person {
		for i < j-1 && s.beforeName(i) {
			i++
		}
	}
	if kind == tawatur.Person {
		i, j = s.wholeName(i, j)
	}
	if i+1 == j && s.words[i].Norm == "الله" {
		return span{}, false
	}
	if i+1 == j && s.words[i].Flags&(gazetteer.PlaceIn|gazetteer.PlaceOut) != 0 {
		return span{}, false // "المدينة" alone
	}
	if !ok || i >= j || s.toks[i].Kind == arabic.Number && i+1 == j {
		return span{}, false
	}
	p := span{from: i, to: j, kind: kind, rank: byTagger}
	p.cut = s.clitics(i, known)
	return p, true
}

// beforeName reports whether word i, which the tagger took for the beginning of
// a person's name, is rather a title or a word that stands in no name.
func (s *sentence) beforeName(i int) bool {
	f := s.words[i].Flags
	if f&gazetteer.Stop != 0 {
		return f&(gazetteer.First|gazetteer.WeakFirst) == 0
	}
	given := f&(gazetteer.First|gazetteer.WeakFirst) != 0 && f&gazetteer.HasAl == 0
	return f&(gazetteer.AnyTitle&^gazetteer.Kin) != 0 && !given
}

// wholeName goes back and on from a person's name that the tagger marked over
// the given names and particles beside it.
func (s *sentence) wholeName(i, j int) (int, int) {
	const part = gazetteer.First | gazetteer.WeakFirst | gazetteer.Particle | gazetteer.Join
	for n := 0; n < 3 && i > 0 && i < j && s.words[i-1].Flags&part != 0 && s.words[i].Cut == 0 && s.ownName(i-1) && !s.beforeName(i-1); n++ {
		i--
	}
	for n := 0; n < 3 && j < len(s.words) && i < j && s.words[j].Flags&part != 0 && s.words[j].Cut == 0 && s.ownName(j); n++ {
		j++
	}
	for j > i+1 && s.words[j-1].Flags&(gazetteer.Particle|gazetteer.Join) != 0 && s.tags[j-1] == tagger.Out {
		j--
	}
	return i, j
}

// ownName reports whether word i, listed as a given name, may be one here: it is
// not the preposition على, which has the same match form as علي, nor part of
// another name.
func (s *sentence) ownName(i int) bool {
	w := s.words[i]
	if s.toks[i].Kind != arabic.Word || strings.HasSuffix(s.toks[i].Text, "ى") && !strings.HasSuffix(s.toks[i].Text, "سى") {
		return false
	}
	return w.Flags&(gazetteer.InPlace|gazetteer.InBody|gazetteer.InGroup) == 0 && s.tags[i].Type() != tagger.Loc && s.tags[i].Type() != tagger.Org
}

// clitics gives how many bytes of the match form of token i are clitics before
// a name that no list knows: only as many as leave a word that is known.
func (s *sentence) clitics(i int, known map[string]bool) int {
	w := s.words[i]
	if w.Flags != 0 && w.Bare != "" {
		return w.Cut
	}
	cut := 0
	for _, p := range arabic.Split(w.Norm).Pro {
		if p == "ال" || p == "س" {
			break
		}
		rest := w.Norm[cut+len(p):]
		if p != "و" && !known[rest] && !known["و"+rest] {
			break
		}
		cut += len(p)
	}
	if strings.HasPrefix(w.Norm[cut:], "و") && cut == 0 && known[w.Norm[2:]] {
		return 2
	}
	return cut
}
