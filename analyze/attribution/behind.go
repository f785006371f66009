package attribution

import (
	"strings"

	"tawatur"
)

// subjectAfter reads the noun phrase behind the cue.
func (r *reader) subjectAfter(d *draft, u int) bool {
	end := r.subjectLimit(d, u)
	from, ok := r.pastAdverbs(d, end)
	if !ok {
		return false
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
	object := d.pattern == "object" || d.pattern == "bare" || d.form.lemma.takes&takesObject != 0
	to := r.phrase(from, end, object)
	r.namesUpTo = 0
	doubtful := object || d.pattern == "preposition" && d.form.lemma.stance == tawatur.Demand
	if to == from || doubtful && (!r.agrees(d.form, from) || !r.firm(from) && r.verbLike(from)) {
		return false
	}
	if n := d.form.lemma.name; n == "أبلغ" || n == "أخبر" {
		to = r.informed(d, from, to)
	}
	d.subject = [2]int{from, to}
	return true
}

// subjectLimit gives the token before which the subject behind the cue of d ends.
func (r *reader) subjectLimit(d *draft, u int) int {
	end := r.units[u].to
	if d.content[0] > d.cue[0] {
		end = d.content[0]
	}
	for end > d.cue[1] && (r.marked(end-1, openQuote) || r.marked(end-1, colon) || r.is(end-1, clause)) {
		end--
	}
	return end
}

// pastAdverbs gives where the subject behind the cue of d may begin, behind words
// of time, manner and audience; false where what stands there shows that nobody is
// named behind the cue.
func (r *reader) pastAdverbs(d *draft, end int) (int, bool) {
	from := d.cue[1]
	if r.is(from, pronoun) && strings.HasPrefix(r.toks[from].Norm, "في") && !r.following(d.cue[0]) {
		from++ // في وقت قال فيه الخبراء
	}
	for from < end && (r.is(from, intro|timeWord) && r.words[from].head == nil || r.marked(from, comma)) {
		if r.is(from, during) && r.venue(from+1) {
			return from, false // قال خلال مؤتمر
		}
		if r.stretchAt(from) && from+1 < end {
			from = r.pastStretch(from, end)
		} else {
			from++
		}
	}
	for from < end && r.is(from, adjunct) && strings.HasPrefix(r.toks[from].Norm, "ب") && len(r.toks[from].Norm) > 6 {
		if from++; from < end && strings.HasPrefix(r.toks[from].Norm, "و") && !r.firm(from) {
			from++ // بحسرة وألم
		}
	}
	if n := r.toks[min(from, len(r.toks)-1)].Norm; from+1 < end && r.words[from+1].def && (n == "هذا" || n == "هذه" || n == "تلك") {
		from++ // هذا المسؤول
	}
	if from < end && r.audienceAt(from) {
		from = r.skipAdjuncts(from, end)
	}
	return from, true
}

// pastStretch passes over a stretch of time with its adjectives: قال قبل أيام قليلة.
func (r *reader) pastStretch(from, end int) int {
	from += 2
	for from < end && !r.words[from].def && r.words[from].name < 0 && (r.lex.adjectival(r.words[from].stem) || strings.HasSuffix(r.toks[from].Text, "ة")) {
		from++
	}
	return from
}

// informed gives the end of a subject behind which the outlet is named that was
// told (أبلغ المسؤول رويترز), and puts it among the transmitters of d.
func (r *reader) informed(d *draft, from, to int) int {
	for k := from + 1; k < to; k++ {
		if h := r.words[k].hit; h >= 0 && r.hits[h].Clitic == 0 {
			d.carrier = append(d.carrier, [2]int{k, to})
			to = k
		}
	}
	return to
}
