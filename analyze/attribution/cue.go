package attribution

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// lookup finds the forms of a word in match form, with و and ف and the future
// and purpose prefixes cut off. conj tells whether و or ف was cut.
func (l *Lexicon) lookup(norm string) (fs []form, conj bool) {
	if fs = l.forms[norm]; fs != nil {
		return fs, false
	}
	rest, conj := cutRune(norm, "وف")
	if conj {
		if fs = l.forms[rest]; fs != nil {
			return fs, true
		}
	}
	if bare, ok := cutRune(rest, "سل"); ok {
		if fs = l.forms[bare]; len(fs) > 0 && fs[0].kind == imperfect {
			return fs, conj
		}
	}
	return nil, conj
}

// draftAt reads the cue at token i, if there is one that has a content.
func (r *reader) draftAt(u, i int) (draft, bool) {
	t := r.toks[i]
	if r.words[i].mark == colon && r.inHeadline(i) {
		return r.headlineAt(u, i)
	} else if r.words[i].mark == colon {
		return r.headingAt(u, i)
	}
	if t.Kind != arabic.Word || len(t.Norm) < 4 {
		return draft{}, false
	}
	if r.is(i, according) || r.onWordOf(i) {
		return r.accordingAt(u, i)
	}
	if r.is(i, selfSay) {
		return r.inHisWords(u, i)
	}
	if r.is(i, gist) && i+2 < r.units[u].to && (r.is(i+1, clause) || r.words[i+1].mark == colon) {
		d := draft{unit: u, form: form{lemma: r.lex.relay, kind: perfect}, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1}
		r.messageBefore(u, i, &d)
		return d, r.contentAfter(u, i, &d)
	}
	fs, conj := r.lex.lookup(t.Norm)
	exact := len(fs) > 0
	if !exact {
		fs, conj = r.blurred(i)
	}
	for _, f := range fs {
		d := draft{unit: u, form: f, cue: [2]int{i, i + 1}, conj: conj, content: none, subject: none, who: -1}
		if r.verbDraft(u, i, &d) && (exact || d.clausal()) {
			return d, true
		}
	}
	return r.nounAt(u, i)
}

var none = [2]int{-1, -1}

// verbDraft completes a draft whose cue is a verb or participle.
func (r *reader) verbDraft(u, i int, d *draft) bool {
	if d.form.kind == nominal || r.prepositionBefore(i, d.form) || r.words[i].def || !r.tellsIn(i, d.form) && r.misread(u, i, d.form) {
		return false
	}
	if r.unsaid(i, d.form) || r.undergone(u, i, d) {
		return false
	}
	if n := d.form.lemma.name; n == "جاء" || n == "ورد" {
		return r.inDocument(u, i, d)
	}
	if j := i + 1; d.form.finite() && j < r.units[u].to {
		if f, ok := r.verbal(j); r.is(j, selfSay) || ok && f.kind == participle && f.lemma.takes&(takesThat|takesQuote) != 0 { // وتابع قائلا
			d.cue[1] = j + 1
			return r.contentAfter(u, j, d)
		}
	}
	if d.form.lemma.name == "نسب" && r.ascribes(u, i) {
		return r.relayed(u, i, d)
	}
	if d.form.lemma.name == "نقل" && (d.form.finite() || r.toks[min(i+1, len(r.toks)-1)].Norm == "عن") {
		return r.relayed(u, i, d)
	}
	return r.contentAfter(u, i, d) || r.contentBefore(u, i, d)
}

