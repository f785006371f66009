package attribution

import "strings"

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

// inWords gives the quotation that, in [from, end), gives the words of what is asked
// of somebody: ناشدوا العالم بعبارة «…». It gives -1 where there is none.
func (r *reader) inWords(from, end int) int {
	for k := from; k+1 < min(end, from+nounReach) && r.words[k].mark == noMark; k++ {
		if r.is(k, wording) && r.words[k+1].mark == openQuote {
			return k + 1
		}
	}
	return -1
}

// ofSpeaker reports whether token k can stand in the words for a speaker with his
// titles and the occasion: no clause, no verb of reporting, no mark but commas and
// brackets.
func (r *reader) ofSpeaker(k int) bool {
	w := &r.words[k]
	if w.class&clause != 0 && !w.conj || w.mark != noMark && w.mark != comma && w.mark != openBracket && w.mark != closeBracket {
		return false
	}
	_, ok := r.verbal(k)
	return !ok
}

// opensReported reports whether a particle at k opens a reported clause behind a comma.
func (r *reader) opensReported(k int) bool {
	return r.is(k, clause) && !r.words[k].conj && r.marked(k-1, comma) && !strings.HasPrefix(r.toks[k].Norm, "ف")
}

// afterApposition gives the particle that opens a clause behind a comma, before
// which in [from, end) nothing but the speaker with his titles and the occasion can
// stand: اعتبر مدير المركز ومستشار البلدية، سليم الورداني، أن. It gives -1 where there is none.
func (r *reader) afterApposition(from, end int) int {
	k := from
	for k < end && r.ofSpeaker(k) {
		k++
	}
	if k < end && r.opensReported(k) {
		return k
	}
	return -1
}

// behindAside gives the particle that opens the clause behind a relative clause
// between commas that tells who speaks, in [from, end): قال المدير، الذي طلب نقله، إنه.
// It gives -1 where there is none.
func (r *reader) behindAside(from, end int) int {
	k := from
	for k < end && r.ofSpeaker(k) && !(r.words[k].mark == comma && r.is(k+1, relative)) {
		k++
	}
	if k >= end || r.words[k].mark != comma {
		return -1
	}
	for k++; k+1 < end && r.words[k].mark != comma; k++ {
		k = r.leap(k, end)
	}
	if k+1 < end && r.opensReported(k+1) {
		return k + 1
	}
	return -1
}
