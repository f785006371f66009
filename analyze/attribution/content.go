package attribution

import (
	"strings"

	"tawatur/arabic"
)

// reach is how many tokens after its cue a content may begin at most.
const reach = 60

// shortReach is the same for a participle, whose subject stands elsewhere.
const shortReach = 14

// contentAfter looks for the content behind the cue at i.
func (r *reader) contentAfter(u, i int, d *draft) bool {
	t := d.form.lemma.takes
	end := min(r.units[u].to, i+reach)
	if d.form.kind == participle {
		end = min(end, i+1+shortReach)
	}
	if q := int(r.words[i].in); q >= 0 {
		end = min(end, r.closeOf(q))
	}
	object := -1
	if t&takesObject != 0 {
		object = r.objectAfter(i+1, end, d)
	}
	d.after = i + 1
	if t&(takesBi|takesMasdar|takesIla) != 0 {
		d.after = r.phrase(r.skipAdjuncts(i+1, end), end, true)
	}
	for j := i + 1; j < end; j++ {
		if object >= 0 && j >= object {
			return r.take(d, object, end, "object")
		}
		switch r.step(i, j, end, d) {
		case found:
			return true
		case stop:
			return r.bare(i, end, d)
		}
		j = r.leap(j, end)
	}
	return r.bare(i, end, d)
}

type verdict uint8

const (
	onward verdict = iota
	found
	stop
)

// step looks at token j for the beginning of the content of the cue at i.
func (r *reader) step(i, j, end int, d *draft) verdict {
	t, w := d.form.lemma.takes, &r.words[j]
	switch {
	case w.mark == colon && t&(takesColon|takesQuote) != 0 && !r.clock(j):
		return settle(r.afterColon(d, j+1, end))
	case w.mark == openQuote && t&takesQuote != 0 && !r.namesThing(i, j):
		return settle(r.takeQuote(d, j, "quote"))
	case w.class&clause != 0 && !w.conj && t&takesThat != 0 && !r.is(j-1, noClause):
		return settle(r.takeThat(d, j+1, end))
	case t&(takesIla|takesAla|takesAn|takesMin|takesFi) != 0 && r.leads(j, t) && (t&takesIla == 0 || j >= d.after || !r.is(j-1, inbound) && r.lex.classes[r.words[j-1].stem]&inbound == 0):
		if k := r.addressee(d, i+1, j); k >= 0 {
			return settle(r.take(d, k, end, "object"))
		}
		return settle(r.takeAfterPreposition(d, j+1, end))
	case t&takesBi != 0 && (t&takesThat == 0 || !r.soon(j, 12)) && r.withBi(i, j, d.after):
		return settle(r.take(d, j, end, "preposition"))
	case t&takesLi != 0 && j > i+1 && r.purpose(j):
		return settle(r.take(d, j, end, "preposition"))
	case t&takesMasdar != 0 && r.masdarAt(i, j):
		return settle(r.take(d, j, end, "object"))
	}
	if f, ok := r.verbal(j); ok && j > i+1 && (f.finite() || f.kind == participle) && !r.is(j-1, negation) && !r.is(j, adjunct|nameQuote) {
		return stop
	}
	return onward
}

func settle(ok bool) verdict {
	if ok {
		return found
	}
	return stop
}

// leap passes over a bracket or a quotation that names a thing.
func (r *reader) leap(j, end int) int {
	switch r.words[j].mark {
	case openQuote:
		return min(r.closeOf(j), end)
	case openBracket:
		return r.partner(j, end, 20, func(k int) bool { return r.words[k].mark == closeBracket })
	case otherMark:
		if r.dash(j) {
			return r.partner(j, end, 45, r.dash)
		}
	}
	return j
}

// partner gives the first token behind j, at most n away, that ends what j
// begins; j itself when there is none.
func (r *reader) partner(j, end, n int, ends func(int) bool) int {
	for k := j + 1; k < end && k <= j+n; k++ {
		if ends(k) {
			return k
		}
	}
	return j
}

