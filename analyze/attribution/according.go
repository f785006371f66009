package attribution

import "strings"

// accordingAt reads «بحسب فلان» and its kin at token i, either before the
// content (وبحسب فلان، …) or after it (…، بحسب فلان).
func (r *reader) accordingAt(u, i int) (draft, bool) {
	d := draft{unit: u, form: form{lemma: r.lex.according, kind: nominal}, cue: [2]int{i, i + 1}, content: none, subject: none, who: -1, pattern: "according"}
	end := r.units[u].to
	from := i + 1
	if from >= end || r.toks[i].Norm == "فحسب" {
		return d, false
	}
	if v, at, ok := r.saidIn(i, end); ok { // حسبما أفاد، وفق ما قال
		d.cue[1], from = at+1, r.onTongue(at+1, end)
		d.form.lemma = &lemma{name: v.lemma.name, stance: v.lemma.stance}
	} else if r.is(from, manner|selfSay) {
		d.cue[1], from = from+1, from+1
		d.form.pron, d.form.fem = true, strings.HasSuffix(r.toks[from-1].Norm, "ها")
		if strings.HasSuffix(r.toks[from-1].Norm, "هم") {
			d.form.num = plural
		}
	}
	to := r.phraseAfterFor(from, end)
	if to > from && !r.canSay(i, from, to) {
		return d, false
	}
	if to > from && to+1 < end && r.toks[to].Norm == "عن" && d.form.lemma.name == "نقل" {
		if p := r.phrase(to+1, end, false); p > to+1 {
			d.carrier = append(d.carrier, [2]int{from, to})
			from, to = to+1, p
		}
	}
	if to > from && to+1 < end && r.toks[to].Norm == "من" && d.form.lemma.name == "علم" {
		if p := r.phrase(to+1, end, false); p > to+1 { // حسبما علمت الصحيفة من مصادر
			d.carrier = append(d.carrier, [2]int{from, to})
			from, to = to+1, p
		}
	}
	if to > from {
		d.subject = [2]int{from, to}
		d.explicit = true
	} else if d.cue[1] == i+1 {
		return d, false
	}
	return d, r.accordingContent(u, i, max(to, from), &d)
}

// canSay reports whether the phrase [from, to) behind وفق and its kin names one
// who says things, rather than a plan or a rule.
func (r *reader) canSay(i, from, to int) bool {
	if h := r.words[from].head; h != nil {
		return !r.lex.has(r.words[from].stem, rule)
	}
	return r.words[from].mark == openQuote || r.words[from].hit >= 0 || r.words[from].name >= 0 || r.words[from].class&oneBody != 0 || r.words[from].conj ||
		r.known(from, to) && strings.HasPrefix(r.toks[from].Norm, "ل") || strings.HasSuffix(r.toks[i].Norm, "حسب") && (r.firm(from) || r.known(from, to)) || from > i+1
}

// phraseAfterFor is phrase for a noun phrase that ل may be written onto.
func (r *reader) phraseAfterFor(from, end int) int {
	if from < end && (r.words[from].prep || strings.HasPrefix(r.toks[from].Norm, "ل") && !r.is(from, clause|adjunct|timeWord)) {
		return max(from+1, r.tail(from, end))
	}
	return r.phrase(from, end, false)
}

// saidIn finds the verb of «حسبما أفاد» or «وفق ما قال».
func (r *reader) saidIn(i, end int) (form, int, bool) {
	for j := i + 1; j < end && j <= i+2; j++ {
		if f, ok := r.verbal(j); ok && f.finite() {
			return f, j, true
		}
		if n := r.toks[j].Norm; n != "ما" && n != "لما" {
			break
		}
	}
	return form{}, 0, false
}

// accordingContent settles what rests on the source whose phrase ends at to.
func (r *reader) accordingContent(u, i, to int, d *draft) bool {
	un := r.units[u]
	if r.leadsOn(un, i, to) {
		j := to
		for j < un.to && (r.words[j].mark == comma || r.is(j, clause)) {
			j++
		}
		if un.to-j < 2 {
			return r.servesBefore(u, d)
		}
		return un.to-j >= 3 && r.take(d, j, un.to, "according-before")
	}
	if j := r.pastComma(to, un.to); i-un.from <= 4 && un.to-j > 6 && !r.words[j].conj && !r.is(j, breaks|relative) {
		return !r.is(j, clause) && r.take(d, j, un.to, "according-before") // قررت البلدية، بحسب مصادر، تأجيل …: the longer part
	}
	return r.take(d, un.from, i, "according-after")
}

