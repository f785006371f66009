package attribution

import (
	"strings"

	"tawatur"
)

// speakers gives each draft of unit u its speaker: the noun phrase behind the
// cue, the one before it, or the one whose words went on.
func (r *reader) speakers(first, u int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.subject[0] >= 0 {
			continue
		}
		if d.form.finite() && r.ownSubject(d, u) {
			d.explicit = true
			continue
		}
		if d.form.kind == participle {
			r.mainSubject(first, i, u)
		}
	}
}

// ownSubject looks for the noun phrase that a finite verb agrees with. After
// أنه and its kin, and where the pronoun is in the verb's ending, there is none
// behind it.
func (r *reader) ownSubject(d *draft, u int) bool {
	at := d.cue[0]
	if r.is(at-1, clause) && pronominal(r.toks[at-1].Norm) {
		return false
	}
	if d.form.lemma.name == "علم" && r.learned(d, u) {
		return true
	}
	if b := *d; r.subjectBefore(&b, u) && r.is(b.subject[0]-1, clause|intro) {
		d.subject = b.subject
		return true
	}
	if d.form.num != singular || r.is(at-1, intro) && r.toks[at-1].Norm != "كان" && r.toks[at-1].Norm != "وكان" {
		return r.subjectBefore(d, u) || d.form.num == singular && r.subjectAfter(d, u)
	}
	return r.subjectAfter(d, u) || r.subjectBefore(d, u)
}

// pronominal reports whether أن or إن has a pronoun written onto it.
func pronominal(norm string) bool {
	return len(norm) > len("بان") && !strings.HasSuffix(norm, "ان") || strings.HasSuffix(norm, "نا")
}

// agrees reports whether the noun at k can be the subject that follows form f.
func (r *reader) agrees(f form, k int) bool {
	w := &r.words[k]
	if w.def && strings.HasSuffix(w.stem, "ين") && len(w.stem) > 8 && w.head == nil {
		return false // accusative
	}
	if w.head != nil && w.head.num == plural {
		return !strings.HasSuffix(w.stem, "ين") || w.def == false
	}
	if w.head != nil {
		return w.head.fem == f.fem || w.head.kind == tawatur.SourcePerson && !f.fem == !w.head.fem
	}
	if w.def && strings.HasSuffix(w.stem, "ه") {
		return f.fem
	}
	return !(f.fem && w.def && w.class&oneBody == 0 && !strings.HasSuffix(w.stem, "ات") && !strings.HasSuffix(w.stem, "يا"))
}

// subjectAfter reads the noun phrase behind the cue.
func (r *reader) subjectAfter(d *draft, u int) bool {
	from, end := d.cue[1], r.units[u].to
	if d.content[0] > d.cue[0] {
		end = d.content[0]
	}
	for end > from && (r.marked(end-1, openQuote) || r.marked(end-1, colon) || r.is(end-1, clause)) {
		end--
	}
	for from < end && (r.is(from, intro|timeWord) && r.words[from].head == nil || r.marked(from, comma)) {
		from++
	}
	if from < end && r.audienceAt(from) {
		from = r.skipAdjuncts(from, end)
	}
	to := r.phrase(from, end, d.pattern == "object" || d.pattern == "bare" || d.form.lemma.takes&takesObject != 0)
	doubtful := d.pattern == "object" || d.pattern == "bare" || d.pattern == "preposition" || d.form.lemma.takes&takesObject != 0
	if to > from && doubtful && (!r.agrees(d.form, from) || !r.firm(from) && r.verbLike(from)) {
		return false
	}
	if to > from {
		d.subject = [2]int{from, to}
	}
	return to > from
}

// subjectBefore reads the noun phrase at the head of the clause that the cue
// stands in: فلان قال, وكان فلان قد قال, إن فلانا قال.
func (r *reader) subjectBefore(d *draft, u int) bool {
	if d.conj {
		return false
	}
	if r.is(d.cue[0]-1, relative) {
		return r.antecedent(d, u)
	}
	floor := r.clauseStart(d.cue[0], r.units[u].from)
	best := none
	for k := d.cue[0] - 1; k >= floor; k-- {
		if r.words[k].mark == openQuote && r.words[k].mate > 0 || !r.beginsNoun(k) || !r.firm(k) && (!r.is(k-1, clause|intro) || r.verbLike(k)) {
			continue
		}
		to := r.phrase(k, d.cue[0], false)
		if !r.upTo(to, d.cue[0]) {
			break
		}
		best = [2]int{k, to}
	}
	if best[0] < 0 || !r.headsItsClause(best, floor) {
		return false
	}
	d.subject = best
	return true
}

// headsItsClause reports whether the phrase p stands where a subject before its
// verb does: at the head of its clause, or without article right before a verb
// that tells of it (تقارير تفيد).
func (r *reader) headsItsClause(p [2]int, floor int) bool {
	k := p[0]
	if k == floor || r.words[k].conj || r.words[k-1].mark != noMark || r.is(k-1, clause|intro|breaks|turn) || r.toks[k-1].Norm == "و" {
		return !r.is(k-1, adjunct) || r.is(k-1, breaks)
	}
	return r.words[k].head != nil && !r.words[k].def && !r.is(k-1, adjunct) || r.words[k].head != nil && r.words[k].head.kind != tawatur.SourcePerson && !r.words[k].def
}

