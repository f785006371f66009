package attribution

import (
	"math"
	"slices"

	"tawatur/internal/loglinear"
)

// candidate is one whom the speaker of a draft may be.
type candidate struct {
	who     int    // index into names, or -1 where the report has not met it yet
	subject [2]int // the noun phrase of the sentence that names it, or none
	told    bool   // the rules chose it
	order   int    // of those in mind, how many others came later; -1 where it is not in mind
	event   event  // when it was in mind last
	rank    int    // of the phrases before the cue, how many others stand nearer; -1 behind the cue
	first   bool   // the first phrase of its sentence
	role    string // of a phrase before the cue: what it seems to be in its clause
	// subjects is how many phrases between it and the cue seem to be subjects; of
	// one in mind, how many of the sentence do.
	subjects int
}

// Bounds of the candidates that are weighed: phrases before the cue, those in
// mind, and how far before the cue phrases are sought, in tokens.
const (
	mostPhrases = 8
	mostMinds   = 6
	phraseSpan  = 70
)

// weigh tells how probable it is that the one whom the rules chose speaks in
// draft i, where they leave room for doubt. Measured by leaving articles out,
// the rules choose better than the weights do, so that these only tell how far
// to trust the choice. While learning it notes the choice.
func (r *reader) weigh(i int, mind []event) {
	d := &r.drafts[i]
	if r.lex.weights.Who == nil && r.study == nil || r.settled(d) {
		return
	}
	cs := r.candidates(i, mind)
	bags := make([]*loglinear.Bag, len(cs))
	told := -1
	for k := range cs {
		bags[k] = r.bag()
		r.describeCandidate(bags[k], i, &cs[k])
		if cs[k].told {
			told = k
		}
	}
	if r.study != nil {
		r.noteChoice(i, cs, bags)
	}
	if m := r.lex.weights.Who; m != nil && told >= 0 {
		d.whoSure = chance(m, bags, told)
		d.whoWhy = cs[told].place(d)
	}
}

// chance is the probability of candidate k among all.
func chance(m *loglinear.Model, bags []*loglinear.Bag, k int) float64 {
	mine, sum := m.Score(bags[k]), 0.0
	for _, b := range bags {
		sum += math.Exp(m.Score(b) - mine)
	}
	return 1 / sum
}

// place names where the candidate stands: "behind" or "before" the cue, or in
// "mind".
func (c *candidate) place(d *draft) string {
	switch {
	case c.subject[0] >= d.cue[1]:
		return "behind"
	case c.subject[0] >= 0:
		return "before"
	}
	return "mind"
}

// bag gives an empty bag, which keeps names while learning.
func (r *reader) bag() *loglinear.Bag {
	if r.study != nil {
		return loglinear.Named()
	}
	return &loglinear.Bag{}
}

// settled reports whether the rules surely know the speaker of d: it was read
// with the cue, or stands right behind a verb that agrees with it.
func (r *reader) settled(d *draft) bool {
	from := d.subject[0]
	if from < 0 {
		return false
	}
	if d.form.kind == nominal || d.given {
		return d.explicit
	}
	if from < d.cue[0] {
		return false
	}
	return (r.firm(from) || r.known(from, d.subject[1])) && r.agrees(d.form, from)
}

// candidates gives those whom the speaker of draft i may be, each with how it
// stands to the cue.
func (r *reader) candidates(i int, mind []event) []candidate {
	d := &r.drafts[i]
	var cs []candidate
	told := -1
	if d.subject[0] >= 0 {
		cs = append(cs, candidate{who: r.seek(d.subject[0], d.subject[1]), subject: d.subject, told: true, order: -1, rank: -1})
		told = 0
	}
	cs, subjects := r.phrasesBefore(cs, d)
	carried := -1
	if told < 0 {
		carried = r.carriedOn(d, mind)
	}
	return r.inMind(cs, mind, carried, subjects)
}

// phrasesBefore adds the noun phrases that stand before the cue of d on its own
// level of quotation, the nearest first, and tells how many seem to be subjects.
func (r *reader) phrasesBefore(cs []candidate, d *draft) ([]candidate, int) {
	from := max(r.units[d.unit].from, d.cue[0]-phraseSpan)
	level := r.words[d.cue[0]].in
	told := len(cs)
	var ps [][2]int
	for k := from; k < d.cue[0]; k++ {
		if r.words[k].in != level || k >= d.content[0] && k < d.content[1] || !r.mayHead(k) {
			continue
		}
		to := max(k+1, r.phrase(k, d.cue[0], true))
		ps = append(ps, [2]int{k, to})
		k = to - 1
	}
	subjects := 0
	for n := len(ps) - 1; n >= 0; n-- {
		p, rank := ps[n], len(ps)-1-n
		role, nearer := r.roleOf(p[0], r.units[d.unit].from), subjects
		if role == "verb" || role == "topic" || role == "told" {
			subjects++
		}
		if rank >= mostPhrases && n > 0 {
			continue
		}
		if told == 1 && p[0] <= cs[0].subject[0] && cs[0].subject[0] < p[1] {
			cs[0].rank, cs[0].first, cs[0].role, cs[0].subjects = rank, n == 0, role, nearer
			continue
		}
		cs = append(cs, candidate{who: r.seek(p[0], p[1]), subject: p, order: -1, rank: rank, first: n == 0, role: role, subjects: nearer})
	}
	return cs, subjects
}

// mayHead reports whether a noun phrase that can name a speaker begins at k.
func (r *reader) mayHead(k int) bool {
	if !r.beginsNoun(k) || r.words[k].mark != noMark {
		return false
	}
	w := &r.words[k]
	if r.firm(k) {
		return !r.venue(k)
	}
	return plainPlural(r.toks[k].Norm) && w.class&^lexical == 0 && !r.verbLike(k)
}

// inMind adds those whom the report has spoken of before, the latest first;
// those who are candidates already get their place in that order.
func (r *reader) inMind(cs []candidate, mind []event, carried, subjects int) []candidate {
	local := len(cs)
	var seen [mostMinds]int
	n := 0
	for k := len(mind) - 1; k >= 0 && n < mostMinds && k >= len(mind)-4*mostMinds; k-- {
		id := mind[k].who
		if slices.Contains(seen[:n], id) {
			continue
		}
		seen[n] = id
		for c := range cs[:local] {
			if cs[c].who == id {
				cs[c].order, cs[c].event = n, mind[k]
			}
		}
		cs = append(cs, candidate{who: id, subject: none, order: n, event: mind[k], told: id == carried, rank: -1, subjects: subjects})
		n++
	}
	if carried >= 0 && !slices.Contains(seen[:n], carried) {
		cs = append(cs, candidate{who: carried, subject: none, order: -1, told: true, rank: -1, subjects: subjects})
	}
	return cs
}
