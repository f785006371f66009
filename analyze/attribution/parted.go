package attribution

import (
	"strings"

	"tawatur"
)

// parted gives where, in what was read as one noun phrase [from, to) behind a verb that
// has a subject and an object, the object surely begins, or -1: behind a plural that keeps
// its ن (اتهم المحتجون سليم), behind bodies of one word (اتهمت كندا ومالي المعارضة), with a
// word that counts (اتهم سليم بعض الموظفين) or has the ending of an object (اتهمت كاتبة
// وزيرا), or with a man behind a feminine body.
func (r *reader) parted(from, to int) int {
	for k := from + 1; k < to; k++ {
		w, p := &r.words[k], &r.words[k-1]
		if w.mark != noMark || p.mark != noMark || w.conj || w.prep {
			continue
		}
		switch {
		case r.people(k-1) && strings.HasSuffix(r.toks[k-1].Norm, "ون") && !r.describes(k) && !r.lex.adjectival(w.stem) && w.class&(adjunct|binding) == 0:
			return k
		case r.lex.has(r.toks[k].Norm, quantity) && w.head == nil, w.head != nil && !w.def && inAccusative(r.toks[k].Text) && w.stem != r.toks[k].Norm:
			return k
		case r.words[from].head == nil && w.def && w.head != nil && w.head.kind == tawatur.SourcePerson && k+1 < to && r.words[k+1].name >= 0 && !r.words[k+1].def:
			return k // اتهم سليم الرئيس هاشم
		case w.def && w.class&oneBody == 0 && r.onlyBodies(from, k):
			return k
		case k == from+1 && p.def && p.head != nil && p.head.fem && p.head.kind == tawatur.SourceBody && w.def && w.head != nil && w.head.kind == tawatur.SourcePerson && !w.head.fem:
			return k
		}
	}
	return -1
}

// onlyBodies reports whether [from, to) holds nothing but bodies of one word.
func (r *reader) onlyBodies(from, to int) bool {
	for k := from; k < to; k++ {
		if !r.is(k, oneBody) {
			return false
		}
	}
	return true
}
