package attribution

import "strings"

// bareTopic reports whether the content [from, to) of a verb of talking only names what
// was talked about: تحدث عن الأزمة, تحدث عن تاريخ القرية. An event or an indefinite noun
// that something is said of tells more: تحدث عن وجود خلاف, عن معارك محدودة.
func (r *reader) bareTopic(d *draft, from, to int) bool {
	if d.form.lemma.name != "تحدث" || d.pattern != "preposition" && d.pattern != "preposition-quote" || r.words[from].mark != noMark {
		return false
	}
	n := r.words[from].stem
	if r.lex.masdarWord(n) || fourth(r.toks[from].Text, n) || r.is(from+1, relative) {
		return to-from < 2
	}
	return r.words[from].def || from+1 >= to || r.hisOwn(from) || r.words[from].name >= 0 || r.definedBy(from+1, to)
}

// definedBy reports whether the word at k makes the noun before it definite.
func (r *reader) definedBy(k, to int) bool {
	w := &r.words[k]
	if w.mark != noMark || strings.HasPrefix(r.toks[k].Norm, "لل") {
		return false
	}
	return w.def || w.name >= 0 || w.class&oneBody != 0 || w.head != nil && k+1 < to && r.words[k+1].def
}
