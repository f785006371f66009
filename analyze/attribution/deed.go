package attribution

import (
	"strings"

	"tawatur/analyze/part"
)

// verbless reports whether no finite verb stands in [from, end) but in relative
// clauses and quotations, so that the verb of what stands before is still to come.
func (r *reader) verbless(from, end int) bool {
	level, hangs := r.words[from].in, false
	for k := from; k < end; k++ {
		w := &r.words[k]
		switch {
		case w.in != level:
		case w.mark == otherMark && !r.dash(k), w.class&clause != 0 && w.class&relative == 0:
			return false
		case w.class&relative != 0:
			hangs = true
		case w.mark == comma:
			hangs = hangs && r.is(k+1, relative)
		case r.finiteAt(k) && !hangs:
			return false
		}
	}
	return true
}

// describedBy reports whether the verb at i rather tells of the indefinite noun
// right before it (قرار أممي حث), or opens a clause of its own (حين قال).
func (r *reader) describedBy(i int) bool {
	w := &r.words[i-1]
	if w.mark != noMark || w.def || w.within {
		return false
	}
	p := r.partOf(i - 1)
	return r.is(i-1, adjunct) || w.class == 0 && (p == part.Noun || p == part.Adjective)
}

// agreesBefore reports whether the noun at k may be the subject of a verb of
// form f behind it; what is many and no people is feminine.
func (r *reader) agreesBefore(f form, k int) bool {
	n := r.toks[k].Norm
	return !(n == "هذه" || n == "تلك") || f.fem
}

// deedBefore gives a participle the subject of the verb it goes with, where that
// tells of no words but of a deed: وقع الوزير الاتفاق، مؤكدا أن ….
func (r *reader) deedBefore(d *draft, first, i, u int) bool {
	at := d.cue[0]
	for v := at - 1; v >= r.units[u].from && v > at-40; v-- {
		if r.words[v].in != r.words[at].in || r.told(first, i, v) {
			continue
		}
		if r.cued(first, i, v) {
			return false
		}
		if !r.verbWithin(v) || !r.opensDeed(v, u) {
			continue
		}
		k := v + 1
		for n := 0; n < 2 && k < at && r.is(k, adjunct|timeWord) && !r.is(k, clause); n++ {
			k = max(k+1, r.phrase(k+1, at, true))
		}
		f := r.formAt(v)
		if k >= at || !like(f, d.form) || !r.beginsNoun(k) || !r.agrees(f, k) || !r.speaks(k) {
			return false
		}
		if to := r.phrase(k, at, true); to > k {
			d.subject = [2]int{k, to}
			return true
		}
	}
	return false
}

// opensDeed reports whether the verb at v opens a clause of its sentence.
func (r *reader) opensDeed(v, u int) bool {
	n := r.toks[v].Norm
	if v == r.units[u].from || strings.HasPrefix(n, "و") {
		return true
	}
	if m := r.words[v-1].mark; m == closeQuote || m == closeBracket {
		return false // رابطة «المرجان» تحاول
	} else if m != noMark {
		return !strings.HasSuffix(n, "ه") && !strings.HasSuffix(n, "ها") // صفقة، أبرمتها شركة
	}
	return r.is(v-1, turn) || r.is(v-1, intro) && !r.is(v-1, clause) && strings.HasPrefix(r.toks[v-1].Norm, "و")
}

// like reports whether two forms may have one subject.
func like(f, g form) bool { return f.fem == g.fem && f.num == g.num }

// told reports whether token v is within the content of one of the drafts [first, i).
func (r *reader) told(first, i, v int) bool {
	for k := first; k < i; k++ {
		if c := r.drafts[k].content; c[0] <= v && v < c[1] {
			return true
		}
	}
	return false
}

// cued reports whether token v is the cue of one of the drafts [first, i).
func (r *reader) cued(first, i, v int) bool {
	for k := first; k < i; k++ {
		if r.drafts[k].cue[0] == v {
			return true
		}
	}
	return false
}

// formAt tells gender and number of the finite verb at i, by its ending and
// prefix where it is no cue.
func (r *reader) formAt(i int) form {
	if f, ok := r.verbal(i); ok && f.finite() {
		return f
	}
	f := form{lemma: r.lex.relay, kind: perfect}
	n := r.toks[i].Norm
	if rest, ok := cutRune(n, "وف"); ok {
		n = rest
	}
	if r.partOf(i) == part.Imperfect {
		f.kind = imperfect
		if rest, ok := cutRune(n, "سل"); ok {
			n = rest
		}
		f.fem = strings.HasPrefix(n, "ت")
		if strings.HasSuffix(n, "ون") {
			f.num = plural
		}
		return f
	}
	for _, s := range pronouns {
		if rest, ok := strings.CutSuffix(n, s); ok && strings.HasSuffix(rest, "ت") {
			n = rest
		}
	}
	f.fem = strings.HasSuffix(n, "ت")
	if strings.HasSuffix(n, "وا") {
		f.num = plural
	}
	return f
}
