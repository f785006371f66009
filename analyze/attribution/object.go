package attribution

import (
	"strings"

	"tawatur"
)

// objectAfter gives where the object of a verb begins whose subject may stand
// between: behind the subject's noun phrase and what hangs on the verb. It
// gives -1 where no object follows. With the subject left out, the one noun
// phrase that follows is the object.
func (r *reader) objectAfter(from, end int, d *draft) int {
	switch name := d.form.lemma.name; {
	case d.form.pron && (name == "وصف" || name == "اعتبر" || d.form.lemma.stance == tawatur.Accuse):
		return r.predicate(from, end, d)
	case d.form.pron, name == "اعتبر" && d.form.kind == imperfect: // "is considered"
		return -1
	case d.form.lemma.need != "" && from < end && strings.HasPrefix(r.toks[from].Norm, "ايا") && r.is(from, pronoun): // واصفة إياها ب
		return r.predicate(from+1, end, d)
	}
	first := r.skipAdjuncts(from, end)
	to := r.phrase(first, end, true)
	if to == first && r.whatever(first, end) {
		return r.checked(d, first, end)
	} else if to == first {
		return -1
	}
	if d.form.kind == participle && r.lex.listed(r.toks[first].Norm) { // نافية تعرضها للضغط
		return r.checked(d, first, end)
	}
	if k := r.parted(first, to); k > 0 && d.form.lemma.need != "" {
		to = k
	}
	return r.secondOrFirst(d, first, to, end)
}

// secondOrFirst gives where the object of d begins: behind the noun phrase [first, to)
// that names the subject, or with it where the subject stands elsewhere. It gives -1
// where neither can be.
func (r *reader) secondOrFirst(d *draft, first, to, end int) int {
	second := r.skipAdjuncts(to, end)
	switch {
	case r.whatever(second, end):
		return r.checked(d, second, end)
	case second < end && r.needed(d, second):
		if d.form.lemma.takes&takesBi != 0 && d.form.lemma.stance != tawatur.Accuse && r.surelySubject(d, first) {
			return r.checked(d, second, end)
		}
		return first
	case second < end && r.describes(second) && r.subjectStands(d): // الحكومة تدين الهجوم الدامي
		return r.checked(d, first, end)
	case second < end && r.objectAt(second):
		return r.checked(d, second, end)
	}
	if k := r.objectBeyond(d, first, to, end); k >= 0 {
		return k
	}
	if r.nothingAt(second, end) || d.form.kind == participle || r.subjectStands(d) { // إن الوزير أدان الهجوم الذي
		return r.checked(d, first, end)
	}
	return -1
}

// subjectStands reports whether the subject of d stands before its verb.
func (r *reader) subjectStands(d *draft) bool {
	b := *d
	return r.subjectBefore(&b, d.unit)
}

// describes reports whether the definite word at o goes with the one before it, as
// an adjective does.
func (r *reader) describes(o int) bool {
	return r.words[o].def && r.words[o].head == nil && r.words[o-1].def
}

// nothingAt reports whether no object can begin at o: at the end, with a mark, a
// verb or a preposition.
func (r *reader) nothingAt(o, end int) bool {
	if o >= end || r.words[o].mark != noMark || r.is(o, adjunct|breaks) {
		return true
	}
	_, ok := r.verbal(o)
	return ok
}

// predicate gives where what is said of a pronoun begins: وصفها بالخطيرة,
// وصفها الوزير بالخطيرة, اعتبره الوزير دليلا.
func (r *reader) predicate(from, end int, d *draft) int {
	if need := d.form.lemma.need; need != "" {
		for k := from; k < min(end, from+10) && r.words[k].mark == noMark; k++ {
			if n := r.toks[k].Norm; strings.HasPrefix(n, need) && !r.audienceAt(k) && r.words[k].head == nil && !r.is(k, timeWord) {
				return k
			}
		}
		return -1
	}
	if from >= end || r.words[from].mark != noMark || r.words[from].class&(clause|relative|timeWord) != 0 || r.is(from, adjunct) {
		return -1
	}
	if _, ok := r.verbal(from); ok {
		return -1
	}
	if to := r.phrase(from, end, true); to > from && to < end && (r.words[from].def || r.words[from].class&oneBody != 0 || r.words[from].name >= 0 || r.words[from].head != nil && r.words[from].head.num == plural) {
		if !r.objectAt(to) || r.words[to].conj {
			return -1
		}
		return to
	}
	return from
}

// needed reports whether token o is what the verb of d cannot do without.
func (r *reader) needed(d *draft, o int) bool {
	need := d.form.lemma.need
	n := r.toks[o].Norm
	if need == "ب" && r.is(o, clause) && strings.HasPrefix(n, "با") {
		return true // وصف الوزير بأنه
	}
	return need != "" && (n == need || strings.HasPrefix(n, need) && (len(need) > 2 || r.withBi(o, o, o)))
}

