package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// objectBeyond seeks the object behind a subject that goes on past its strict
// phrase [j, to): وانتقد الحزب وعدد من النواب القانون. It gives -1 where the phrase
// is no sure subject or nothing follows.
func (r *reader) objectBeyond(d *draft, j, to, end int) int {
	if !r.speaks(j) || !r.agrees(d.form, j) || d.form.num != singular {
		return -1
	}
	k := to
	for n := 0; n < 8 && k < end && k < to+25; n++ {
		next := r.beside(k, end)
		if next == k {
			break
		}
		k = next
	}
	if k == to || k >= end || r.words[k].conj || !r.objectAt(k) || strings.HasPrefix(r.toks[k].Norm, "ل") && !r.lex.masdarWord(r.toks[k].Norm) {
		return -1
	}
	return r.checked(d, k, end)
}

// beside passes over what goes on with a noun phrase at k: another noun with و,
// a preposition and what it governs, a word in quotation marks, وهو and its noun.
func (r *reader) beside(k, end int) int {
	switch w := &r.words[k]; {
	case w.mark == openQuote:
		if c := r.closeOf(k); c-k <= 3 {
			return min(c+1, end)
		}
	case w.mark == openBracket:
		if c := r.leap(k, end); c > k {
			return min(c+1, end)
		}
	case r.toks[k].Norm == "وهو" || r.toks[k].Norm == "وهي" || r.toks[k].Norm == "من" || r.toks[k].Norm == "في" || r.toks[k].Norm == "لدي":
		return max(k+1, r.phrase(k+1, end, true))
	case r.is(k, timeWord):
		return k + 1
	case w.conj && w.class&(clause|adjunct|breaks) == 0:
		return r.phrase(k, end, true)
	}
	return k
}

// speaks reports whether a phrase at j surely names one who speaks: a person or
// body, defined or named.
func (r *reader) speaks(j int) bool {
	w := &r.words[j]
	if w.name >= 0 {
		return r.in.Mentions[w.name].Type != tawatur.Group || w.def
	}
	if w.class&oneBody != 0 || w.hit >= 0 {
		return true
	}
	return w.head != nil && w.head.kind != tawatur.SourceDocument && r.toks[j].Kind == arabic.Word
}
