package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// phraseReach is the most tokens a noun phrase may have.
const phraseReach = 40

// phrase gives the end of the noun phrase that names a source and begins at i,
// i itself when none begins there. A strict phrase ends where its syntax is
// complete, so that an object may follow; else the phrase ends only at a word
// that cannot belong to it.
func (r *reader) phrase(i, end int, strict bool) int {
	end = min(end, i+phraseReach)
	if i >= end || !r.beginsNoun(i) {
		return i
	}
	return r.tailFrom(i, i, end, strict)
}

// tail gives the end of a noun phrase whose first word is taken as given.
func (r *reader) tail(i, end int) int { return r.tailFrom(i, i, min(end, i+phraseReach), false) }

func (r *reader) tailFrom(i, j, end int, strict bool) int {
	s := phraseState{}
	for j < end {
		n, ok := r.grow(&s, i, j, end, strict)
		if !ok {
			break
		}
		j = n
	}
	for j > i && (r.words[j-1].mark == comma || r.words[j-1].mark == openBracket) {
		j--
	}
	return j
}

// phraseState is what has been read of a noun phrase.
type phraseState struct {
	defined bool // the first noun is complete
	person  bool // it names somebody
	names   int  // name words in a row
	titled  bool // a title stands before the name
}

// beginsNoun reports whether a source can begin at token i.
func (r *reader) beginsNoun(i int) bool {
	w := &r.words[i]
	if w.mark != noMark {
		return w.mark == openQuote && r.closeOf(i)-i <= 6 || r.toks[i].Text == "#"
	}
	if w.class&(clause|adjunct|timeWord|pronoun|negation|selfSay|relative) != 0 && w.class&oneBody == 0 && w.head == nil {
		return false
	}
	if w.class&(intro|itself|turn|breaks) != 0 || w.prep || r.governed(i) {
		return false
	}
	if r.audienceAt(i) || r.adjunctAt(i) {
		return false
	}
	if t := r.toks[i].Text; w.head == nil && (strings.HasSuffix(t, "ً") || strings.HasSuffix(t, "اً") || strings.HasSuffix(t, "ًا")) {
		return false // an adverb
	}
	_, ok := r.verbal(i)
	return !ok || w.head != nil
}

// firm reports whether the word at i is surely a noun that can be a source.
func (r *reader) firm(i int) bool {
	w := &r.words[i]
	return w.def || w.head != nil || w.class&oneBody != 0 || w.name >= 0 || w.hit >= 0 && !r.lex.adjectival(w.stem)
}

// governed reports whether ب is written onto a known noun at i.
func (r *reader) governed(i int) bool {
	rest, ok := trimPrefix(r.toks[i].Norm, "ب")
	if !ok || r.words[i].head != nil {
		return false
	}
	_, known := r.lex.heads[rest]
	return known || strings.HasPrefix(rest, "ال") || r.lex.classes[rest] != 0 || r.lex.masdarWord(rest)
}

// grow adds token j to the phrase and gives the next one to look at.
func (r *reader) grow(s *phraseState, i, j, end int, strict bool) (int, bool) {
	w := &r.words[j]
	switch w.mark {
	case openQuote:
		c := r.closeOf(j)
		if c-j > 6 || j > i && !r.namesThing(i-1, j) {
			return j, false
		}
		return min(c+1, end), true
	case closeQuote, colon, closeBracket:
		return j, false
	case openBracket:
		return r.bracket(j, end)
	case comma:
		return r.apposition(s, j, end)
	case otherMark:
		if r.toks[j].Text == "#" || r.toks[j].Text == "/" || r.toks[j].Text == "-" && j > i && r.toks[j-1].End == r.toks[j].Start {
			return j + 1, true
		}
		return j, false
	}
	if j == i {
		s.begin(r, j)
		if w.name >= 0 {
			return r.mentioned(s, j, end), true
		}
		return j + 1, true
	}
	if w.name >= 0 && !r.is(j, clause|adjunct) && (!strict || r.joins(s, j)) {
		return r.mentioned(s, j, end), true
	}
	return r.growWord(s, i, j, strict)
}

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

func (s *phraseState) begin(r *reader, j int) {
	w := &r.words[j]
	s.person = w.head == nil && !w.def || w.head != nil && (w.head.kind == tawatur.SourcePerson || w.head.kind == tawatur.SourceAnonymous && w.def)
	s.defined = w.def || w.class&oneBody != 0 || w.head == nil && r.toks[j].Kind == arabic.Latin
	s.titled = w.head != nil
	if w.head == nil && !w.def {
		s.names = 1
	}
}