// objectAt reports whether a noun that can be an object stands at o.
func (r *reader) objectAt(o int) bool {
	w := &r.words[o]
	if w.mark != noMark || w.class&(clause|adjunct|timeWord|negation|relative) != 0 && w.class&masdar == 0 {
		return false
	}
	if n := r.toks[o].Norm; (n == "ذلك" || n == "هذا") && (o+1 >= len(r.toks) || r.words[o+1].mark != noMark || r.is(o+1, adjunct|breaks|timeWord)) {
		return false // نفى ذلك: what was said stands elsewhere
	}
	_, ok := r.verbal(o)
	return !ok
}

// skipAdjuncts passes over phrases of time, place and occasion.
func (r *reader) skipAdjuncts(j, end int) int {
	for n := 0; n < 4 && j < end; n++ {
		switch {
		case r.toks[j].Norm == "من" && r.is(j+1, turn):
			j += 2
		case r.words[j].mark == comma || r.is(j, timeWord|intro|adverb):
			j++
		case r.is(j, utmost) && j+1 < end && r.words[j+1].def: // بأشد العبارات
			j += 2
		case r.audienceAt(j) && j+1 < end && (r.words[j+1].mark == openBracket || r.words[j+1].mark == openQuote):
			e := r.leap(j+1, end)
			if e == j+1 {
				return j
			}
			j = e + 1
		case r.toks[j].Norm == "في" || r.toks[j].Norm == "خلال" || r.toks[j].Norm == "علي" || r.audienceAt(j):
			e := r.phrase(j+1, end, true)
			if e == j+1 && j+1 < end && r.is(j+1, occasion) {
				e = j + 2
			}
			if e == j+1 {
				return j
			}
			if e < end && r.paperOf(e-1) && r.is(e, pronoun) {
				e++ // في تقرير لها
			}
			if f, ok := r.verbal(min(e, end-1)); ok && e < end && r.relays(f) {
				e++ // في تدوينة نشرها أمس
			}
			j = e
		default:
			return j
		}
	}
	return j
}

// checked gives o when what the verb needs follows, else -1.
func (r *reader) checked(d *draft, o, end int) int {
	need := d.form.lemma.need
	if need == "" {
		return o
	}
	for k := o; k < min(end, o+25); k++ {
		if n := r.toks[k].Norm; strings.HasPrefix(n, need) && (len(n) >= 4 && need != "الي" || n == need) || strings.HasPrefix(strings.TrimPrefix(n, "ال"), need) && len(need) > 2 {
			return o
		}
	}
	return -1
}

// addressee gives where those begin whom a demand is made of, between the verb
// and the preposition at prep: دعا الوزير «الأطراف إلى …». It gives -1 where the
// verb is no demand or nobody stands there.
func (r *reader) addressee(d *draft, from, prep int) int {
	switch d.form.lemma.stance {
	case tawatur.Demand, tawatur.Promise, tawatur.Threaten, tawatur.Warn:
	default:
		return -1
	}
	j := r.skipAdjuncts(from, prep)
	if j < prep && r.is(j, pronoun) { // دعا فيه الأطباء
		if j++; j < prep && r.beginsNoun(j) {
			return j
		}
	}
	to := r.phrase(j, prep, true)
	if to == j {
		return -1
	}
	if b := *d; r.subjectBefore(&b, d.unit) && r.is(b.subject[0]-1, clause|intro) {
		return j
	}
	o := r.skipAdjuncts(to, prep)
	if o < prep && r.objectAt(o) && r.beginsNoun(o) {
		return o
	}
	if !r.agrees(d.form, j) || d.form.num == plural || d.form.kind == participle || r.feminineCity(d.form, j) && to == prep {
		return j
	}
	return -1
}

// whatever reports whether an object begins at o with the relative ما: وصف الوزير
// ما جرى بأنه.
func (r *reader) whatever(o, end int) bool {
	if o+1 >= end || r.toks[o].Norm != "ما" || r.words[o+1].mark != noMark {
		return false
	}
	return !r.is(o+1, clause|negation|adjunct|pronoun) && r.toks[o+1].Norm != "اذا"
}

// surelySubject reports whether the phrase at j speaks, rather than being spoken
// to, by its ending or its gender: طالب المتظاهرون ب, توعدت الحركة ب.
func (r *reader) surelySubject(d *draft, j int) bool {
	if !d.form.finite() || d.form.num != singular || !r.speaks(j) {
		return false
	}
	if r.words[j].class&oneBody != 0 && !d.form.fem {
		return false // طالب أنقرة ب: cities and most states are feminine
	}
	return strings.HasSuffix(r.toks[j].Norm, "ون") || r.agrees(d.form, j)
}
