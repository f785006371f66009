package attribution

import (
	"strings"

	"tawatur"
)

// subjectInObject takes the noun phrase that a content without subject begins
// with for the subject, where the verb has no use for it as an object: nobody
// denies a person, and who blames with مسؤوليته has told whom before.
func (r *reader) subjectInObject(d *draft, u int) bool {
	j := d.content[0]
	if d.pattern != "object" || j != d.cue[1] || d.form.pron || !r.speaks(j) || !r.agrees(d.form, j) {
		return false
	}
	to := r.phrase(j, d.content[1], true)
	if to == j || to+2 >= d.content[1] {
		return false
	}
	if !r.opensWith(d, u) && d.form.lemma.stance != tawatur.Deny && !r.blames(d, to) {
		return false
	}
	d.subject = [2]int{j, to}
	for to < d.content[1] && r.words[to].mark == comma {
		to++
	}
	d.content[0] = to
	return true
}

// opensWith reports whether the cue of d opens its sentence, or what stands
// before it only opens it, and nobody has spoken before or another is likely to:
// a verb without و begins with somebody new.
func (r *reader) opensWith(d *draft, u int) bool {
	return !d.conj && r.afterOpening(r.units[u].from, d.cue[0]+1) == d.cue[0]
}

// blames reports whether the token at to is what the verb of d needs with a
// pronoun written onto it: حملت واشنطن مسؤوليته.
func (r *reader) blames(d *draft, to int) bool {
	need := strings.TrimSuffix(d.form.lemma.need, "ه")
	if len(need) < 6 {
		return false
	}
	rest, ok := strings.CutPrefix(r.toks[to].Norm, need)
	return ok && (rest == "ته" || rest == "تها" || rest == "تهم")
}

// besideSubject gives «ذهبت الحكومة للقول إن» the noun phrase right before it.
func (r *reader) besideSubject(d *draft) bool {
	k := d.cue[0] - 1
	if !strings.HasPrefix(r.toks[d.cue[0]].Norm, "لل") || k < 0 {
		return false
	}
	for floor := max(0, k-4); k >= floor && r.words[k].mark == noMark; k-- {
		if r.speaks(k) && r.beginsNoun(k) && r.phrase(k, d.cue[0], true) == d.cue[0] {
			d.subject = [2]int{k, d.cue[0]}
			return true
		}
	}
	return false
}

// joinsOn reports whether d only joins another verb to the one of o within the
// words of somebody: إن الوزيرة ترى أن … وتأمل أن …. Reports tell in the perfect who
// spoke, so that an imperfect with و goes on with the imperfect before it.
func (r *reader) joinsOn(d, o *draft) bool {
	return d.conj && d.form.kind == imperfect && o.form.kind == imperfect && o.subject[0] >= 0 && o.subject[0] < o.cue[0] &&
		d.form.fem == o.form.fem && d.form.num == o.form.num && r.words[d.cue[0]].in == r.words[o.cue[0]].in
}
