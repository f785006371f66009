package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// kindOf tells what sort of source the phrase [from, to) names, with gender
// and number.
func (r *reader) kindOf(from, to int) (tawatur.SourceKind, bool, number) {
	if k := r.counted(from, to); k > from {
		return r.kindOfCounted(from, k, to)
	}
	if w := &r.words[from]; w.def && w.stem == "بعض" {
		return tawatur.SourceAnonymous, false, singular
	}
	for k := from; k < to && k < from+3; k++ {
		w := &r.words[k]
		if w.head != nil {
			return r.headKind(k, from, to), w.head.fem, w.head.num
		}
		if w.class&oneBody != 0 {
			return tawatur.SourceBody, true, singular
		}
		if r.toks[k].Kind != arabic.Number && w.mark == noMark && !r.is(k, inbound) {
			break
		}
	}
	return r.kindByForm(from, to)
}

// kindOfCounted tells of the phrase [from, to) in which a word of quantity at from
// counts the noun at k.
func (r *reader) kindOfCounted(from, k, to int) (tawatur.SourceKind, bool, number) {
	if kind, fem, _ := r.kindOf(k, to); kind == tawatur.SourceDocument || kind == tawatur.SourceBody || kind == tawatur.SourceMedium {
		return kind, fem, plural
	}
	if one := r.words[from].stem; one == "احد" || one == "احدي" {
		return tawatur.SourceAnonymous, one == "احدي", singular
	}
	return tawatur.SourceAnonymous, false, plural
}

// kindByForm tells of a phrase without a head noun that is known: by the names in
// it, and by its endings.
func (r *reader) kindByForm(from, to int) (tawatur.SourceKind, bool, number) {
	if r.is(from, rule) {
		return tawatur.SourceDocument, false, singular
	}
	if r.ownOutlet(from, to) {
		return tawatur.SourceMedium, true, singular
	}
	n, w := r.toks[from].Norm, &r.words[from]
	switch {
	case w.hit >= 0 && !r.lex.adjectival(w.stem) || w.mark == openQuote && from+1 < to && r.words[from+1].hit >= 0:
		return tawatur.SourceMedium, true, singular
	case w.name >= 0 && (r.in.Mentions[w.name].Type != tawatur.Person || r.ofBody(w.name)) && !r.toMedium(from):
		return tawatur.SourceBody, true, singular
	case strings.HasSuffix(n, "ون") && len(n) > 8 && !r.named(from), strings.HasSuffix(n, "ين") && len(n) > 8 && w.def && (to == from+1 || strings.HasSuffix(n, "يين")):
		return tawatur.SourceAnonymous, false, plural
	case w.def && strings.HasSuffix(n, "ه"):
		return tawatur.SourceBody, true, singular
	}
	return tawatur.SourcePerson, false, singular
}

// ofBody reports whether the m-th mention, which alone looks like a person, is the
// name of a body that the report calls by its noun elsewhere: دار فلان.
func (r *reader) ofBody(m int32) bool {
	name := &r.in.Mentions[m]
	noun, rest, ok := strings.Cut(name.Name, " ")
	if !ok || rest != name.Text {
		return false
	}
	h, ok := r.lex.heads[arabic.Match(noun)]
	return ok && h.kind == tawatur.SourceBody
}

// ownOutlet reports whether the phrase [from, to) is the name of the outlet that
// published the report, be it in brackets, as everyday names stand: علمت (المرساة).
func (r *reader) ownOutlet(from, to int) bool {
	if m := r.words[from].mark; m == openBracket || m == openQuote {
		from++
	}
	if from >= to || r.lex.outlets == nil || r.in.Outlet == "" || r.toks[from].Kind != arabic.Word {
		return false
	}
	own, ok := r.lex.outlets.Find(r.in.Outlet)
	named, is := r.lex.outlets.Find(r.toks[from].Text)
	return ok && is && own.Name == named.Name
}