// upTo reports whether nothing but particles, words of time and commas, or a
// relative clause between commas, stands in [from, cue).
func (r *reader) upTo(from, cue int) bool {
	if (r.is(from, relative) || r.marked(from, comma) && r.is(from+1, relative)) && r.marked(cue-1, comma) {
		return true
	}
	for k := from; k < cue; k++ {
		if !r.is(k, intro|timeWord) && r.words[k].mark != comma {
			return false
		}
	}
	return true
}

// antecedent reads the noun phrase that a relative clause hangs on.
func (r *reader) antecedent(d *draft, u int) bool {
	for k := d.cue[0] - 2; k >= r.units[u].from && k > d.cue[0]-12; k-- {
		if r.words[k].head != nil && r.beginsNoun(k) {
			if to := r.phrase(k, d.cue[0]-1, false); to > k && r.upTo(to, d.cue[0]-1) {
				d.subject = [2]int{k, to}
				return true
			}
		}
	}
	return false
}

// clauseStart gives where the clause of token i begins, at floor at the lowest.
func (r *reader) clauseStart(i, floor int) int {
	floor = max(floor, i-25)
	for k := i - 1; k >= floor; k-- {
		w := &r.words[k]
		if w.class&clause != 0 || w.mark == colon || w.in != r.words[i].in && w.mark == openQuote && int(r.words[i].in) == k {
			return k + 1
		}
		if w.class&intro != 0 && k < i-1 && w.class&clause == 0 && r.toks[k].Norm != "قد" && r.toks[k].Norm != "فقد" {
			return k
		}
	}
	return floor
}

// mainSubject gives a participle the subject of the clause it hangs on.
func (r *reader) mainSubject(first, i, u int) {
	for k := i - 1; k >= first && k >= i-nearby; k-- {
		if o := &r.drafts[k]; o.form.kind != nominal && r.words[o.cue[0]].in == r.words[r.drafts[i].cue[0]].in {
			r.drafts[i].subject = o.subject
			return
		}
	}
	r.clauseSubject(&r.drafts[i], u)
}

// clauseSubject gives d the first noun phrase of its sentence, behind the verb
// that may stand before it.
func (r *reader) clauseSubject(d *draft, u int) {
	k := r.afterOpening(r.units[u].from, d.cue[0])
	for n := 0; n < nearby && k < d.cue[0] && (r.is(k, adjunct|turn|intro|timeWord) || r.words[k].mark == comma); n++ {
		k++
	}
	if k+1 < d.cue[0] && !r.words[k].def && r.words[k].head == nil {
		k++
	}
	if to := r.phrase(k, d.cue[0], true); to > k && !r.venue(k) && (r.firm(k) || r.known(k, to)) {
		d.subject = [2]int{k, to}
	}
}

// known reports whether tokens [from, to) begin with words of a person's name.
func (r *reader) known(from, to int) bool {
	p, e := r.personIn(from, to)
	return p == from && e-p >= 2
}

// learned reads «علمت رويترز من مصادر أن»: the sources speak, the medium carries.
func (r *reader) learned(d *draft, u int) bool {
	end := min(d.content[0], d.cue[1]+12)
	for j := d.cue[1]; j < end; j++ {
		if r.toks[j].Norm != "من" {
			continue
		}
		to := r.phrase(j+1, end, false)
		if to == j+1 {
			return false
		}
		if p := r.phrase(d.cue[1], j, false); p > d.cue[1] {
			d.carrier = append(d.carrier, [2]int{d.cue[1], p})
		}
		d.subject = [2]int{j + 1, to}
		return true
	}
	return false
}

// afterOpening passes over what opens a sentence before its verb: إلى ذلك، / عقب
// ذلك / في سياق متصل،.
func (r *reader) afterOpening(from, end int) int {
	if !r.is(from, adjunct) {
		return from
	}
	for k := from + 1; k < end && k <= from+8; k++ {
		if r.words[k].mark == comma {
			return k + 1
		}
		if n := r.toks[k].Norm; n == "ذلك" || n == "هذا" {
			if !r.marked(k+1, comma) {
				return k + 1
			}
		}
	}
	return from
}

// verbLike reports whether an unknown word at k has the look of a verb: ي in
// front, ت or a pronoun behind.
func (r *reader) verbLike(k int) bool {
	t, n := r.toks[k].Text, r.toks[k].Norm
	if r.words[k].name >= 0 {
		return false
	}
	return strings.HasPrefix(n, "ي") && len(n) > 6 && !r.words[k].def || strings.HasSuffix(t, "ت") && !strings.HasSuffix(t, "ات") && len(t) > 6 || strings.HasSuffix(t, "ه") && len(t) > 8
}
