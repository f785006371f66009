package claim

import (
	"slices"
	"strings"

	"tawatur/arabic"
)

// reachOfNot is how many words after a negation it covers.
const reachOfNot = 3

// add fills in the terms of a unit from the tokens [from, to) and keeps it when
// it says enough.
func (rd *reader) add(u Unit, from, to int) {
	negated, last := -1, -1
	words, called := 0, false
	if a := rd.c.Attribution(&u); a != nil && rd.c.deniedBy(a) {
		u.Denies, u.Turn, last = true, Denies, from
	}
	for i := from; i < to; i++ {
		t := &rd.toks[i]
		if t.Kind == arabic.Punct {
			continue
		}
		words++
		if rd.number[i] || t.Kind == arabic.Number {
			continue
		}
		if t.Norm == "اذا" || t.Norm == "لو" || t.Norm == "حال" && i > from && rd.toks[i-1].Norm == "في" {
			u.Supposed = true
		}
		if ok, _ := Bare(rd.c.tables.duration, t.Norm); ok {
			u.Lasting = true
		}
		turn, _ := Bare(rd.c.tables.turns, t.Norm)
		if turn == Staged && (called || u.Denies || u.Reaches) {
			turn = Falsity
		}
		switch turn {
		case Calls:
			called = true
		case Not:
			switch {
			case i+1 < to && rd.c.tables.affirms[rd.toks[i+1].Norm]:
				i++ // "still", "especially": no negation
			case !rd.supposed(i, from, to):
				negated = i
			}
			continue
		case Denies:
			u.Denies, u.Turn, last = true, Denies, i
			continue
		case Falsity:
			if negated >= 0 && i-negated <= reachOfNot || rd.excepted(i, from) {
				break // "must be no pretext" denies nothing
			}
			u.Denies, u.Reaches = true, true
			if u.Turn == NoTurn {
				u.Turn = Falsity
			}
		case Reach:
			u.Reaches = u.Reaches || last >= 0 && i-last <= 4 && !rd.told(i+1, to)
			called = true
		}
		id, n := rd.conceptAt(i, to)
		if id != noConcept {
			u.Terms = append(u.Terms, Term{ID: id, Pos: int32(i - from), Negated: negated >= 0 && i-negated <= rd.reach(negated, id)})
		}
		i += n - 1
	}
	rd.addFigures(&u, from)
	u.from, u.to, u.spots = from, to, slices.Clone(u.Terms)
	if u.Attr < 0 && !u.Denies && len(u.Figures) == 0 && !rd.c.asserts(rd.toks[from:to], u.Terms) {
		return // a line of tags or names
	}
	u.seal()
	rd.c.imply(&u)
	if words >= minWords && (len(u.Terms) >= 2 || u.Denies) || len(u.Figures) > 0 || (u.Denies && words > 1) {
		rd.c.speaks(&u)
		rd.c.Units = append(rd.c.Units, u)
	}
}

// reach is how many words after a negation a concept may stand to be negated:
// a happening as far as its subject may part them, all else beside it.
func (rd *reader) reach(negated int, id int32) int {
	if rd.c.kinds[id] == Event && !strings.HasSuffix(rd.toks[negated].Norm, "غير") {
		return reachOfNot
	}
	return 1
}

// excepted reports whether "not to" (ألا) stands before token i.
func (rd *reader) excepted(i, from int) bool {
	return slices.ContainsFunc(rd.toks[max(from, i-reachOfNot):i], func(t arabic.Token) bool { return t.Norm == "الا" })
}

// told reports whether what a word like "claims" stands for is told at token i
// itself ("claims that …"): then it does not reach back.
func (rd *reader) told(i, to int) bool {
	if i >= to {
		return false
	}
	w := rd.toks[i].Norm
	return complementizer[w] || w == "حول" || w == "عن" || strings.HasPrefix(w, "بان")
}

// supposed reports whether the negation at i only supposes ("in case of no …",
// "if not …") or is taken back by "but" ("not … but in").
func (rd *reader) supposed(i, from, to int) bool {
	for k := i - 1; k >= max(from, i-2); k-- {
		switch strings.TrimLeft(rd.toks[k].Norm, "وف") {
		case "حال", "حاله", "اذا", "لو", "خشيه", "خوفا", "تجنب", "لضمان", "ضمان":
			return true
		}
	}
	for k := i + 1; k < min(to, i+8); k++ {
		if rd.toks[k].Norm == "الا" && (k+1 >= to || rd.toks[k+1].Norm != "ان") {
			return true
		}
	}
	return false
}

// conceptAt gives the concept of the word at i, or of the phrase that begins
// there, and how many tokens it takes.
func (rd *reader) conceptAt(i, to int) (int32, int) {
	norm := rd.toks[i].Norm
	if p, ok := rd.c.phraseAt(norm); ok {
		for _, ph := range p {
			if rd.follows(i+1, to, ph.words) {
				return ph.concept, 1 + len(ph.words)
			}
		}
	}
	return rd.c.concept(norm), 1
}

// phraseAt finds the phrases whose first word is norm, without its proclitics.
func (c *Corpus) phraseAt(norm string) ([]phrase, bool) { return Bare(c.tables.phrases, norm) }

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
