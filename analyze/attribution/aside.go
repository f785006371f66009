package attribution

// beforeOuter ends the content of draft i, which would end at end, where that of an
// earlier draft begins, if the cue of i stands between the cue of that and what it
// reports: قال المدير، الذي طلب نقله، إنه, أضاف مشيرا إلى النهر: «…».
func (r *reader) beforeOuter(first, i, end int) int {
	d := &r.drafts[i]
	for k := max(first, i-nearby); k < i; k++ {
		o := &r.drafts[k]
		if o.content[0] <= d.content[0] || o.cue[0] >= d.cue[0] {
			continue
		}
		if p, apart := r.openingOf(o); p > d.content[0] && (apart || d.form.lemma == r.lex.according) {
			end = min(end, p)
		}
	}
	return end
}

// openingOf gives the token at which what opens the content of d begins, and
// whether a comma, a colon or quotation marks part it from what is before it.
func (r *reader) openingOf(d *draft) (p int, apart bool) {
	for p = d.content[0]; p > d.cue[1]; p-- {
		switch w := &r.words[p-1]; {
		case w.mark == comma || w.mark == colon:
			apart = true
		case w.mark == openQuote:
			apart = apart || r.toks[max(p-2, 0)].Norm != "ب" // ما وصفه بـ«…»
		case w.class&clause == 0 && !r.leads(p-1, takesIla|takesAla|takesAn):
			return p, apart
		}
	}
	return p, apart
}
