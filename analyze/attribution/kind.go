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
		if kind, fem, _ := r.kindOf(k, to); kind == tawatur.SourceDocument || kind == tawatur.SourceBody || kind == tawatur.SourceMedium {
			return kind, fem, plural
		}
		num, one := plural, r.words[from].stem
		if one == "احد" || one == "احدي" {
			num = singular
		}
		return tawatur.SourceAnonymous, one == "احدي", num
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
	if r.is(from, rule) {
		return tawatur.SourceDocument, false, singular
	}
	n := r.toks[from].Norm
	if m := r.words[from].name; m >= 0 && r.in.Mentions[m].Type != tawatur.Person && !r.toMedium(from) {
		return tawatur.SourceBody, true, singular
	}
	switch {
	case r.words[from].hit >= 0 && !r.lex.adjectival(r.words[from].stem) || r.words[from].mark == openQuote && from+1 < to && r.words[from+1].hit >= 0:
		return tawatur.SourceMedium, true, singular
	case strings.HasSuffix(n, "ون") && len(n) > 8 && !r.named(from), strings.HasSuffix(n, "ين") && len(n) > 8 && r.words[from].def && (to == from+1 || strings.HasSuffix(n, "يين")):
		return tawatur.SourceAnonymous, false, plural
	case r.words[from].def && strings.HasSuffix(n, "ه"):
		return tawatur.SourceBody, true, singular
	}
	return tawatur.SourcePerson, false, singular
}

// headKind is the kind of the source whose head noun stands at k in the phrase
// [from, to). A spokesman or member without article and name is anybody, and a
// team is no general.
func (r *reader) headKind(k, from, to int) tawatur.SourceKind {
	w := &r.words[k]
	next := ""
	if k+1 < to {
		next = r.words[k+1].stem
	}
	switch w.stem {
	case "متحدث", "متحدثه", "ناطق", "ناطقه", "اعضاء":
		if p, _ := r.personIn(from, to); !w.def && p < 0 {
			return tawatur.SourceAnonymous
		}
	case "فريق":
		if p, _ := r.personIn(from, to); p < 0 && next != "" && next != "اول" {
			return tawatur.SourceBody
		}
	case "تقارير":
		if !r.lex.has(next, press) {
			return tawatur.SourceDocument
		}
	case "هييه":
		if next == "اذاعه" || next == "بث" || next == "تلفزيون" {
			return tawatur.SourceMedium
		}
	}
	return w.head.kind
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
	if k >= to {
		return from
	}
	return k
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
	if kind == tawatur.SourceMedium && to == from+1 && r.words[from].def && r.words[from].hit < 0 && r.words[from].head != nil {
		if h := r.hitBefore(from); h != "" {
			return h
		}
	}
	if kind == tawatur.SourceMedium {
		if s, e := r.calledIn(from, to); e > s {
			return r.span(s, e).In(r.in.Text)
		}
	}
	if h := r.words[from].hit; h >= 0 && kind == tawatur.SourceMedium {
		return r.hits[h].Name(r.in.Text, r.toks)
	}
	to = r.core(from, to)
	if kind == tawatur.SourceMedium && to-from >= 2 {
		if s := from + 1; r.words[s].mark == openQuote {
			if c := r.closeOf(s); c > s+1 && c <= to {
				return r.span(s+1, c).In(r.in.Text)
			}
		} else if !r.words[s].def && r.words[from].head != nil && r.words[s].head == nil && r.words[s].class&oneBody == 0 && !r.lex.adjectival(r.words[s].stem) {
			from = s
		}
	}
	if from >= to {
		return ""
	}
	name := r.span(from, to).In(r.in.Text)
	if !r.words[from].prep {
		return name
	}
	if rest, ok := strings.CutPrefix(name, "لل"); ok {
		return "ال" + rest
	}
	return strings.TrimPrefix(name, "ل")
}
