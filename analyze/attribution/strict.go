package attribution

import (
	"strings"

	"tawatur"
	"tawatur/analyze/part"
)

// mentioned takes the whole mention that begins at j into the phrase.
func (r *reader) mentioned(s *phraseState, j, end int) int {
	m := &r.in.Mentions[r.words[j].name]
	if m.Type == tawatur.Person {
		s.person, s.names = true, 4
	}
	s.defined = true
	return max(j+1, r.mentionEnd(j, end))
}

// joins reports whether the mention at j can belong to a strict phrase: the
// name behind a title, or the body that an office is of.
func (r *reader) joins(s *phraseState, j int) bool {
	if r.in.Mentions[r.words[j].name].Type == tawatur.Person {
		return s.titled && s.person && s.names == 0
	}
	return !s.defined || r.words[j].prep
}

// strictly reports whether token j still belongs to the first noun phrase.
func (r *reader) strictly(s *phraseState, j int) bool {
	w := &r.words[j]
	switch {
	case w.def && !s.defined && (s.sound || r.finished(j)):
		return false // محللون، دول غربية, and then an object
	case r.reopens(s, j):
		return true
	case w.def:
		return r.definite(s, j)
	case w.head != nil:
		return r.anotherHead(s, j)
	case !s.defined:
		return r.completes(s, j)
	case r.goesOnNaming(s, j):
		s.names++
		return true
	}
	return r.attached(j)
}

// reopens takes a word at j that joins another noun to the phrase: with و or ل
// written onto it, or a preposition.
func (r *reader) reopens(s *phraseState, j int) bool {
	w, n := &r.words[j], r.toks[j].Norm
	switch {
	case r.is(j, inbound) && strings.HasPrefix(n, "ب"): // ائتلاف بزعامة فلان
		s.defined, s.led = false, true
	case w.conj:
		s.sound = s.sound && r.isAdjective(j)
		s.defined = s.defined && (w.head == nil || w.def) // مدير المدرسة ومستشار البلدية
	case w.prep:
		s.defined = true
	case strings.HasPrefix(n, "باسمه"): // المتحدث باسمها
		s.defined, s.names = true, 0
	case r.is(j, binding):
		s.defined, s.sound = false, false
	default:
		return false
	}
	return true
}

// definite takes a word with its article where it makes the first noun definite,
// describes it, or begins another title of the same person.
func (r *reader) definite(s *phraseState, j int) bool {
	w := &r.words[j]
	person := w.head != nil && w.head.kind == tawatur.SourcePerson
	switch {
	case !s.defined && s.names > 0 && w.head != nil && !person:
		return false // a name, and then an object with its article
	case !s.defined:
		s.defined = true
	case s.names > 0 && w.head == nil && !r.words[j-1].def && r.family(s, j):
		s.names = 4 // a family name ends a name
	case person && strings.HasPrefix(w.stem, "نظير"):
		return false // his counterpart is another
	case person:
		s.names = 0 // سليم الورداني المتحدث باسم الشرطة: what follows goes with the office
	case r.manBefore(j) && strings.HasSuffix(w.stem, "ه"):
		return false // الوزير البلدية: what describes a man has no ة
	default:
		return s.names == 0 && r.isAdjective(j) && !r.counts(j+1)
	}
	return true
}

// manBefore reports whether the word before j is a man's office, which no other noun
// completes.
func (r *reader) manBefore(j int) bool {
	p := &r.words[j-1]
	return p.def && p.head != nil && p.head.kind == tawatur.SourcePerson && !p.head.fem && p.head.num == singular && !strings.HasSuffix(p.stem, "ه")
}

// family reports whether token j may be a family name: behind a title, or with the
// ending of one. Behind two names a noun is rather an object.
func (r *reader) family(s *phraseState, j int) bool {
	if s.names > 1 && r.partOf(j) == part.Noun {
		return false
	}
	return s.titled || r.lex.adjectival(r.words[j].stem)
}

// anotherHead takes a noun of a source at j where it is part of a title.
func (r *reader) anotherHead(s *phraseState, j int) bool {
	w := &r.words[j]
	office := s.defined && s.person && w.head.kind == tawatur.SourcePerson
	if office && j > 0 && !r.lex.has(w.stem, honorific) {
		s.defined = false // مفتي المملكة رئيس هيئة العلماء: another office
		return true
	}
	return !s.defined || office
}

// completes takes a word without article while the first noun is not yet definite.
func (r *reader) completes(s *phraseState, j int) bool {
	if s.sound && r.lex.masdarWord(r.toks[j].Norm) {
		return false // دبلوماسيون أجانب وجود: an object
	}
	if s.led && r.nameWord(j) {
		s.names++
	}
	s.defined = s.defined || r.words[j].class&oneBody != 0
	s.sound = s.sound && !strings.HasPrefix(r.toks[j].Norm, "ل") // محللون لسوق الأسهم
	return true
}

// goesOnNaming reports whether the word at j can be a further part of a person's
// name.
func (r *reader) goesOnNaming(s *phraseState, j int) bool {
	if !s.person || s.names >= 4 || r.is(j, occasion) || r.lex.occasional(r.words[j].stem) {
		return false
	}
	n := r.toks[j].Norm
	return !r.lex.has(n, nameless) && !r.lex.masdarWord(n) && (s.names > 0 || !strings.HasSuffix(r.toks[j].Text, "ة"))
}

// attached reports whether a word with ل or ب hangs on the noun before it.
func (r *reader) attached(j int) bool {
	n := r.toks[j].Norm
	return len(n) > 6 && (strings.HasPrefix(n, "لل") || strings.HasPrefix(n, "باسم") || n == "لدي")
}

// adjectival reports whether a word without its article looks like an
// adjective that goes with a body or office.
func (l *Lexicon) adjectival(stem string) bool {
	if l.classes[stem]&adjective != 0 || l.classes[strings.TrimSuffix(stem, "ه")]&adjective != 0 {
		return true
	}
	r := []rune(stem)
	n := len(r)
	if n < 4 {
		return false
	}
	two := string(r[n-2:])
	return r[n-1] == 'ي' || n >= 5 && two == "يه" || n > 5 && (two == "ين" || two == "ون")
}