// inDocument reads «جاء في البيان أن …».
func (r *reader) inDocument(u, i int, d *draft) bool {
	end := min(r.units[u].to, i+reach)
	if n := r.toks[min(i+1, len(r.toks)-1)].Norm; n == "فيه" || n == "فيها" {
		return r.inIt(u, i, d)
	}
	if i+2 >= end || r.toks[i+1].Norm != "في" {
		return false
	}
	to := r.phraseAfterFor(i+2, end)
	if to == i+2 {
		if !r.is(i+2, occasion) {
			return false
		}
		to = max(i+3, r.tail(i+2, end))
	}
	d.subject, d.cue[1], d.explicit = [2]int{i + 2, to}, i+2, true
	inner := *d
	inner.form.lemma = r.lex.relay
	if !r.contentAfter(u, to-1, &inner) {
		return false
	}
	d.content, d.quoted, d.pattern = inner.content, inner.quoted, "document-"+inner.pattern
	return true
}

// messageBefore takes the document named last before i for the speaker of d.
func (r *reader) messageBefore(u, i int, d *draft) {
	for k := i - 1; k >= r.units[u].from && k > i-20; k-- {
		h := r.words[k].head
		if h == nil { // بيانا
			if acc, ok := r.lex.heads[strings.TrimSuffix(r.words[k].stem, "ا")]; ok {
				h = &acc
			}
		}
		if h != nil && h.kind == tawatur.SourceDocument || r.is(k, occasion) {
			d.subject, d.explicit = [2]int{k, max(k+1, r.phrase(k, i, true))}, true
			break
		}
	}
}

// tellsIn reports whether جاء or ورد at i is surely of a document: جاء فيه.
func (r *reader) tellsIn(i int, f form) bool {
	if f.lemma.name != "جاء" && f.lemma.name != "ورد" || i+2 >= len(r.toks) {
		return false
	}
	n := r.toks[i+1].Norm
	return (n == "فيه" || n == "فيها") && (r.is(i+2, clause) || r.words[i+2].mark == colon || r.words[i+2].mark == openQuote)
}

// inIt reads «بيان جاء فيه أن …»: the document named before it speaks.
func (r *reader) inIt(u, i int, d *draft) bool {
	r.messageBefore(u, i, d)
	d.cue[1] = i + 2
	inner := *d
	inner.form.lemma = r.lex.relay
	if d.subject[0] < 0 || !r.contentAfter(u, i+1, &inner) {
		return false
	}
	d.content, d.quoted, d.pattern = inner.content, inner.quoted, "document-"+inner.pattern
	return true
}

// inHisWords reads «بقوله إن» and its kin, which go on with the subject of the
// clause.
func (r *reader) inHisWords(u, i int) (draft, bool) {
	n := r.toks[i].Norm
	d := draft{unit: u, form: form{lemma: r.lex.relay, kind: participle}, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1}
	if !strings.HasPrefix(n, "ب") && !strings.HasPrefix(n, "ل") {
		return d, false
	}
	return d, r.contentAfter(u, i, &d)
}

// prepositionBefore reports whether a word before i makes a noun of it.
func (r *reader) prepositionBefore(i int, f form) bool {
	if i == 0 || r.toks[i-1].Kind != arabic.Word {
		return false
	}
	n := r.toks[i-1].Norm
	if r.lex.has(n, pointing) {
		if n == "ذلك" && r.is(i-2, adjunct) { // إلى ذلك أكد، بعد ذلك قال
			return false
		}
		return f.kind != participle && !strings.HasPrefix(r.toks[i].Norm, "و") // هذا وقالت، نفى ذلك قائلا
	}
	return r.lex.has(n, governing)
}

// verbal reports whether token i is a cue that begins a clause of its own.
func (r *reader) verbal(i int) (form, bool) {
	if r.toks[i].Kind != arabic.Word || r.words[i].def || r.words[i].head != nil && !strings.HasPrefix(r.toks[i].Norm, "و") {
		return form{}, false
	}
	if m := r.words[i].name; m >= 0 && r.in.Mentions[m].Type == tawatur.Person && r.in.Mentions[m].End > r.toks[i].End {
		return form{}, false // دان كوتس
	}
	fs, _ := r.lex.lookup(r.toks[i].Norm)
	for _, f := range fs {
		if f.kind != nominal && !r.nounLike(i, f) {
			return f, true
		}
	}
	return form{}, false
}
