package claim

import (
	"slices"

	"tawatur/arabic"
)

// Reach of words over those that follow, in words.
const (
	reachOfNot       = 3 // of a negation
	reachOfDenial    = 8 // of a denial, to a word that stands for an earlier assertion
	reachOfProof     = 4 // of a negation, to a word for a proof
	reachOfUntrue    = 2 // of a negation, to a word for what is true, or one that denies
	reachOfRejection = 6 // of a rejection, over its subject, to what is rejected
)

// add fills in the terms of a unit from the tokens [from, to) and keeps it when
// it says enough.
func (rd *reader) add(u Unit, from, to int) {
	s := scan{reader: rd, u: &u, from: from, to: to, negated: none, denial: none}
	if a := rd.c.Attribution(&u); a != nil && rd.c.deniedBy(a) {
		s.denies(from)
	}
	for i := from; i < to; {
		i += s.word(i)
	}
	rd.addFigures(&u, from)
	u.from, u.to, u.spots = from, to, slices.Clone(u.Terms)
	if u.Attr < 0 && !u.Denies && len(u.Figures) == 0 && !rd.c.asserts(rd.withoutOutlet(from, to), u.Terms) {
		return // a line of tags or names
	}
	u.seal()
	rd.c.imply(&u)
	rd.c.standsFor(&u)
	if !u.enough(s.words) {
		return
	}
	u.days[0], u.days[1] = daysIn(rd.r, u.Span)
	rd.c.speaks(&u)
	u.negates = slices.ContainsFunc(u.Terms, func(t Term) bool { return t.Negated && rd.c.kinds[t.ID] == Event })
	rd.c.Units = append(rd.c.Units, u)
}

// enough reports whether a unit of so many words says something.
func (u *Unit) enough(words int) bool {
	switch {
	case len(u.Figures) > 0:
		return true
	case u.Denies && words > 1:
		return true
	}
	return words >= minWords && len(u.Terms) >= 2
}

// scan is the state of reading the words of one unit.
type scan struct {
	*reader
	u        *Unit
	from, to int
	negated  int  // the last word that negates
	denial   int  // the last word of denial
	called   bool // something is called by a name, or an earlier assertion is meant
	words    int
}

// none stands for a word that has not come.
const none = -1

// word reads what begins at token i and gives how many tokens that is.
func (s *scan) word(i int) int {
	t := &s.toks[i]
	if t.Kind == arabic.Punct {
		return 1
	}
	if n := s.ownOutlet(i, s.to); n > 0 {
		return n
	}
	s.words++
	if s.number[i] || t.Kind == arabic.Number {
		return 1
	}
	s.u.Supposed = s.u.Supposed || s.supposes(i)
	s.u.Lasting = s.u.Lasting || s.c.lexeme(t.Norm).lasting
	if n := s.turn(i); n > 0 {
		return n
	}
	id, n := s.conceptAt(i, s.to)
	if id != noConcept {
		negated := s.negated != none && i-s.negated <= s.reach(s.negated, id)
		s.u.Terms = append(s.u.Terms, Term{ID: id, Pos: int32(i - s.from), Negated: negated})
	}
	return n
}

// supposes reports whether the word at i makes what follows a mere supposition.
func (s *scan) supposes(i int) bool {
	t, w := s.c.tables, s.toks[i].Norm
	return t.is(supposes, w) || t.is(caseOf, w) && i > s.from && t.is(in, s.toks[i-1].Norm)
}

// turn takes notice of a word that turns the direction of what is said. It gives
// how many tokens say nothing besides, 0 where the word is a concept as well.
func (s *scan) turn(i int) int {
	turn := s.c.lexeme(s.toks[i].Norm).turn
	if turn == Staged && (s.called || s.u.Denies || s.u.Reaches) {
		turn = Falsity
	}
	switch turn {
	case Not:
		return s.negates(i)
	case Denies:
		if (s.negated == none || i-s.negated > reachOfUntrue) && !s.undecided(i) {
			s.denies(i)
		}
		return 1
	case True:
		if s.calledUntrue(i) {
			s.putUntrue(true)
		}
	case Proof:
		if s.negated != none && i-s.negated <= reachOfProof {
			s.putUntrue(false)
		}
	case Rejects:
		if s.rejects(i) {
			s.denies(i)
		}
	case Calls:
		s.called = true
	case Falsity:
		s.untrue(i)
	case Reach:
		s.u.Reaches = s.u.Reaches || s.denial != none && i-s.denial <= reachOfDenial && !s.told(i+1, s.to)
		s.called = true
	}
	return 0
}

// confirmReach is how many tokens before "or deny" a word of confirming may stand.
const confirmReach = 6

// undecided reports whether a word of denial only goes with one of confirming before it:
// "could neither confirm the report nor deny it".
func (s *scan) undecided(i int) bool {
	t := s.c.tables
	k := i - 1
	for k > s.from && s.toks[k].Kind == arabic.Punct {
		k--
	}
	if k <= s.from || !t.is(either, s.toks[k].Norm) {
		return false
	}
	return slices.ContainsFunc(s.toks[max(s.from, k-confirmReach):k], func(w arabic.Token) bool { return t.confirms(w.Norm) })
}