// dash reports whether token j is a dash that sets words apart.
func (r *reader) dash(j int) bool {
	switch r.toks[j].Text {
	case "-", "–", "—", "ـ":
		return true
	}
	return false
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
	if j < end && r.is(j, clause) {
		return r.takeThat(d, j+1, end)
	}
	if j < end && r.words[j].mark == openQuote && r.wholeQuote(j) {
		return r.takeQuote(d, j, "preposition-quote")
	}
	return r.take(d, j, end, "preposition")
}

// clock reports whether the colon at j stands within a time of day.
func (r *reader) clock(j int) bool {
	return j > 0 && j+1 < len(r.toks) && r.toks[j-1].Kind == arabic.Number && r.toks[j+1].Kind == arabic.Number
}

// leads reports whether token j is a preposition that t takes.
func (r *reader) leads(j int, t takes) bool {
	switch r.toks[j].Norm {
	case "الي":
		return t&takesIla != 0
	case "علي":
		return t&takesAla != 0
	case "عن":
		return t&takesAn != 0
	case "من":
		return t&takesMin != 0
	case "في":
		return t&takesFi != 0
	}
	return false
}

// withBi reports whether token j begins with the preposition ب before a noun
// that can be a content; a word before after may belong to the speaker.
func (r *reader) withBi(i, j, after int) bool {
	n := r.toks[j].Norm
	if r.words[j].head != nil || r.is(j, adjunct|timeWord|clause) {
		return false
	}
	rest, ok := trimPrefix(n, "ب")
	if !ok || len(rest) < 4 {
		return false
	}
	if strings.HasPrefix(rest, "ال") || rest == "ما" || r.lex.masdarWord(rest) {
		return true
	}
	c := arabic.Split(n)
	if j == after && j > i+1 && r.words[j].name < 0 {
		return true
	}
	p := &r.words[j-1]
	return (j >= after || j == i+1 || p.def && p.head == nil && !r.lex.adjectival(p.stem)) && len(c.Pro) > 0 && c.Pro[0] == "ب" && r.words[j].name < 0
}

// purpose reports whether token j is ل before a verbal noun.
func (r *reader) purpose(j int) bool {
	rest, ok := trimPrefix(r.toks[j].Norm, "ل")
	return ok && r.lex.masdarWord(rest)
}

// masdarAt reports whether a verbal noun stands as the object of the cue at i.
func (r *reader) masdarAt(i, j int) bool {
	if r.words[j].def || r.words[j].head != nil || r.toks[j].Kind != arabic.Word {
		return false
	}
	if j > i+1 && (r.words[j-1].head != nil && !r.words[j-1].def || r.is(j-1, adjunct) || r.toks[j-1].Norm == "في" || r.is(j, occasion)) {
		return false // وزير تطوير …: it belongs to the office; في تصريح: to the occasion
	}
	return r.lex.masdarWord(r.toks[j].Norm) || fourth(r.toks[j].Text, r.toks[j].Norm)
}

// fourth reports whether a word has the shape إفعال or إفالة; its hamza must be
// written, for without it plurals look the same.
func fourth(text, norm string) bool {
	if !strings.HasPrefix(text, "إ") {
		return false
	}
	r := []rune(norm)
	for _, s := range pronouns {
		if k := len(r) - len([]rune(s)); k >= 5 && strings.HasSuffix(norm, s) && r[3] == 'ا' {
			return true
		}
	}
	return len(r) == 5 && (r[3] == 'ا' || r[2] == 'ا' && r[4] == 'ه')
}

// bare settles on a clause that follows with nothing before it.
func (r *reader) bare(i, end int, d *draft) bool {
	if d.form.lemma.takes&takesBare == 0 || d.form.kind == participle || i+1 >= end {
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
	return end-j >= 4 && !r.is(j, adjunct|timeWord) && r.take(d, j, end, "bare")
}

// contentBefore looks for a quotation that the cue at i closes: «…»، قال فلان.
func (r *reader) contentBefore(u, i int, d *draft) bool {
	if !d.form.finite() || d.form.lemma.takes&takesQuote == 0 {
		return false
	}
	j := i - 1
	if r.marked(j, comma) {
		j--
	}
	if j < r.units[u].from || r.words[j].mark != closeQuote || r.words[j].mate < 0 {
		return false
	}
	d.quoted = true
	return r.take(d, int(r.words[j].mate)+1, j, "quote-before")
}
