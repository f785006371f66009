package attribution

import "tawatur"

// rules reports whether d is a judgement rather than a word of condemning: a court
// finds somebody guilty of something. Courts condemn acts as others do.
func (r *reader) rules(d *draft) bool {
	if d.form.lemma.stance != tawatur.Condemn || d.form.lemma.name != "أدان" && d.form.lemma.name != "دان" {
		return false
	}
	from, to := d.subject[0], d.subject[1]
	if from < 0 || !r.judges(from, to) {
		return false
	}
	for k := d.content[0]; k < min(d.content[1], d.content[0]+nounReach) && r.words[k].mark == noMark; k++ {
		if r.withBi(d.cue[0], k, k) || r.charged(k) {
			return true
		}
	}
	return r.person(d.content[0])
}

// judges reports whether a court or judge heads the phrase [from, to), or stands behind
// its head: هيئة المحلفين.
func (r *reader) judges(from, to int) bool {
	for k := from; k < min(to, from+2); k++ {
		if r.lex.has(r.words[k].stem, court) {
			return true
		}
	}
	return false
}

// person reports whether token k begins with somebody, by name or by a noun of people.
func (r *reader) person(k int) bool {
	w := &r.words[k]
	if w.name >= 0 {
		return r.in.Mentions[w.name].Type == tawatur.Person
	}
	return w.head != nil && w.head.kind == tawatur.SourcePerson
}
