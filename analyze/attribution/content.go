package attribution

import "tawatur"

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
	if k := r.afterApposition(i+1, end); k > 0 && t&takesThat != 0 && !r.following(i) {
		return r.takeThat(d, k+1, end)
	}
	if k := r.behindAside(i+1, end); k > 0 && t&takesThat != 0 {
		return r.takeThat(d, k+1, end)
	}
	for j := i + 1; j < end; j++ {
		if object >= 0 && j >= object {
			if q := r.inWords(object, end); q > 0 {
				return r.takeQuote(d, q, "quote")
			}
			return r.take(d, object, end, "object")
		}
		if k := r.withheld(j); k > j {
			j = k
			continue
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
	case w.mark == openQuote && t&takesQuote != 0 && !r.onlyNames(i, j, end, d):
		return settle(r.takeQuote(d, j, "quote"))
	case w.mark == openQuote && t&takesQuote == 0 && t&takesIla != 0 && r.leadWithin(j) > 0: // دعوا «كل الأطراف إلى …»
		return settle(r.takeAfterPreposition(d, r.leadWithin(j)+1, min(end, r.closeOf(j))))
	case r.anotherClause(i, j, d):
		return stop
	case w.class&clause != 0 && !w.conj && t&takesThat != 0 && r.toks[j-1].Norm != "اذ" && (!r.is(j-1, noClause) || r.toks[j-2].Norm == "من" && j > i+2):
		return settle(r.takeThat(d, j+1, end))
	case t&takesMin != 0 && d.form.lemma.stance == tawatur.Demand && r.toks[j].Norm == "من" && j >= d.after: // طلب من فلان
		return settle(r.take(d, j, end, "object"))
	case t&(takesIla|takesAla|takesAn|takesMin|takesFi) != 0 && r.leads(j, t) && (t&takesIla == 0 || j >= d.after || !r.is(j-1, inbound) && r.lex.classes[r.words[j-1].stem]&inbound == 0):
		if k := r.addressee(d, i+1, j); k >= 0 {
			return settle(r.take(d, k, end, "object"))
		}
		return settle(r.takeAfterPreposition(d, j+1, end))
	case t&takesBi != 0 && r.toks[j].Norm == "ب" && r.marked(j+1, openQuote) && r.closeOf(j+1) < end: // توعد بـ«رد»
		return settle(r.take(d, j, end, "preposition"))
	case t&takesBi != 0 && (t&takesThat == 0 || !r.soon(j, min(j+13, end))) && r.withBi(i, j, d.after):
		if k := r.addressee(d, i+1, j); k >= 0 && k < j {
			return settle(r.take(d, k, end, "object"))
		}
		return settle(r.take(d, j, end, "preposition"))
	case t&takesLi != 0 && (j > i+1 || d.form.lemma.stance == tawatur.Demand && !d.form.pron) && r.purpose(j):
		return settle(r.take(d, j, end, "preposition"))
	case t&takesMasdar != 0 && !d.form.pron && (r.masdarAt(i, j) || j == d.after && j > i+1 && r.theDeed(j)):
		return settle(r.take(d, j, end, "object"))
	}
	if r.toks[j-1].Norm == "ان" && r.is(j-2, noClause) { // كتب دون أن يذكر
		return onward
	}
	if f, ok := r.verbal(j); ok && j > i+1 && (f.finite() && !r.relays(f) && !r.aired(j, f) || f.kind == participle && !r.besides(j, end, f)) && !r.is(j-1, negation) && !r.is(j, adjunct|nameQuote) && !(f.pron && r.prepositionBefore(j, f)) { // في إفادته
		return stop
	}
	return onward
}
