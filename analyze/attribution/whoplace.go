package attribution

import (
	"strings"

	"tawatur/arabic"
)

// roleOf tells what a noun phrase at k seems to be in its clause: "verb" where a
// verb stands right before it, "topic" where it opens the clause, "told" behind
// a cue, "joined" with و, "ruled" by a preposition or noun.
func (r *reader) roleOf(k, floor int) string {
	p := k - 1
	for p >= floor && (r.is(p, timeWord) && r.words[p].head == nil) {
		p--
	}
	if p < floor {
		return "topic"
	}
	w := &r.words[p]
	if f, ok := r.verbal(p); ok && f.finite() {
		return "told"
	}
	switch {
	case w.class&(clause|breaks) != 0, w.class&intro != 0:
		return "topic"
	case w.mark == comma || w.mark == colon || w.mark == openQuote:
		if r.words[k].conj {
			return "joined"
		}
		return "comma"
	case w.mark != noMark, w.class&(adjunct|inbound) != 0:
		return "ruled"
	case r.words[k].conj:
		return "joined"
	case w.def || w.head != nil || w.name >= 0 || w.class&oneBody != 0:
		return "beside"
	}
	return r.verbRole(p, floor)
}

// verbRole tells of the noun phrase behind the word at p, which may be a verb:
// it stands where verbs do.
func (r *reader) verbRole(p, floor int) string {
	w := &r.words[p]
	if p == floor || w.conj || strings.HasPrefix(r.toks[p].Norm, "و") || r.is(p-1, clause|intro|breaks|relative|turn|timeWord|negation) || r.words[p-1].mark != noMark {
		if r.lex.masdarWord(r.toks[p].Norm) {
			return "masdar"
		}
		return "verb"
	}
	if r.verbLike(p) {
		return "verb"
	}
	if r.lex.masdarWord(r.toks[p].Norm) {
		return "masdar"
	}
	return "ruled"
}

// sideOf names what stands before token k: what governs a noun there, or opens
// a clause.
func (r *reader) sideOf(k, floor int) string {
	if k <= floor {
		return "start"
	}
	p := k - 1
	w := &r.words[p]
	switch {
	case w.mark == comma:
		return "comma"
	case w.mark == colon:
		return "colon"
	case w.mark != noMark:
		return "mark"
	case w.class&clause != 0:
		return "clause"
	case w.class&relative != 0:
		return "relative"
	case w.class&(breaks|intro) != 0:
		return "intro"
	case w.class&timeWord != 0 && w.class&adjunct == 0:
		return "time"
	case w.class&adjunct != 0:
		return "preposition"
	case r.words[k].conj:
		return "and"
	}
	if f, ok := r.verbal(p); ok {
		if f.finite() {
			return "cue"
		}
		return "participle"
	}
	return r.look(p)
}

// behindOf names what follows a phrase that ends before token k.
func (r *reader) behindOf(k, cue int) string {
	if k >= cue {
		return "cue"
	}
	w := &r.words[k]
	switch {
	case w.mark == comma:
		return "comma"
	case w.mark != noMark:
		return "mark"
	case w.class&relative != 0:
		return "relative"
	case w.class&clause != 0:
		return "clause"
	case w.class&(breaks|intro) != 0:
		return "intro"
	case w.class&adjunct != 0:
		return "preposition"
	}
	if f, ok := r.verbal(k); ok && f.finite() {
		return "other cue"
	}
	return r.look(k)
}

// look names the sort of word that token k looks like.
func (r *reader) look(k int) string {
	w, n := &r.words[k], r.toks[k].Norm
	switch {
	case w.name >= 0:
		return "name " + string(r.in.Mentions[w.name].Type)
	case w.class&oneBody != 0:
		return "state"
	case w.hit >= 0:
		return "outlet"
	case w.head != nil && w.def:
		return "the " + string(w.head.kind)
	case w.head != nil:
		return string(w.head.kind)
	case r.toks[k].Kind != arabic.Word:
		return "sign"
	case plainPlural(n):
		return "plural"
	case w.def:
		return "noun"
	case strings.HasSuffix(r.toks[k].Text, "ت") || strings.HasPrefix(n, "ي"):
		return "verb"
	case r.lex.masdarWord(n):
		return "masdar"
	}
	return "word"
}

// plainPlural reports whether a word in match form ends as plurals of people
// do, without an article.
func plainPlural(n string) bool {
	return len(n) > 8 && !strings.HasPrefix(n, "ي") && !strings.HasPrefix(n, "ت") && (strings.HasSuffix(n, "ون") || strings.HasSuffix(n, "ات"))
}
