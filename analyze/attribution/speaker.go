package attribution

import (
	"strings"

	"tawatur"
)

// speakers gives each draft of unit u its speaker: the noun phrase behind the
// cue, the one before it, or the one whose words went on.
func (r *reader) speakers(first, u int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.subject[0] >= 0 {
			d.given = true
			continue
		}
		if d.form.finite() && (r.ownSubject(d, u) || r.subjectInObject(d, u)) {
			d.explicit = true
			continue
		}
		if i > first && r.joinsOn(d, &r.drafts[i-1]) {
			d.subject = r.drafts[i-1].subject
			continue
		}
		if d.form.kind == participle && r.besideSubject(d) {
			continue
		}
		if d.form.num == plural && (d.form.kind == participle || d.form.kind == imperfect || !d.conj) {
			if p, ok := r.many(d, u); ok {
				d.subject = p
				continue
			}
		}
		if d.form.kind == participle && !d.alone {
			r.mainSubject(first, i, u)
		}
		if d.form.kind == nominal && !d.form.pron && d.subject[0] < 0 {
			r.purposeSubject(d, u)
		}
	}
}

// ownSubject looks for the noun phrase that a finite verb agrees with. After
// أنه and its kin, and where the pronoun is in the verb's ending, there is none
// behind it.
func (r *reader) ownSubject(d *draft, u int) bool {
	at := d.cue[0]
	if r.is(at-1, clause) && pronominal(r.toks[at-1].Norm) {
		return false
	}
	if d.form.lemma.name == "علم" && r.learned(d, u) {
		return true
	}
	if r.is(at+1, pronoun) && at > 0 && !d.conj && !r.is(at-1, relative|clause|intro) && strings.HasPrefix(r.toks[at+1].Norm, "في") { // كلمة أعرب فيها
		if !r.subjectAfter(d, u) && !r.statementOf(d, u) && !r.delivered(d, u) && !r.headSubject(d, u) {
			r.clauseSubject(d, u)
		}
		return d.subject[0] >= 0
	}
	anew := r.is(at-1, intro) && r.marked(at-2, comma) && strings.HasPrefix(r.toks[at-1].Norm, "ف") // …، فقد قال فلان
	if b := *d; !r.marked(at-1, comma) && !anew && r.subjectBefore(&b, u) && r.is(b.subject[0]-1, clause|intro) {
		d.subject = b.subject
		return true
	}
	if d.form.num != singular || r.is(at-1, intro) && !anew && r.toks[at-1].Norm != "كان" && r.toks[at-1].Norm != "وكان" {
		return r.subjectBefore(d, u) || d.form.num == singular && r.subjectAfter(d, u)
	}
	return r.subjectAfter(d, u) || r.subjectBefore(d, u)
}

// purposeSubject gives a reporting noun that tells what something is done for or
// with (للمطالبة بـ, بالتحذير من) the subject of its clause, the nearest people
// where there are some.
func (r *reader) purposeSubject(d *draft, u int) {
	n := r.toks[d.cue[0]].Norm
	if !strings.HasPrefix(n, "لل") && !strings.HasPrefix(n, "بال") {
		return
	}
	if p, ok := r.many(d, u); ok {
		d.subject = p
		return
	}
	b := *d
	if r.clauseSubject(&b, u); b.subject[0] >= 0 && r.speaks(b.subject[0]) {
		d.subject = b.subject
	}
}

// pronominal reports whether أن or إن has a pronoun written onto it.
func pronominal(norm string) bool {
	return len(norm) > len("بان") && !strings.HasSuffix(norm, "ان") || strings.HasSuffix(norm, "نا")
}

// agrees reports whether the noun at k can be the subject that follows form f.
func (r *reader) agrees(f form, k int) bool {
	w := &r.words[k]
	if w.def && strings.HasSuffix(w.stem, "ين") && len(w.stem) > 8 && w.head == nil {
		return false // accusative
	}
	if w.head != nil && w.head.num == plural {
		return !strings.HasSuffix(w.stem, "ين") || !w.def
	}
	if w.head != nil {
		return w.head.fem == f.fem || w.head.kind == tawatur.SourcePerson && !f.fem == !w.head.fem
	}
	if w.def && strings.HasSuffix(w.stem, "ه") {
		return f.fem
	}
	return !(f.fem && w.def && w.class&oneBody == 0 && !strings.HasSuffix(w.stem, "ات") && !strings.HasSuffix(w.stem, "يا"))
}

// subjectAfter reads the noun phrase behind the cue.
func (r *reader) subjectAfter(d *draft, u int) bool {
	at, from, end := d.cue[0], d.cue[1], r.units[u].to
	if d.content[0] > at {
		end = d.content[0]
	}
	for end > from && (r.marked(end-1, openQuote) || r.marked(end-1, colon) || r.is(end-1, clause)) {
		end--
	}
	if r.is(from, pronoun) && strings.HasPrefix(r.toks[from].Norm, "في") && !r.following(at) {
		from++ // في وقت قال فيه الخبراء
	}
	for from < end && (r.is(from, intro|timeWord) && r.words[from].head == nil || r.marked(from, comma)) {
		if r.is(from, during) && r.venue(from+1) {
			return false // قال خلال مؤتمر: nobody is named behind it
		}
		if r.stretchAt(from) && from+1 < end {
			from += 2 // قال قبل أيام
			for from < end && !r.words[from].def && r.words[from].name < 0 && (r.lex.adjectival(r.words[from].stem) || strings.HasSuffix(r.toks[from].Text, "ة")) {
				from++
			}
			continue
		}
		from++
	}
	for from < end && r.is(from, adjunct) && strings.HasPrefix(r.toks[from].Norm, "ب") && len(r.toks[from].Norm) > 6 {
		if from++; from < end && strings.HasPrefix(r.toks[from].Norm, "و") && !r.firm(from) {
			from++ // بحسرة وألم
		}
	}
	if from+1 < end && r.words[from+1].def && (r.toks[from].Norm == "هذا" || r.toks[from].Norm == "هذه" || r.toks[from].Norm == "تلك") {
		from++ // هذا المسؤول
	}
	if from < end && r.audienceAt(from) {
		from = r.skipAdjuncts(from, end)
	}
	if r.marked(from, openBracket) && from+2 < end && r.beginsNoun(from+1) { // علمت (المرساة) أن
		if c := r.leap(from, end); c > from && c <= from+3 {
			d.subject = [2]int{from + 1, c}
			return true
		}
	}
	if from < end && r.mute(from) {
		return false
	}
	if d.pattern == "that" || d.pattern == "that-quote" {
		r.namesUpTo = end
	}
	to := r.phrase(from, end, d.pattern == "object" || d.pattern == "bare" || d.form.lemma.takes&takesObject != 0)
	r.namesUpTo = 0
	t := d.form.lemma.takes
	doubtful := d.pattern == "object" || d.pattern == "bare" || t&takesObject != 0 || d.pattern == "preposition" && d.form.lemma.stance == tawatur.Demand
	if to > from && doubtful && (!r.agrees(d.form, from) || !r.firm(from) && r.verbLike(from)) {
		return false
	}
	if n := d.form.lemma.name; n == "أبلغ" || n == "أخبر" {
		for k := from + 1; k < to; k++ {
			if h := r.words[k].hit; h >= 0 && r.hits[h].Clitic == 0 { // أبلغ المسؤول رويترز
				d.carrier = append(d.carrier, [2]int{k, to})
				to = k
			}
		}
	}
	if to > from {
		d.subject = [2]int{from, to}
	}
	return to > from
}
