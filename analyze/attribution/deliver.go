package attribution

import "strings"

// newPaper reports whether the defined noun at k is of a kind of paper so definite
// that it does not take up another: التعميم, القرار.
func (r *reader) newPaper(k int) bool {
	return r.lex.has(r.words[k].stem, decree)
}

// issued reports whether the word at k tells who a document is from, so that عن
// behind it does not name the one who speaks: بيان صادر عن.
func (r *reader) issued(k int) bool {
	s := r.words[k].stem
	return s == "صادر" || s == "صادره"
}

// delivered gives d the one who delivers or publishes, in its sentence, that in
// which the words stand: ألقى المدير كلمة … أوضح فيها.
func (r *reader) delivered(d *draft, u int) bool {
	for k := d.cue[0] - 2; k >= max(r.units[u].from, d.cue[0]-phraseSpan); k-- {
		if r.words[k].in != r.words[d.cue[0]].in || !r.gives(k) {
			continue
		}
		if to := r.phrase(k+1, d.cue[0], true); to > k+1 && !r.venue(k+1) && (r.firm(k+1) || r.known(k+1, to)) {
			d.subject = [2]int{k + 1, to}
			return true
		}
	}
	return false
}

// gives reports whether a verb of delivering a speech or text stands at k.
func (r *reader) gives(k int) bool {
	return r.lex.has(strings.TrimPrefix(r.toks[k].Norm, "و"), delivers)
}
