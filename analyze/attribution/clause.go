package attribution

// mainSubject gives a participle the subject of the clause it hangs on: that of
// the last cue that stands on its own level, no deeper in somebody's words.
func (r *reader) mainSubject(first, i, u int) {
	level, same := r.outer(i), -1
	for k := i - 1; k >= first && k >= i-nearby; k-- {
		o := &r.drafts[k]
		if o.form.kind == nominal || r.words[o.cue[0]].in != r.words[r.drafts[i].cue[0]].in {
			continue
		}
		if same < 0 {
			same = k
		}
		if r.outer(k) == level {
			same = k
			break
		}
	}
	if same >= 0 {
		r.drafts[i].subject = r.drafts[same].subject
		return
	}
	r.clauseSubject(&r.drafts[i], u)
}

// clauseSubject gives d the first noun phrase of its sentence, behind the verb
// that may stand before it.
func (r *reader) clauseSubject(d *draft, u int) {
	k := r.afterOpening(r.units[u].from, d.cue[0])
	for n := 0; n < nearby && k < d.cue[0] && (r.is(k, adjunct|turn|intro|timeWord) || r.words[k].mark == comma); n++ {
		p := k + 1
		if r.is(k, adjunct) && !r.is(k, breaks|turn|intro|timeWord) {
			p = max(p, r.phrase(p, d.cue[0], true)) // what a preposition governs is no subject
		}
		k = p
	}
	if k+1 < d.cue[0] && !r.words[k].def && r.words[k].head == nil && !(r.words[k].name >= 0 || r.is(k-1, intro) && r.met(k, k+1)) {
		k++
	}
	if to := r.phrase(k, d.cue[0], true); to > k && !r.venue(k) && (r.firm(k) || r.known(k, to) || r.met(k, to)) {
		d.subject = [2]int{k, to}
	}
}

// known reports whether tokens [from, to) begin with words of a person's name.
func (r *reader) known(from, to int) bool {
	p, e := r.personIn(from, to)
	return p == from && e-p >= 2
}

// met reports whether the one word [from, to) is part of the name of a person
// of the report.
func (r *reader) met(from, to int) bool {
	return to == from+1 && len(r.words[from].stem) > 6 && r.names.person(skeletons([]string{r.words[from].stem})) >= 0
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
