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
		if d.form.kind == participle && !d.alone && !r.deedBefore(d, first, i, u) {
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
