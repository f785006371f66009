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
		for i < j-1 && s.words[i].Flags&(gazetteer.AnyTitle&^gazetteer.Kin) != 0 && s.words[i].Flags&(gazetteer.First|gazetteer.WeakFirst) == 0 {
			i++ // a title that the tagger took for a part of the name
		}
	}
	if !ok || i >= j || s.toks[i].Kind == arabic.Number && i+1 == j {
		return span{}, false
	}
	p := span{from: i, to: j, kind: kind, rank: byTagger}
	p.cut = s.clitics(i, known)
	return p, true
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
