package attribution

import (
	"strings"

	"tawatur"
	"tawatur/analyze/part"
	"tawatur/arabic"
)

// partOf gives the part of speech of token i, Other where it is not known.
func (r *reader) partOf(i int) part.Part {
	if i < 0 || i >= len(r.in.Parts) {
		return part.Other
	}
	return r.in.Parts[i]
}

// finiteAt reports whether token i is a finite verb, by its part of speech. No
// verb ends as the plurals of adjectives of origin do (يمنيون).
func (r *reader) finiteAt(i int) bool {
	if !r.partOf(i).Verb() || r.toks[i].Kind != arabic.Word {
		return false
	}
	n := r.toks[i].Norm
	return !strings.HasSuffix(n, "يون") && !strings.HasSuffix(n, "يين")
}

// verbWithin reports whether token j ends a noun phrase since it is a finite verb: it
// is in no list and part of no name.
func (r *reader) verbWithin(j int) bool {
	w := &r.words[j]
	if j > 0 && r.words[j-1].head != nil && r.words[j-1].head.kind == tawatur.SourceMedium && !r.words[j-1].def {
		return false // صحيفة سبق
	}
	return w.class == 0 && w.head == nil && !w.within && w.hit < 0 && !w.def && r.finiteAt(j)
}

// isAdjective reports whether token j is an adjective, by its part of speech, the
// table, or its shape where it is no noun or goes with the noun right before it.
func (r *reader) isAdjective(j int) bool {
	switch stem := r.words[j].stem; r.partOf(j) {
	case part.Adjective:
		return true
	case part.Noun:
		return r.lex.classes[stem]&adjective != 0 || j > 0 && goesWith(stem, &r.words[j-1])
	default:
		return r.lex.adjectival(stem)
	}
}

// goesWith reports whether a word has the ending of an adjective of the noun
// before it: the feminine where that is no person, the plural of people that it
// has itself, or the plural of an adjective of origin.
func goesWith(stem string, noun *word) bool {
	if strings.HasSuffix(stem, "يه") {
		return noun.head == nil || noun.head.fem || noun.head.kind != tawatur.SourcePerson
	}
	for _, s := range []string{"ون", "ين"} {
		if strings.HasSuffix(stem, s) {
			many := s == "ون" && noun.head != nil && noun.head.num == plural // السكان المقيمون
			return many || strings.HasSuffix(noun.stem, s) || strings.HasSuffix(stem, "ي"+s)
		}
	}
	return false
}

// counts reports whether a number stands at j: الجنرال البالغ 61 عاما.
func (r *reader) counts(j int) bool {
	return j < len(r.toks) && r.toks[j].Kind == arabic.Number
}

// givenName reports whether the word j, which looks like a verb in the perfect, is
// rather a given name that goes with a name behind it in the phrase of a person: a
// subject is followed by no second one.
func (r *reader) givenName(s *phraseState, j int) bool {
	if !s.person || r.partOf(j) != part.Perfect || j+1 >= len(r.words) {
		return false
	}
	n := r.words[j+1].name
	return n >= 0 && r.in.Mentions[n].Type == tawatur.Person
}

// authored gives the end of the author's name where the verb at j tells who made
// the document that the phrase from i on names (تقرير أعدته رابطة الصيادين), else j.
func (r *reader) authored(i, j int) int {
	h, t := r.words[i].head, r.toks[j].Text
	if h == nil || h.kind != tawatur.SourceDocument || r.words[i].def || j > i+2 || !strings.HasSuffix(t, "ه") && !strings.HasSuffix(t, "ها") {
		return j
	}
	if to := r.phrase(j+1, len(r.toks), true); to > j+1 && r.speaks(j+1) {
		return to
	}
	return j
}
