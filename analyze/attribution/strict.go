package attribution

import (
	"strings"

	"tawatur"
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
	case w.def && !s.defined && r.finished(j):
		return false // دول غربية، and then an object
	case r.is(j, inbound) && strings.HasPrefix(r.toks[j].Norm, "ب"): // ائتلاف بزعامة فلان
		s.defined, s.led = false, true
		return true
	case w.conj:
		return true
	case w.prep:
		s.defined = true
		return true
	case strings.HasPrefix(r.toks[j].Norm, "باسمه"): // المتحدث باسمها
		s.defined, s.names = true, 0
		return true
	case r.toks[j].Norm == "في" || r.toks[j].Norm == "لدي" || r.toks[j].Norm == "باسم":
		s.defined = false
		return true
	case w.def && !s.defined && s.names > 0 && w.head != nil && w.head.kind != tawatur.SourcePerson:
		return false // a name, and then an object with its article
	case w.def && !s.defined:
		s.defined = true
		return true
	case w.def && s.names > 0 && w.head == nil && !r.words[j-1].def && (s.titled || r.lex.adjectival(w.stem)):
		s.names = 4 // a family name ends a name
		return true
	case w.def && w.head != nil && w.head.kind == tawatur.SourcePerson:
		if strings.HasPrefix(w.stem, "نظير") {
			return false // his counterpart is another
		}
		s.names = 0 // سليم الورداني المتحدث باسم الشرطة: what follows goes with the office
		return true
	case w.def:
		return r.lex.adjectival(w.stem) && s.names == 0
	case w.head != nil:
		office := s.defined && s.person && w.head.kind == tawatur.SourcePerson
		if office && j > 0 && !r.lex.has(w.stem, honorific) {
			s.defined = false // مفتي المملكة رئيس هيئة العلماء: another office
			return true
		}
		return !s.defined || office
	case !s.defined && s.sound && r.lex.masdarWord(r.toks[j].Norm):
		return false // دبلوماسيون أجانب وجود: an object
	case !s.defined:
		if s.led && r.nameWord(j) {
			s.names++
		}
		if w.class&oneBody != 0 {
			s.defined = true
		}
		return true
	case s.person && s.names < 4 && !r.is(j, occasion) && !r.lex.occasional(w.stem) && !r.lex.has(r.toks[j].Norm, nameless) && !r.lex.masdarWord(r.toks[j].Norm) && (s.names > 0 || !strings.HasSuffix(r.toks[j].Text, "ة")):
		s.names++
		return true
	}
	return r.attached(j)
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
