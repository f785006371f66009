package attribution

import (
	"strings"

	"tawatur"
)

// subjectBefore reads the noun phrase at the head of the clause that the cue
// stands in: فلان قال, وكان فلان قد قال, إن فلانا قال.
func (r *reader) subjectBefore(d *draft, u int) bool {
	if d.conj || r.is(d.cue[0]-1, breaks) && r.marked(d.cue[0]-2, comma) {
		return false
	}
	if r.following(d.cue[0]) {
		if r.antecedent(d, u) {
			return true
		}
		p, ok := r.plainAntecedent(d.cue[0]-1, r.units[u].from)
		if ok {
			d.subject = p
		}
		return ok
	}
	if p, ok := r.earlier(d.cue[0], r.units[u].from); ok {
		d.subject = p
		return true
	}
	floor := r.clauseStart(d.cue[0], r.units[u].from)
	best := none
	for k := d.cue[0] - 1; k >= floor; k-- {
		if r.words[k].mark == openQuote && r.words[k].mate > 0 || !r.beginsNoun(k) || !r.firm(k) && (!r.is(k-1, clause|intro) || r.verbLike(k)) {
			continue
		}
		to := r.phrase(k, d.cue[0], false)
		if !r.upTo(to, d.cue[0]) && !r.upTo(r.hanging(to, d.cue[0]), d.cue[0]) && !(r.is(to, relative) && r.is(k-1, clause|intro)) {
			if r.words[k].def && r.words[k].mark == noMark && k > floor && r.words[k-1].mark == noMark {
				continue // it may stand within a longer one
			}
			break
		}
		if p := [2]int{k, to}; r.headsItsClause(p, floor) && (d.form.num == singular || r.several(k, to)) {
			best = p
		}
	}
	if best[0] < 0 {
		var ok bool
		if best, ok = r.owed(d, u); !ok {
			return false
		}
	}
	d.subject = best
	return true
}

// several reports whether the phrase [from, to) can name more than one.
func (r *reader) several(from, to int) bool {
	if h := r.words[from].head; h == nil || h.num == plural || h.kind != tawatur.SourcePerson {
		return true
	}
	for k := from + 1; k < to; k++ {
		if r.words[k].conj || strings.HasPrefix(r.toks[k].Norm, "و") {
			return true
		}
	}
	return false
}

// headsItsClause reports whether the phrase p stands where a subject before its
// verb does: at the head of its clause, or without article right before a verb
// that tells of it (تقارير تفيد).
func (r *reader) headsItsClause(p [2]int, floor int) bool {
	k := p[0]
	if k == floor || r.words[k].conj && !r.joined(k) || r.words[k-1].mark != noMark || r.is(k-1, clause|intro|breaks|turn) || r.toks[k-1].Norm == "و" {
		return !r.is(k-1, adjunct) || r.is(k-1, breaks)
	}
	if n := r.toks[p[1]].Norm; n == "فقد" || n == "فقال" { // أما فلان فقد قال
		return true
	}
	if r.is(p[1], adjunct) && r.toks[p[1]].Norm != "في" {
		return false // بعدما
	}
	return r.words[k].head != nil && r.words[p[1]].mark != comma && r.indefinite(p) && !r.venue(k) && !r.venue(k-1) && (!r.is(k-1, adjunct|during) || r.words[k].head.kind != tawatur.SourcePerson)
}

// indefinite reports whether nothing in the phrase p makes it definite.
func (r *reader) indefinite(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		if w := &r.words[k]; w.mark == openQuote || w.def && k == p[0] || w.class&platform != 0 {
			return false
		}
	}
	return true
}

// joined reports whether the noun at k is joined with و to a noun right before it.
func (r *reader) joined(k int) bool {
	w := &r.words[k-1]
	return w.mark == noMark && (w.def || w.name >= 0 || w.class&oneBody != 0 || w.hit >= 0)
}

// upTo reports whether nothing but particles, words of time and commas, or a
// relative clause between commas, stands in [from, cue).
func (r *reader) upTo(from, cue int) bool {
	if (r.is(from, relative) || r.marked(from, comma) && r.is(from+1, relative)) && r.marked(cue-1, comma) {
		return true
	}
	for k := from; k < cue; k++ {
		if !r.is(k, intro|timeWord) && r.words[k].mark != comma {
			return false
		}
	}
	return true
}

// antecedent reads the noun phrase that a relative clause hangs on.
func (r *reader) antecedent(d *draft, u int) bool {
	for k := d.cue[0] - 2; k >= r.units[u].from && k > d.cue[0]-12; k-- {
		if r.words[k].head == nil || !r.beginsNoun(k) || !relates(r.toks[d.cue[0]-1].Norm, r.words[k].head) {
			continue
		}
		to := r.phrase(k, d.cue[0]-1, false)
		if to == k || !r.upTo(to, d.cue[0]-1) {
			if d.subject[0] >= 0 {
				break
			}
			continue
		}
		if d.subject[0] < 0 || r.agrees(d.form, k) && !r.words[k].def {
			d.subject = [2]int{k, to}
		}
	}
	return d.subject[0] >= 0
}

// clauseStart gives where the clause of token i begins, at floor at the lowest.
func (r *reader) clauseStart(i, floor int) int {
	floor = max(floor, i-40)
	lead := true
	for k := i - 1; k >= floor; k-- {
		w := &r.words[k]
		if w.class&clause != 0 || w.mark == colon || w.in != r.words[i].in && w.mark == openQuote && int(r.words[i].in) == k {
			return k + 1
		}
		if w.class&intro != 0 && w.class&clause == 0 && !lead && k < i-1 && r.toks[k].Norm != "قد" && r.toks[k].Norm != "فقد" {
			return k
		}
		lead = lead && w.class&intro != 0 // فلان كان قد قال
	}
	return floor
}

// verbLike reports whether an unknown word at k is a verb by its part of speech,
// or has the look of one: ت or a pronoun behind, ي in front where its part of
// speech is not known.
func (r *reader) verbLike(k int) bool {
	t, n := r.toks[k].Text, r.toks[k].Norm
	if r.words[k].name >= 0 {
		return false
	}
	if len(r.in.Parts) == 0 && strings.HasPrefix(n, "ي") && len(n) > 6 && !r.words[k].def {
		return true
	}
	return r.finiteAt(k) || strings.HasSuffix(t, "ت") && !strings.HasSuffix(t, "ات") && len(t) > 6 || strings.HasSuffix(t, "ه") && len(t) > 8
}
