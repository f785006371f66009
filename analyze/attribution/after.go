package attribution

import (
	"strings"

	"tawatur"
)

// trailing gives the transmitters that «…، بحسب فلان» names for the words before
// it, the nearest to the source first: the phrase itself, those through whom it
// speaks (بحسب مسؤول لرويترز) and those joined to it (ووكالة …).
//
// In the first sentence, an outlet «ووكالات» is what the whole report rests on
// and carries no single content.
func (r *reader) trailing(d *draft) [][2]int {
	if r.leadUnit(d.unit) && r.andAgencies(d) {
		return nil
	}
	out := append([][2]int{d.subject}, d.carrier...)
	end := min(r.units[d.unit].to, d.subject[1]+shortReach)
	for j := d.subject[0] + 1; j < end && r.words[j].mark != comma; j++ {
		w := &r.words[j]
		switch {
		case w.hit >= 0 && (r.hits[w.hit].Clitic > 0 || r.toks[j-1].Norm == "ل"):
			out = append(out, [2]int{r.hits[w.hit].From, r.hits[w.hit].To})
			j = r.hits[w.hit].To - 1
		case w.conj && w.head != nil && w.head.kind == tawatur.SourceMedium:
			to := max(j+1, r.tail(j, end))
			out[0][1] = min(out[0][1], j)
			out = append(out, [2]int{j, to})
			j = to - 1
		}
		if _, ok := r.verbal(j); ok || r.is(j, clause) {
			break
		}
	}
	return out
}

// servesBefore settles «بحسب فلان.» that stands in a sentence of its own: it
// serves what the sentence before it says, in the same paragraph.
func (r *reader) servesBefore(u int, d *draft) bool {
	if u == 0 || d.subject[0] < 0 || r.words[d.cue[0]].para != r.words[r.units[u].from-1].para {
		return false
	}
	before := r.units[u-1]
	if n := len(r.drafts); n > 0 && r.drafts[n-1].unit == u-1 {
		if last := &r.drafts[n-1]; last.content[1] >= before.to-2 {
			last.trail = append(last.trail, r.trailing(d)...)
		}
		return false
	}
	return before.to-before.from >= 4 && r.take(d, before.from, before.to, "according-after")
}

// onTongue passes over «عنه» and «على لسانه» behind a verb of relaying.
func (r *reader) onTongue(i, end int) int {
	switch {
	case i+1 < end && r.toks[i].Norm == "علي" && strings.HasPrefix(r.toks[i+1].Norm, "لسان"):
		return i + 2
	case i < end && r.is(i, pronoun) && strings.HasPrefix(r.toks[i].Norm, "عن"):
		return i + 1
	}
	return i
}

// andAgencies reports whether agencies without a name are joined to the subject
// of d: وفق موقع … والوكالات.
func (r *reader) andAgencies(d *draft) bool {
	for k := d.subject[0]; k < min(d.subject[1]+3, r.units[d.unit].to); k++ {
		if w := &r.words[k]; w.conj && w.stem == "وكالات" && (k+1 == len(r.words) || r.words[k+1].mark != noMark) {
			return true
		}
	}
	return false
}
