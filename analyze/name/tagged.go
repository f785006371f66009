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
		s.asSpans(i, j, typ.Type(), known)
		i = j
	}
}

// asSpans makes spans of the tokens [i, j) that the tagger marked.
func (s *sentence) asSpans(i, j int, typ tagger.Tag, known map[string]bool) {
	kind, ok := map[tagger.Tag]tawatur.MentionType{tagger.Pers: tawatur.Person, tagger.Loc: tawatur.Place, tagger.Org: tawatur.Body}[typ]
	if !ok {
		return
	}
	if kind != tawatur.Person {
		s.addTagged(i, j, kind, known)
		return
	}
	for k := i + 1; k < j; k++ {
		if s.parts(k, known) {
			s.addTagged(i, k, kind, known)
			i = k
		}
	}
	s.addTagged(i, j, kind, known)
}

// parts reports whether word k, inside what the tagger took for one person's
// name, begins another ("وبلير") or is no part of a name.
func (s *sentence) parts(k int, known map[string]bool) bool {
	w := s.words[k]
	if w.Flags&(gazetteer.Stop|gazetteer.First|gazetteer.WeakFirst|gazetteer.Particle) == gazetteer.Stop {
		return true
	}
	if w.Flags&gazetteer.First != 0 {
		return w.Cut > 0
	}
	return w.Flags == 0 && strings.HasPrefix(w.Norm, "و") && len(w.Norm) > 8 && known[w.Norm[2:]]
}

// addTagged adds the tokens [i, j) as a name, without marks, titles and other
// words at its ends that are no part of it.
func (s *sentence) addTagged(i, j int, kind tawatur.MentionType, known map[string]bool) {
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
		for j > i+1 && s.words[j-1].Flags&(gazetteer.Stop|gazetteer.First|gazetteer.WeakFirst) == gazetteer.Stop {
			j--
		}
		i, j = s.wholeName(i, j)
		if j-i > 2 && weekday(s.words[j-1].Norm) {
			j-- // the day on which he spoke
		}
	}
	if i >= j || i+1 == j && (s.bare(i) || kind != tawatur.Person && s.onlyTitle(i)) {
		return
	}
	s.add(span{from: i, to: j, cut: s.clitics(i, known), kind: kind, rank: byTagger})
}

// weekday reports whether a word in match form is the name of a day.
func weekday(n string) bool {
	switch n {
	case "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه":
		return true
	}
	return false
}

// bare reports whether token i alone is no name: a number, a word of place
// ("المدينة"), the name of God, a word that stands in no name.
func (s *sentence) bare(i int) bool {
	const plain = gazetteer.PlaceIn | gazetteer.PlaceOut | gazetteer.Stop
	return s.toks[i].Kind == arabic.Number || s.words[i].Norm == "الله" || s.words[i].Flags&plain != 0
}

// onlyTitle reports whether token i is a title that no list holds for a name: it
// belongs to the person after it ("حي الشيخ رضوان").
func (s *sentence) onlyTitle(i int) bool {
	f := s.words[i].Flags
	return f&gazetteer.Style != 0 && f&(gazetteer.InPlace|gazetteer.InBody|gazetteer.InGroup) == 0
}

// beforeName reports whether word i, which the tagger took for the beginning of
// a person's name, is rather a title or a word that stands in no name.
func (s *sentence) beforeName(i int) bool {
	f := s.words[i].Flags
	given := f&(gazetteer.First|gazetteer.WeakFirst) != 0 && f&gazetteer.HasAl == 0
	switch {
	case f&gazetteer.Stop != 0:
		return !given || strings.ContainsAny(s.toks[i].Text, "أإ") // بأن is not بان
	case f&(gazetteer.AnyTitle&^gazetteer.Kin) != 0, f&(gazetteer.Nisba|gazetteer.HasAl) == gazetteer.Nisba|gazetteer.HasAl:
		return !given
	}
	return !given && strings.HasPrefix(s.words[i].Norm, "ال") && i > 0 && s.words[i-1].Flags&gazetteer.Office != 0 && s.words[i-1].Flags&gazetteer.HasAl == 0
}

// wholeName goes back and on from a person's name that the tagger marked over
// the given names and particles beside it.
func (s *sentence) wholeName(i, j int) (int, int) {
	const part = gazetteer.First | gazetteer.WeakFirst | gazetteer.Particle | gazetteer.Join
	for n := 0; n < 3 && i > 0 && i < j && s.words[i-1].Flags&part != 0 && s.words[i].Cut == 0 && s.ownName(i-1) && !s.beforeName(i-1) && s.joins(i-1); n++ {
		i--
	}
	for j+1 < len(s.toks) && s.toks[j].Text == "-" && s.toks[j].Start == s.toks[j-1].End && s.toks[j+1].Start == s.toks[j].End && s.toks[j+1].Kind == arabic.Word {
		j += 2 // جونغ-أون
	}
	for n := 0; n < 3 && j < len(s.words) && i < j && s.words[j].Flags&part != 0 && s.words[j].Cut == 0 && s.ownName(j); n++ {
		j++
	}
	for j > i+1 && s.words[j-1].Flags&(gazetteer.Particle|gazetteer.Join) != 0 && s.tags[j-1] == tagger.Out {
		j--
	}
	return i, j
}

// joins reports whether word i may stand at the beginning of a name: a word that
// joins two parts needs one before it.
func (s *sentence) joins(i int) bool {
	return s.words[i].Flags&gazetteer.Join == 0 || i > 0 && s.words[i-1].Flags&(gazetteer.First|gazetteer.WeakFirst) != 0
}

// ownName reports whether word i, listed as a given name, may be one here: it is
// not the preposition على, which has the same match form as علي, nor part of
// another name.
func (s *sentence) ownName(i int) bool {
	w := s.words[i]
	if s.toks[i].Text == "بأن" || s.toks[i].Text == "وبأن" {
		return false // not بان
	}
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
