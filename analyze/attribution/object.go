package attribution

import "strings"

// objectAfter gives where the object of a verb begins whose subject may stand
// between: behind the subject's noun phrase and what hangs on the verb. It
// gives -1 where no object follows. With the subject left out, the one noun
// phrase that follows is the object.
func (r *reader) objectAfter(from, end int, d *draft) int {
	j := r.skipAdjuncts(from, end)
	to := r.phrase(j, end, true)
	if to == j {
		return -1
	}
	o := r.skipAdjuncts(to, end)
	if o < end && r.objectAt(o) {
		return r.checked(d, o, end)
	}
	if o >= end || r.words[o].mark != noMark || r.is(o, adjunct|breaks) {
		return r.checked(d, j, end)
	}
	return -1
}

// objectAt reports whether a noun that can be an object stands at o.
func (r *reader) objectAt(o int) bool {
	w := &r.words[o]
	if w.mark != noMark || w.class&(clause|adjunct|timeWord|negation|relative) != 0 && w.class&masdar == 0 {
		return false
	}
	_, ok := r.verbal(o)
	return !ok
}

// skipAdjuncts passes over phrases of time, place and occasion.
func (r *reader) skipAdjuncts(j, end int) int {
	for n := 0; n < 4 && j < end; n++ {
		switch {
		case r.words[j].mark == comma || r.is(j, timeWord|intro):
			j++
		case r.toks[j].Norm == "في" || r.toks[j].Norm == "خلال" || r.toks[j].Norm == "علي" || r.audienceAt(j):
			e := r.phrase(j+1, end, true)
			if e == j+1 && j+1 < end && r.is(j+1, occasion) {
				e = j + 2
			}
			if e == j+1 {
				return j
			}
			j = e
		default:
			return j
		}
	}
	return j
}

// needs tells what must follow in the clause for verbs that are also used
// without speech.
var needs = map[string]string{"طالب": "ب", "اتهم": "ب", "حمل": "مسوولي", "وصف": "ب", "توعد": "ب", "هنا": "ب"}

// checked gives o when what the verb needs follows, else -1.
func (r *reader) checked(d *draft, o, end int) int {
	need, ok := needs[d.form.lemma.name]
	if !ok {
		return o
	}
	for k := o; k < min(end, o+25); k++ {
		if n := r.toks[k].Norm; strings.HasPrefix(n, need) && len(n) >= 4 || strings.HasPrefix(strings.TrimPrefix(n, "ال"), need) && len(need) > 2 {
			return o
		}
	}
	return -1
}
