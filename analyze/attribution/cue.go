package attribution

import (
	"strings"

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
	if t.Kind != arabic.Word || len(t.Norm) < 4 {
		return draft{}, false
	}
	if r.is(i, according) {
		return r.accordingAt(u, i)
	}
	fs, conj := r.lex.lookup(t.Norm)
	for _, f := range fs {
		d := draft{form: f, cue: [2]int{i, i + 1}, conj: conj, content: none, subject: none, who: -1}
		if r.verbDraft(u, i, &d) {
			return d, true
		}
	}
	return draft{}, false
}

var none = [2]int{-1, -1}

// verbDraft completes a draft whose cue is a verb or participle.
func (r *reader) verbDraft(u, i int, d *draft) bool {
	if d.form.kind == nominal || r.prepositionBefore(i) || r.words[i].def {
		return false
	}
	if d.form.lemma.name == "نقل" && d.form.finite() {
		return r.relayed(u, i, d)
	}
	return r.contentAfter(u, i, d) || r.contentBefore(u, i, d)
}

// prepositionBefore reports whether a word before i makes a noun of it.
func (r *reader) prepositionBefore(i int) bool {
	if i == 0 || r.toks[i-1].Kind != arabic.Word {
		return false
	}
	switch r.toks[i-1].Norm {
	case "في", "الي", "علي", "عن", "من", "دون", "بعد", "قبل", "كل", "اي", "بين", "تحت", "هذا", "هذه", "ذلك", "غير":
		return true
	}
	return false
}

// verbal reports whether token i is a cue that begins a clause of its own.
func (r *reader) verbal(i int) (form, bool) {
	if r.toks[i].Kind != arabic.Word || r.words[i].def || r.words[i].head != nil && !strings.HasPrefix(r.toks[i].Norm, "و") {
		return form{}, false
	}
	fs, _ := r.lex.lookup(r.toks[i].Norm)
	for _, f := range fs {
		if f.kind != nominal {
			return f, true
		}
	}
	return form{}, false
}
