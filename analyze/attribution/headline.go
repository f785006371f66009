package attribution

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// inHeadline reports whether token i stands in the report's headline.
func (r *reader) inHeadline(i int) bool { return r.toks[i].End <= r.in.Headline.End }

// leadUnit reports whether unit u is the first sentence of the report, the headline
// aside.
func (r *reader) leadUnit(u int) bool {
	return !r.inHeadline(r.units[u].from) && (u == 0 || r.inHeadline(r.units[u-1].from))
}

// headlineAt reads «البلدية: الجسر آمن» and «البلدية ترد على السكان: الجسر آمن» at the
// colon i of a headline. The name of a place there may only tell where something
// happened (مرجانة: افتتاح الجسر), so that it counts as a speaker where it does
// something or the words behind the colon can only be somebody's.
func (r *reader) headlineAt(u, i int) (draft, bool) {
	d := draft{unit: u, form: form{lemma: r.lex.relay, kind: perfect}, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1, quoted: true}
	from, end := r.units[u].from, r.units[u].to
	for k := i - 1; k > from; k-- {
		if r.words[k].mark == otherMark && !r.abbreviated(k-1) {
			from = k + 1
		}
	}
	to := r.phrase(from, i, false)
	for k := from + 1; k < to; k++ { // what he does is no part of his name
		if r.words[k].mark == noMark && r.verbish(k) {
			to = k
		}
	}
	if to == from || end-i < 3 || !r.actsUntil(to, i) || !r.afterColon(&d, i+1, end) {
		return d, false
	}
	d.subject, d.explicit = [2]int{from, to}, true
	return d, r.headlined(from, to) || r.placed(from) && (r.verbish(to) || r.ownWords(i+1))
}

// headlined reports whether the phrase [from, to) of a headline names one who
// speaks, and no mere place.
func (r *reader) headlined(from, to int) bool {
	w := &r.words[from]
	if w.mark == openQuote { // «الأرصاد»: مطر غدا
		in := &r.words[from+1]
		return in.def || in.head != nil || in.name >= 0
	}
	if r.placed(from) {
		return slices.ContainsFunc(r.words[from+1:to], func(w word) bool { return w.conj })
	}
	return w.head != nil || w.hit >= 0 || w.name >= 0 || to == from+1 && r.surname(from)
}

// placed reports whether the one word at k is the name of a state or place.
func (r *reader) placed(k int) bool {
	w := &r.words[k]
	if w.head != nil {
		return false
	}
	return w.class&oneBody != 0 || w.name >= 0 && r.in.Mentions[w.name].Type == tawatur.Place
}

// surname reports whether the word at k ends the name of a person whom the report
// names.
func (r *reader) surname(k int) bool {
	return slices.ContainsFunc(r.in.Mentions, func(m tawatur.Mention) bool {
		return m.Type == tawatur.Person && strings.HasSuffix(arabic.Match(m.Name), " "+r.toks[k].Norm)
	})
}

// actsUntil reports whether the words between a speaker and the colon i tell what he
// does, to whom he speaks or of what, so that he is the subject of them all.
func (r *reader) actsUntil(k, i int) bool {
	return k == i || r.verbish(k) || r.audienceAt(k) || r.is(k, adjunct) || r.words[k].hit >= 0 && r.hits[r.words[k].hit].Clitic > 0
}

// ownWords reports whether what begins at k can only be somebody's words: a
// quotation, a denial, we.
func (r *reader) ownWords(k int) bool {
	return k < len(r.words) && (r.words[k].mark == openQuote || r.is(k, negation) || r.is(k, clause) || r.toks[k].Norm == "نحن")
}
