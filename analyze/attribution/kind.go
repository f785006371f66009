package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// kindOf tells what sort of source the phrase [from, to) names, with gender
// and number.
func (r *reader) kindOf(from, to int) (tawatur.SourceKind, bool, number) {
	for k := from; k < to && k < from+3; k++ {
		w := &r.words[k]
		if w.head != nil {
			return w.head.kind, w.head.fem, w.head.num
		}
		if w.class&oneBody != 0 {
			return tawatur.SourceBody, true, singular
		}
		if r.toks[k].Kind != arabic.Number && w.mark == noMark && !r.is(k, inbound) {
			break
		}
	}
	n := r.toks[from].Norm
	if m := r.words[from].name; m >= 0 && r.in.Mentions[m].Type != tawatur.Person {
		return tawatur.SourceBody, true, singular
	}
	switch {
	case r.words[from].hit >= 0 && !r.lex.adjectival(r.words[from].stem) || r.words[from].mark == openQuote && from+1 < to && r.words[from+1].hit >= 0:
		return tawatur.SourceMedium, true, singular
	case strings.HasSuffix(n, "ون") && len(n) > 8, strings.HasSuffix(n, "ين") && len(n) > 8 && to == from+1 && r.words[from].def:
		return tawatur.SourceAnonymous, false, plural
	case r.words[from].def && strings.HasSuffix(n, "ه"):
		return tawatur.SourceBody, true, singular
	}
	return tawatur.SourcePerson, false, singular
}

// plain reports whether the phrase begins with a head noun without article,
// as an unnamed source does.
func (r *reader) plain(from int) bool { return r.words[from].head != nil && !r.words[from].def }

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
	if h := r.words[from].hit; h >= 0 && kind == tawatur.SourceMedium {
		return r.hits[h].Name(r.in.Text, r.toks)
	}
	to = r.core(from, to)
	if kind == tawatur.SourceMedium && to-from >= 2 {
		if s := from + 1; r.words[s].mark == openQuote {
			if c := r.closeOf(s); c > s+1 && c <= to {
				return r.span(s+1, c).In(r.in.Text)
			}
		} else if !r.words[s].def && r.words[from].head != nil && r.words[s].head == nil {
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