func (r *reader) growWord(s *phraseState, i, j int, strict bool) (int, bool) {
	w := &r.words[j]
	if n := r.toks[j].Norm; !strict && (n == "هو" || n == "هي") && j+1 < len(r.words) && r.words[j+1].head != nil && r.words[j+1].def {
		return j + 1, true
	}
	if w.class&clause != 0 || w.class&(timeWord|pronoun|negation|selfSay|according|intro|turn) != 0 && w.class&oneBody == 0 {
		return j, false
	}
	if w.class&relative != 0 {
		return j, false
	}
	if w.class&adjunct != 0 && r.toks[j].Norm != "في" && !r.is(j-1, inbound) && r.lex.classes[r.words[j-1].stem]&inbound == 0 && w.class&oneBody == 0 {
		return j, false
	}
	if r.adjunctAt(j) || r.audienceAt(j) {
		return j, false
	}
	if _, ok := r.verbal(j); ok && w.head == nil {
		return j, false
	}
	if !strict && s.defined && !s.person && !w.def && !w.conj && w.head == nil && w.class&^lexical == 0 && !w.prep && w.name < 0 && w.hit < 0 && r.toks[j].Kind == arabic.Word && !r.attached(j) && !r.governed(j) &&
		(r.words[j-1].head == nil || r.words[j-1].head.kind != tawatur.SourcePerson) && r.toks[j-1].Text != "#" {
		return j, false
	}
	if w.def && !s.defined {
		s.defined = !strict || s.defined
	}
	if strict && !r.strictly(s, j) {
		return j, false
	}
	return j + 1, true
}

// strictly reports whether token j still belongs to the first noun phrase.
func (r *reader) strictly(s *phraseState, j int) bool {
	w := &r.words[j]
	switch {
	case w.conj:
		return true
	case w.prep:
		s.defined = true
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
	case w.def:
		return r.lex.adjectival(w.stem) && s.names == 0 || w.head != nil && w.head.kind == tawatur.SourcePerson
	case w.head != nil:
		return !s.defined || s.person && w.head.kind == tawatur.SourcePerson
	case !s.defined:
		if w.class&oneBody != 0 {
			s.defined = true
		}
		return true
	case s.person && s.names < 4 && !r.lex.masdarWord(r.toks[j].Norm) && (s.names > 0 || !strings.HasSuffix(r.toks[j].Text, "ة")):
		s.names++
		return true
	}
	return r.attached(j)
}

// attached reports whether a word with ل or ب hangs on the noun before it.
func (r *reader) attached(j int) bool {
	n := r.toks[j].Norm
	return len(n) > 6 && (strings.HasPrefix(n, "لل") || n == "باسم" || n == "لدي")
}

// adjectival reports whether a word without its article looks like an
// adjective that goes with a body or office.
func (l *Lexicon) adjectival(stem string) bool {
	if l.classes[stem]&adjective != 0 {
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

// bracket takes a short bracket into the phrase.
func (r *reader) bracket(j, end int) (int, bool) {
	for k := j + 1; k < end && k <= j+8; k++ {
		if r.words[k].mark == closeBracket {
			return k + 1, true
		}
	}
	return j, false
}

// apposition takes what stands between two commas into the phrase when it
// names the same one: the speaker's name or office.
func (r *reader) apposition(s *phraseState, j, end int) (int, bool) {
	k := j + 1
	if k >= end || !r.beginsNoun(k) || r.words[k].conj && r.words[k].head == nil {
		return j, false
	}
	if strings.HasPrefix(r.toks[k].Norm, "و") && r.words[k].head == nil && !r.is(k, oneBody) {
		return j, false
	}
	for n := k; n < end && n <= k+8; n++ {
		w := &r.words[n]
		switch {
		case w.mark == comma, w.class&clause != 0, w.mark == colon, w.mark == openQuote && n > k && !r.namesThing(k, n):
			if n == k {
				return j, false
			}
			return n, true
		case n >= k+2 && w.class&(timeWord|adjunct) != 0 && r.known(k, n):
			return n, true
		case w.mark != noMark && w.mark != openQuote && w.mark != closeQuote, w.class&(timeWord|relative) != 0:
			return j, false
		}
		if _, ok := r.verbal(n); ok && w.head == nil {
			return j, false
		}
	}
	return j, false
}

// audienceAt reports whether token j says to whom or where the words were
// spoken: للصحفيين، لرويترز، لوكالة.
func (r *reader) audienceAt(j int) bool {
	if r.toks[j].Norm == "ل" {
		return true
	}
	rest, ok := trimPrefix(r.toks[j].Norm, "ل")
	if !ok {
		return false
	}
	if s, ok := trimPrefix(rest, "ل"); ok {
		rest = s
	}
	if h := r.words[j].hit; h >= 0 && r.hits[h].Clitic > 0 || r.lex.classes[rest]&audience != 0 {
		return true
	}
	h, ok := r.lex.heads[rest]
	return ok && h.kind == tawatur.SourceMedium
}

// adjunctAt reports whether a phrase of time, place or occasion begins at j.
func (r *reader) adjunctAt(j int) bool {
	n := r.toks[j].Norm
	if n != "في" {
		if rest, ok := trimPrefix(n, "ب"); ok && r.is(j, adjunct) && rest != "" {
			return true
		}
		return false
	}
	if j+1 >= len(r.toks) {
		return true
	}
	next := &r.words[j+1]
	return next.class&(occasion|timeWord|setting) != 0 || r.lex.classes[next.stem]&(occasion|timeWord|setting) != 0 || r.toks[j+1].Kind == arabic.Number
}