// negates takes notice of a negation, unless the word behind it undoes it
// ("still", "especially").
func (s *scan) negates(i int) int {
	switch {
	case i+1 < s.to && s.c.tables.is(affirms, s.toks[i+1].Norm):
		return 2
	case !s.supposed(i, s.from, s.to):
		s.negated = i
	}
	return 1
}

func (s *scan) denies(i int) {
	s.u.Denies, s.u.Turn, s.denial = true, Denies, i
}

// untrue takes notice of a word that calls something untrue. "Must be no pretext"
// denies nothing.
func (s *scan) untrue(i int) {
	if s.negated != none && i-s.negated <= reachOfNot || s.excepted(i, s.from) {
		return
	}
	s.putUntrue(true)
}

// putUntrue marks the unit as one that calls something untrue; reaches tells that
// it may stand before the unit.
func (s *scan) putUntrue(reaches bool) {
	s.u.Denies, s.u.Reaches = true, s.u.Reaches || reaches
	if s.u.Turn == NoTurn {
		s.u.Turn = Falsity
	}
}

// calledUntrue reports whether the word at i, for what is true, is negated right
// before ("غير صحيح"), with at most a word without meaning between ("عار عن الصحة"); not
// where that only tells in what manner something was done.
func (s *scan) calledUntrue(i int) bool {
	n := s.negated
	if n == none || i-n > reachOfUntrue || i-n == reachOfUntrue && !s.c.tables.is(function, s.toks[i-1].Norm) {
		return false
	}
	return n == s.from || s.c.lexeme(s.toks[n-1].Norm).turn != Manner
}

// rejects reports whether the word at i, a rejection, is of an earlier assertion.
func (s *scan) rejects(i int) bool {
	return slices.ContainsFunc(s.toks[i+1:min(s.to, i+1+reachOfRejection)], func(t arabic.Token) bool { return s.c.lexeme(t.Norm).turn == Reach })
}

// reach is how many words after a negation a concept may stand to be negated:
// a happening as far as its subject may part them, all else beside it.
func (rd *reader) reach(negated int, id int32) int {
	if rd.c.kinds[id] == Event && !rd.c.tables.isBare(unlike, rd.toks[negated].Norm) {
		return reachOfNot
	}
	return 1
}

// excepted reports whether "not to" (ألا) stands before token i.
func (rd *reader) excepted(i, from int) bool {
	return slices.ContainsFunc(rd.toks[max(from, i-reachOfNot):i], func(t arabic.Token) bool { return rd.c.tables.is(except, t.Norm) })
}

// told reports whether what a word like "claims" stands for is told at token i
// itself ("claims that …"): then it does not reach back.
func (rd *reader) told(i, to int) bool {
	if i >= to {
		return false
	}
	return rd.c.tables.is(that, rd.toks[i].Norm) || rd.c.tables.is(about, rd.toks[i].Norm)
}

// supposed reports whether the negation at i only supposes ("in case of no …",
// "if not …") or is taken back by "but" ("not … but in").
func (rd *reader) supposed(i, from, to int) bool {
	for k := i - 1; k >= max(from, i-2); k-- {
		if rd.c.tables.isBare(averts, rd.toks[k].Norm) {
			return true
		}
	}
	for k := i + 1; k < min(to, i+8); k++ {
		if rd.c.tables.is(except, rd.toks[k].Norm) && (k+1 >= to || !rd.c.tables.is(that, rd.toks[k+1].Norm)) {
			return true
		}
	}
	return false
}

// conceptAt gives the concept of the word at i, or of the phrase that begins
// there, and how many tokens it takes.
func (rd *reader) conceptAt(i, to int) (int32, int) {
	norm := rd.toks[i].Norm
	for _, p := range rd.c.lexeme(norm).phrases {
		if rd.follows(i+1, to, p.words) {
			return p.concept, 1 + len(p.words)
		}
	}
	return rd.c.concept(norm), 1
}

// follows reports whether the words stand at i, with or without article.
func (rd *reader) follows(i, to int, words []string) bool {
	if i+len(words) > to {
		return false
	}
	for k, w := range words {
		norm := rd.toks[i+k].Norm
		if norm != w && norm != "ال"+w && norm != "ب"+w && norm != "بال"+w && norm != "لل"+w {
			return false
		}
	}
	return true
}

// addFigures adds the report's figures that stand in the unit's content.
func (rd *reader) addFigures(u *Unit, from int) {
	for i := range rd.r.Figures {
		f := &rd.r.Figures[i]
		if !u.Content.Contains(f.Span) {
			continue
		}
		u.Figures = append(u.Figures, i)
		at, _ := rd.within(f.Span)
		u.Terms = append(u.Terms, Term{ID: rd.c.figureConcept(f), Pos: int32(max(0, at-from))})
	}
	slices.Sort(u.Figures)
}