// counted gives where the noun stands that a word of quantity at from counts
// (عدد من الخطباء، بعض الدراسات), from itself where there is none.
func (r *reader) counted(from, to int) int {
	if w := &r.words[from]; !r.lex.has(r.toks[from].Norm, quantity) && (w.def || !r.lex.has(w.stem, quantity)) {
		return from
	}
	k := from + 1
	if k < to && r.toks[k].Norm == "من" {
		k++
	}
	if h := r.words[from].head; k >= to || k == from+1 && h != nil && h.kind == tawatur.SourceBody && r.words[k].def && !r.manyOf(k) {
		return from // مجموعة العمل: the name of one
	}
	return k
}

// manyOf reports whether token k names more than one.
func (r *reader) manyOf(k int) bool {
	w := &r.words[k]
	return w.head != nil && w.head.num == plural || strings.HasSuffix(w.stem, "ات") || strings.HasSuffix(w.stem, "ين") || strings.HasSuffix(w.stem, "ون")
}

// calledIn gives the short name that closes the phrase [from, to) of a medium in
// quotation marks or brackets: وكالة الأنباء اللازوردية (لان).
func (r *reader) calledIn(from, to int) (int, int) {
	if m := r.words[to-1].mark; m != closeQuote && m != closeBracket {
		return 0, 0
	}
	for k := to - 2; k > from+1 && k >= to-4; k-- {
		if m := r.words[k].mark; m == openQuote || m == openBracket {
			return k + 1, to - 1
		}
	}
	return 0, 0
}

// core gives the end of the phrase without appositions.
func (r *reader) core(from, to int) int {
	for k := from; k < to; k++ {
		if r.words[k].mark == comma || r.words[k].mark == openBracket {
			return k
		}
	}
	return to
}

// bodyName gives the name of a source that is no person: without apposition,
// and for a medium without the word that says what it is.
func (r *reader) bodyName(from, to int, kind tawatur.SourceKind) string {
	if kind == tawatur.SourceMedium {
		if name := r.mediumName(from, to); name != "" {
			return name
		}
	}
	to = r.core(from, to)
	if kind == tawatur.SourceMedium {
		s, e, ok := r.behindNoun(from, to)
		if ok {
			return r.span(s, e).In(r.in.Text)
		}
		from = s
	}
	if from >= to {
		return ""
	}
	name := r.span(from, to).In(r.in.Text)
	if w := &r.words[from]; w.conj && !w.within && w.hit < 0 && (w.def || w.head != nil) {
		name = withoutConjunction(name)
	}
	if !r.words[from].prep {
		return name
	}
	if rest, ok := strings.CutPrefix(name, "لل"); ok {
		return "ال" + rest
	}
	return strings.TrimPrefix(name, "ل")
}

// mediumName gives the name of the medium in the phrase [from, to) where an outlet
// that is known stands in it, or before the noun that points back to it, or where a
// short name closes the phrase; "" elsewhere.
func (r *reader) mediumName(from, to int) string {
	w := &r.words[from]
	if to == from+1 && w.def && w.hit < 0 && w.head != nil {
		if h := r.hitBefore(from); h != "" {
			return h
		}
	}
	if s, e := r.calledIn(from, to); e > s {
		return r.span(s, e).In(r.in.Text)
	}
	if w.hit >= 0 {
		return r.hits[w.hit].Name(r.in.Text, r.toks)
	}
	return ""
}

// behindNoun gives the name of a medium behind the noun at from that says what it
// is, and whether it stands in quotation marks, which end it before to.
func (r *reader) behindNoun(from, to int) (int, int, bool) {
	if to-from < 2 {
		return from, to, false
	}
	for s := from + 1; s < min(to, from+3); s++ { // وكالة أنباء «…»
		if c := r.closeOf(s); r.words[s].mark == openQuote && c > s+1 && c <= to {
			return s + 1, c, true
		}
	}
	s := from + 1
	w := &r.words[s]
	if !w.def && r.words[from].head != nil && w.head == nil && w.class&oneBody == 0 && !r.lex.adjectival(w.stem) {
		return s, to, false
	}
	return from, to, false
}

// withoutConjunction leaves out the و or ف that is written onto a name, where it is
// no letter of its first word (وجهات).
func withoutConjunction(name string) string {
	first, _, _ := strings.Cut(name, " ")
	if pro := arabic.Split(arabic.Match(first)).Pro; len(pro) == 0 || pro[0] != "و" && pro[0] != "ف" {
		return name
	}
	return name[len("و"):]
}
