package attribution

import (
	"strings"

	"tawatur"
)

// andMore reports whether و and a plural or feminine noun are one word at j, so
// that a phrase goes on: وقيادات, وشركة. No verb ends so.
func (r *reader) andMore(j int) bool {
	t := r.toks[j].Text
	return strings.HasPrefix(t, "و") && len(t) >= len("وشركة") && (strings.HasSuffix(t, "ات") || strings.HasSuffix(t, "ة")) && r.words[j-1].mark == noMark
}

// finished reports whether the noun without article that stands two words before
// j has its adjective already, so that no noun in the genitive follows: دول غربية,
// جماعة محلية.
func (r *reader) finished(j int) bool {
	if j < 2 {
		return false
	}
	a := j - 1
	for a > 1 && (r.words[a].conj || strings.HasPrefix(r.toks[a].Norm, "و")) && strings.HasSuffix(r.toks[a].Norm, "يه") {
		a-- // غربية وعربية
	}
	w, n := &r.words[a], &r.words[a-1]
	if w.def || w.head != nil || w.name >= 0 || w.mark != noMark || n.def || n.head == nil || n.conj || !strings.HasSuffix(w.stem, "يه") {
		return false
	}
	return (n.head.fem || n.head.num == plural) && (n.head.kind == tawatur.SourceBody || n.head.kind == tawatur.SourceAnonymous) && !r.is(a, inbound)
}
