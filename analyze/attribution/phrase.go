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
	for j > i && (r.words[j-1].mark == comma || r.words[j-1].mark == openBracket || r.toks[j-1].Norm == "في" || r.toks[j-1].Norm == "و" || r.toks[j-1].Text == "#") {
		j--
	}
	return j
}

// phraseState is what has been read of a noun phrase.
type phraseState struct {
	defined bool // the first noun is complete
	person  bool // it names somebody
	names   int  // name words in a row
	single  bool // it begins with a body of one word
	titled  bool // a title stands before the name
	sound   bool // the first noun is a plural that keeps its ن
	led     bool // who leads it is being named: بزعامة
}

// beginsNoun reports whether a source can begin at token i.
func (r *reader) beginsNoun(i int) bool { return r.opensPhrase(i) && !r.verbWithin(i) }

// opensPhrase is beginsNoun where the part of speech does not count: a name of
// foreign letters between commas is easily taken for a verb.
func (r *reader) opensPhrase(i int) bool {
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
	return w.def || w.head != nil || r.abbreviated(i) || w.class&oneBody != 0 || w.name >= 0 || w.hit >= 0 && !r.lex.adjectival(w.stem)
}

// grow adds token j to the phrase and gives the next one to look at.
func (r *reader) grow(s *phraseState, i, j, end int, strict bool) (int, bool) {
	w := &r.words[j]
	switch w.mark {
	case openQuote:
		c := r.closeOf(j)
		if c-j > 6 || j > i && c >= r.namesUpTo && !r.namesThing(i-1, j) {
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
		if r.toks[j].Text == "#" && j > i && j+1 < end && r.words[j+1].name >= 0 {
			return max(j+2, r.mentionEnd(j+1, end)), true
		}
		if j > i && r.abbreviated(j-1) {
			return j + 1, true
		}
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
	if w.name >= 0 && !r.is(j, clause|adjunct) && !(w.prep && w.head != nil && w.head.kind == tawatur.SourceMedium) && !(w.hit >= 0 && r.hits[w.hit].Clitic > 0) && (!strict || r.joins(s, j)) {
		return r.mentioned(s, j, end), true
	}
	return r.growWord(s, i, j, strict)
}

func (s *phraseState) begin(r *reader, j int) {
	w := &r.words[j]
	s.person = w.head == nil && !w.def && w.class&(oneBody|inbound) == 0 || w.head != nil && (w.head.kind == tawatur.SourcePerson || w.head.kind == tawatur.SourceAnonymous && w.def)
	s.defined = w.def || w.class&oneBody != 0 || w.head == nil && r.toks[j].Kind == arabic.Latin
	s.single = w.class&oneBody != 0
	s.sound = r.soundPlural(j) && !w.def
	s.titled = w.head != nil || r.abbreviated(j)
	if w.head == nil && !w.def && w.class&(oneBody|inbound) == 0 && !s.titled {
		s.names = 1
	}
}

func (r *reader) growWord(s *phraseState, i, j int, strict bool) (int, bool) {
	w := &r.words[j]
	if n := r.toks[j].Norm; !strict && (n == "هو" || n == "هي") && j+1 < len(r.words) && r.words[j+1].head != nil && r.words[j+1].def {
		return j + 1, true
	}
	if r.general(j) {
		return j + 1, true
	}
	if w.class&clause != 0 || w.class&(timeWord|pronoun|negation|selfSay|according|intro|turn) != 0 && w.class&oneBody == 0 || r.beyondPhrase(i, j) {
		return j, false
	}
	if w.class&relative != 0 || strict && r.toks[j].Norm == "ذلك" {
		return j, false
	}
	if w.class&adjunct != 0 && !strict && w.class&oneBody == 0 {
		s.defined = false
	}
	if w.class&adjunct != 0 && r.toks[j].Norm != "في" && !r.is(j-1, inbound) && r.lex.classes[r.words[j-1].stem]&inbound == 0 && w.class&oneBody == 0 {
		return j, false
	}
	if r.adjunctAt(j) || r.audienceAt(j) || r.spokenTo(j) != "" {
		return j, false
	}
	if _, ok := r.verbal(j); ok && w.head == nil {
		return j, false
	}
	if r.verbWithin(j) && !r.givenName(s, j) {
		to := r.authored(i, j)
		return to, to > j
	}
	if !strict && s.defined && !s.person && !s.single && !w.def && !w.conj && !r.andMore(j) && w.head == nil && w.class&^lexical == 0 && !w.prep && w.name < 0 && w.hit < 0 && r.toks[j].Kind == arabic.Word && !r.attached(j) && !r.governed(j) &&
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
