package attribution

// speakers gives each draft of unit u its speaker: the noun phrase behind the
// cue, the one before it, or the one whose words went on.
func (r *reader) speakers(first, u int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.subject[0] >= 0 {
			continue
		}
		if d.form.finite() && r.subjectAfter(d, u) || d.form.finite() && r.subjectBefore(d, u) {
			d.explicit = true
			continue
		}
		if d.form.kind == participle {
			r.mainSubject(first, i, u)
		}
	}
}

// subjectAfter reads the noun phrase behind the cue.
func (r *reader) subjectAfter(d *draft, u int) bool {
	from, end := d.cue[1], r.units[u].to
	if d.content[0] > d.cue[0] {
		end = d.content[0]
	}
	for from < end && (r.is(from, intro|timeWord) && r.words[from].head == nil || r.marked(from, comma)) {
		from++
	}
	to := r.phrase(from, end, d.pattern == "object" || d.pattern == "bare")
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
	from := r.clauseStart(d.cue[0], r.units[u].from)
	led := false
	for from < d.cue[0] && (r.is(from, intro|clause|breaks) && r.words[from].head == nil) {
		from++
		led = true
	}
	if from >= d.cue[0] || !r.beginsNoun(from) || r.relativeBetween(from, d.cue[0]) {
		return r.antecedent(d, u)
	}
	to := r.phrase(from, d.cue[0], false)
	gap := d.cue[0] - to
	for k := to; k < d.cue[0]; k++ {
		if r.is(k, intro|timeWord) || r.words[k].mark == comma {
			gap--
		}
	}
	w := &r.words[from]
	if !led && !w.def && w.head == nil && w.class&oneBody == 0 && gap > 1 || gap > 8 {
		return false
	}
	if to > from {
		d.subject = [2]int{from, to}
	}
	return to > from
}

// relativeBetween reports whether a relative word stands right before the cue.
func (r *reader) relativeBetween(_, cue int) bool { return r.is(cue-1, relative) }

// antecedent reads the noun phrase that a relative clause hangs on.
func (r *reader) antecedent(d *draft, u int) bool {
	if !r.is(d.cue[0]-1, relative) {
		return false
	}
	for k := d.cue[0] - 2; k >= r.units[u].from && k > d.cue[0]-12; k-- {
		if r.words[k].head != nil && r.beginsNoun(k) {
			if to := r.phrase(k, d.cue[0]-1, false); to > k {
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
	for k := i - 1; k >= first; k-- {
		if o := &r.drafts[k]; o.form.kind != nominal && r.words[o.cue[0]].in == r.words[r.drafts[i].cue[0]].in {
			r.drafts[i].subject = o.subject
			return
		}
	}
	from := r.units[u].from
	if from+1 >= r.drafts[i].cue[0] {
		return
	}
	if !r.words[from].def && r.words[from].head == nil {
		from++
	}
	if to := r.phrase(from, r.drafts[i].cue[0], true); to > from {
		r.drafts[i].subject = [2]int{from, to}
	}
}
