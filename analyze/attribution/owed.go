package attribution

// owed reads the subject that a clause names at its head and whose verb is still
// owed when the cue at d comes, since a relative clause or an apposition stands
// between: إن مدير الميناء، الذي زار القرية، أقر بأن ….
func (r *reader) owed(d *draft, u int) ([2]int, bool) {
	if d.conj || d.form.kind == nominal || r.is(d.cue[0]-1, clause|relative) {
		return none, false
	}
	k := r.headOfClause(d.cue[0], r.units[u].from)
	if k < 0 || !r.beginsNoun(k) || !r.firm(k) && !r.known(k, min(k+3, d.cue[0])) {
		return none, false
	}
	to := r.phrase(k, d.cue[0], true)
	if to == k {
		return none, false
	}
	if !r.describedBy(d.cue[0]) && r.fitsHead(d.form, k, to) && r.agreesBefore(d.form, k) && (r.speaks(k) || r.known(k, to) || r.met(k, k+1)) && r.verbless(to, d.cue[0]) {
		return [2]int{k, to}, true
	}
	at := r.hanging(to, d.cue[0])
	if !r.is(at, relative) && !(r.marked(at, comma) && r.marked(d.cue[0]-1, comma)) || !r.fitsHead(d.form, k, to) {
		return none, false
	}
	for j := at + 1; j < d.cue[0]; j++ { // its verb may have come already
		if f, ok := r.verbal(j); ok && f.finite() && !r.is(j-1, relative) && !r.is(j-2, relative) && r.words[j].in == r.words[k].in {
			return none, false
		}
	}
	return [2]int{k, to}, true
}

// headSubject gives d the person or body that its clause begins with behind إن
// or كان, where the cue only takes up what the clause told: أن الوزير ألقى كلمة دعا
// فيها إلى ….
func (r *reader) headSubject(d *draft, u int) bool {
	k := r.headOfClause(d.cue[0], r.units[u].from)
	if k < 0 || !r.beginsNoun(k) || !r.speaks(k) && !r.met(k, k+1) || !r.fitsHead(d.form, k, k+1) {
		return false
	}
	d.subject = [2]int{k, max(k+1, r.phrase(k, d.cue[0], true))}
	return true
}

// headOfClause gives where a noun may stand behind the particle that opens the
// clause of token i (إن, أن, كان) on the same level of quotation, or -1.
func (r *reader) headOfClause(i, floor int) int {
	for k := i - 2; k >= max(floor, i-phraseSpan); k-- {
		if r.words[k].in != r.words[i].in {
			continue
		}
		if n := r.toks[k].Norm; n == "وكان" || n == "وكانت" || n == "كان" || n == "كانت" || r.is(k, clause) && !pronominal(n) {
			return k + 1
		}
	}
	return -1
}

// hanging passes over what hangs on a noun phrase with من or في.
func (r *reader) hanging(k, end int) int {
	for n := 0; n < 3 && k+1 < end && (r.toks[k].Norm == "من" || r.toks[k].Norm == "في" || r.toks[k].Norm == "لدي"); n++ {
		k = max(k+2, r.phrase(k+1, end, true))
	}
	for k+1 < end && r.words[k].mark == noMark && !r.is(k, relative|clause) && r.words[k].name >= 0 {
		k = r.mentionEnd(k, end)
	}
	if r.marked(k, comma) && r.is(k+1, relative) {
		k++
	}
	return k
}

// fitsHead reports whether the form of a cue agrees with the noun phrase
// [k, to) before it, as far as its head tells.
func (r *reader) fitsHead(f form, k, to int) bool {
	_, fem, num := r.kindOf(k, to)
	if f.num == plural {
		return num == plural
	}
	w := &r.words[k]
	if w.head == nil && w.class&oneBody == 0 {
		return true
	}
	return num != plural && fem == f.fem
}

// many reads the plural noun phrase before the cue of d that stands nearest:
// خرج المئات … مطالبين بـ. Only people are looked for.
func (r *reader) many(d *draft, u int) ([2]int, bool) {
	level := r.words[d.cue[0]].in
	for k := d.cue[0] - 1; k >= max(r.units[u].from, d.cue[0]-phraseSpan); k-- {
		if r.words[k].in != level || r.words[k].mark != noMark || k >= d.content[0] && k < d.content[1] {
			continue
		}
		if r.people(k) && r.beginsNoun(k) && !r.is(k-1, inbound) {
			return [2]int{k, max(k+1, r.phrase(k, d.cue[0], true))}, true
		}
	}
	return none, false
}

// people reports whether token k names several people: a plural of persons, or
// a number with those counted behind it.
func (r *reader) people(k int) bool {
	w := &r.words[k]
	if w.head != nil {
		return w.head.num == plural && w.head.kind != "document" && w.head.kind != "body" && w.head.kind != "medium"
	}
	if w.class&^(lexical|inbound) != 0 || w.prep {
		return false
	}
	if r.lex.has(w.stem, quantity) {
		c := r.counted(k, min(k+4, len(r.toks)))
		return c > k && (r.people(c) || r.peopled(c))
	}
	return r.peopled(k)
}

// peopled reports whether the word at k has the ending of a plural of people:
// المتشددين, فلسطينيون, زوجان.
func (r *reader) peopled(k int) bool {
	t := []rune(r.words[k].stem)
	n := len(t)
	if n < 6 || r.words[k].class&^lexical != 0 {
		return false
	}
	if r.words[k].def && k > 0 && r.words[k-1].def && r.words[k-1].mark == noMark {
		return false // خادم الحرمين الشريفين: an adjective
	}
	end := string(t[n-2:])
	if end == "ون" {
		return t[0] != 'ي'
	}
	return end == "ين" && (r.words[k].def || n > 6 && string(t[n-3:]) == "يين")
}