// pastComma gives the token at j, or behind a comma there.
func (r *reader) pastComma(j, end int) int {
	if j+1 < end && r.words[j].mark == comma {
		return j + 1
	}
	return min(j, end-1)
}

// leadsOn reports whether بحسب at i with its source, whose phrase ends at to,
// stands before what rests on it: at the head of the sentence, with و, behind
// لكن, or where فإن follows.
func (r *reader) leadsOn(un unit, i, to int) bool {
	j := to
	if j < un.to && r.words[j].mark == comma {
		j++
	}
	return i-un.from <= 1 || r.words[i].conj || r.is(i-1, breaks) && j > to || j < un.to && r.is(j, clause) && strings.HasPrefix(r.toks[j].Norm, "ف")
}

// relayed reads «نقلت وكالة عن فلان قوله إن …»: the second speaks, the first
// carries.
func (r *reader) relayed(u, i int, d *draft) bool {
	end := min(r.units[u].to, i+reach)
	about := -1
	if strings.HasSuffix(r.toks[i].Norm, "عن") { // نقلاعن
		about = i
	}
	for j := i + 1; j < end && about < 0; j++ {
		if n := r.toks[j].Norm; n == "عن" && !r.issued(j-1) || n == "لسان" || n == "الي" && d.form.lemma.name == "نسب" {
			about = j
		} else if strings.HasPrefix(n, "عن") && r.is(j, pronoun) {
			return r.relayedOf(u, i, j, d)
		} else if r.is(j, clause) || r.words[j].mark == colon {
			break
		}
		j = r.leap(j, end)
	}
	if about < 0 {
		return r.contentAfter(u, i, d)
	}
	r.carrierBehind(d, i, about)
	if strings.HasPrefix(r.toks[i].Norm, "نقلا") {
		r.carrierBefore(d, i, r.units[u].from)
	}
	to := r.phrase(about+1, end, false)
	if to == about+1 {
		return false
	}
	d.subject, d.explicit = [2]int{about + 1, to}, true
	if about == i+1 {
		d.cue[1] = about + 1
		d.elided = d.form.finite()
	}
	inner := *d
	inner.form.lemma = r.lex.relay
	if f, ok := r.lex.noun(r.toks[min(to, end-1)].Norm); ok && f.pron { // نقلت عن مصادر تأكيدها وجود
		inner.form, to = form{lemma: f.lemma, kind: perfect}, to+1
	}
	if !r.contentAfter(u, to-1, &inner) {
		return false
	}
	d.content, d.quoted, d.pattern = inner.content, inner.quoted, "relayed-"+inner.pattern
	return true
}

// carrierBehind notes the medium between a verb of relaying at i and token end.
func (r *reader) carrierBehind(d *draft, i, end int) {
	if p := r.phrase(i+1, end, false); p > i+1 {
		d.carrier = append(d.carrier, [2]int{i + 1, p})
	}
}

// carrierBefore notes the medium of «ذكرت صحيفة … نقلا عن»: the subject of the
// verb before i that has no content of its own.
func (r *reader) carrierBefore(d *draft, i, floor int) {
	for k := i - 1; k >= floor && k >= i-12; k-- {
		if f, ok := r.verbal(k); ok && f.finite() {
			r.carrierBehind(d, k, i)
			return
		}
		if r.is(k, clause) {
			return
		}
	}
}

// ascribes reports whether what somebody said, rather than a deed, is ascribed
// at i: نسبت الوكالة إلى الوزير قوله.
func (r *reader) ascribes(u, i int) bool {
	for j := i + 1; j < min(r.units[u].to, i+20); j++ {
		if r.is(j, selfSay) || r.is(j, clause) && !r.words[j].conj {
			return true
		}
		if r.words[j].mark == comma {
			return false
		}
	}
	return false
}

// relayedOf reads «نقلت الوكالة عنه قوله …»: he of whom was told last speaks.
func (r *reader) relayedOf(u, i, about int, d *draft) bool {
	inner := *d
	inner.form.lemma = r.lex.relay
	if !r.contentAfter(u, about, &inner) {
		return false
	}
	r.carrierBehind(d, i, about)
	d.content, d.quoted, d.pattern = inner.content, inner.quoted, "relayed-"+inner.pattern
	d.form = form{lemma: r.lex.relay, kind: participle}
	d.alone = true
	return true
}
