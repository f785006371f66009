package attribution

func settle(ok bool) verdict {
	if ok {
		return found
	}
	return stop
}

// take settles the content on [from, end) when it has words.
func (r *reader) take(d *draft, from, end int, pattern string) bool {
	if end-from < 1 {
		return false
	}
	d.content, d.pattern = [2]int{from, end}, pattern
	return true
}

// takeThat settles on the clause that begins at j.
func (r *reader) takeThat(d *draft, j, end int) bool {
	for j < end && (r.words[j].mark == colon || r.words[j].mark == comma) {
		j++
	}
	if j < end && r.words[j].mark == openQuote && r.wholeQuote(j) {
		return r.takeQuote(d, j, "that-quote")
	}
	return r.take(d, j, end, "that")
}

// wholeQuote reports whether the clause ends where the quotation at j does.
func (r *reader) wholeQuote(j int) bool {
	c := r.closeOf(j) + 1
	if c >= len(r.words) || r.words[c].mark != noMark && r.words[c].mark != openQuote {
		return true
	}
	if r.words[c].para != r.words[j].para || r.is(c, breaks|according) {
		return true
	}
	_, ok := r.verbal(c)
	return ok
}

// takeQuote settles on the words inside the quotation marks at j.
func (r *reader) takeQuote(d *draft, j int, pattern string) bool {
	d.quoted = true
	from := j + 1
	c := r.closeOf(j)
	for from < c && r.is(from, clause) && r.toks[from].Text != "إنه" {
		from++
	}
	return r.take(d, from, c, pattern)
}

// afterColon settles on what follows a colon.
func (r *reader) afterColon(d *draft, j, end int) bool {
	if j >= end {
		return false
	}
	if r.words[j].mark == openQuote {
		return r.takeQuote(d, j, "colon-quote")
	}
	if r.is(j, clause) {
		return r.takeThat(d, j+1, end)
	}
	d.quoted = true
	return r.take(d, j, end, "colon")
}

// takeAfterPreposition settles on what a leading preposition governs, which
// may be a clause.
func (r *reader) takeAfterPreposition(d *draft, j, end int) bool {
	if j+1 < end && r.is(j, selfSay) && (r.is(j+1, clause) || r.words[j+1].mark == colon || r.words[j+1].mark == openQuote) {
		return r.afterColon(d, j+1, end) // خلص إلى القول إن
	}
	if j < end && r.is(j, clause) {
		return r.takeThat(d, j+1, end)
	}
	if j < end && r.words[j].mark == openQuote && r.wholeQuote(j) {
		return r.takeQuote(d, j, "preposition-quote")
	}
	return r.take(d, j, end, "preposition")
}

// bare settles on a clause that follows with nothing before it.
func (r *reader) bare(i, end int, d *draft) bool {
	if d.form.lemma.takes&takesBare == 0 && !r.unmarkedSpeech(d) || d.form.kind == participle || i+1 >= end {
		return false
	}
	j := i + 1
	if !r.marked(j, comma) && !r.is(j, adjunct) {
		if p := r.phrase(j, end, true); p > j && (r.firm(j) || r.known(j, p)) {
			j = p
		}
	}
	for j < end && r.words[j].mark == comma {
		j++
	}
	if f, ok := r.verbal(min(j, end-1)); ok && j+1 < end && f.lemma.name == "نقل" && r.toks[j+1].Norm == "عن" {
		return false // قالت الصحيفة نقلا عن مصدر إن: who is quoted speaks
	}
	return end-j >= 4 && (!r.is(j, adjunct|timeWord) || r.marked(i+1, comma)) && !r.audienceAt(j) && r.take(d, j, end, "bare")
}

// contentBefore looks for a quotation that the cue at i closes: «…»، قال فلان.
func (r *reader) contentBefore(u, i int, d *draft) bool {
	if !d.form.finite() || d.form.lemma.takes&takesQuote == 0 {
		return false
	}
	j := i - 1
	as := j >= 0 && r.toks[j].Norm == "كما"
	if as || j >= 0 && r.toks[j].Norm == "هكذا" {
		j--
	}
	if r.marked(j, comma) {
		j--
	}
	if as && r.marked(j+1, comma) && j >= r.units[u].from && r.words[j].mark != closeQuote {
		d.cue[0] = i - 1
		return r.take(d, r.units[u].from, j+1, "according-after")
	}
	if r.marked(j+1, comma) && j >= r.units[u].from && r.words[j].mark != closeQuote && r.closesWith(u, i, d) {
		return r.take(d, r.units[u].from, j+1, "according-after")
	}
	if j < r.units[u].from || r.words[j].mark != closeQuote || r.words[j].mate < 0 {
		return false
	}
	d.quoted = true
	return r.take(d, int(r.words[j].mate)+1, j, "quote-before")
}

// closesWith reports whether the cue at i with nobody but its speaker closes a sentence,
// so that it is he who says what stands before: السد ممتلئ، يقول المدير.
func (r *reader) closesWith(u, i int, d *draft) bool {
	end := r.units[u].to
	for end > i && r.words[end-1].mark == otherMark {
		end--
	}
	return d.form.kind == imperfect && !d.conj && !d.form.pron && i+1 < end && r.firm(i+1) && r.phrase(i+1, end, true) == end && i-r.units[u].from > 4
}
