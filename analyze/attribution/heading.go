package attribution

import "tawatur"

// headingWords is the most tokens that a name before a colon may have.
const headingWords = 5

// headingAt reads «فلان: …» at the colon i, where a line begins with nobody but a
// person whom the report names.
func (r *reader) headingAt(u, i int) (draft, bool) {
	d := draft{unit: u, form: form{lemma: r.lex.relay, kind: perfect}, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1, quoted: true}
	from := r.units[u].from
	if i == from || i-from > headingWords || from > 0 && r.words[from-1].para == r.words[from].para {
		return d, false
	}
	m := int32(-1)
	for k := from; k < i; k++ {
		if n := r.words[k].name; n >= 0 {
			m = n
		}
	}
	if m < 0 || r.in.Mentions[m].Type != tawatur.Person || r.in.Mentions[m].End != r.toks[i-1].End {
		return d, false
	}
	if to := r.phrase(from, i, false); to != i || r.units[u].to-i < 4 || !r.afterColon(&d, i+1, r.units[u].to) {
		return d, false
	}
	d.subject, d.explicit = [2]int{from, i}, true
	return d, true
}

// withheld gives the last word of what tells only that a source does not want to
// be named and begins at j, or -1: طلب عدم الكشف عن هويته، رفض ذكر اسمه.
func (r *reader) withheld(j int) int {
	if !r.is(j, withhold) {
		return -1
	}
	for k := j + 1; k < len(r.toks) && k <= j+5 && r.words[k].mark == noMark; k++ {
		switch r.toks[k].Norm {
		case "هويته", "هويتها", "هويتهم", "اسمه", "اسمها", "اسمايهم":
			return k
		}
	}
	return -1
}
