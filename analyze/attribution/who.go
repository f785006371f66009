package attribution

import (
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

// choose decides who speaks in draft i where the rules leave it open, by what
// was learned, and puts the decision into the draft. While learning it notes
// the decision.
func (r *reader) choose(i int, mind []event) {
	d := &r.drafts[i]
	if r.lex.weights.Who == nil && r.study == nil || r.settled(d) {
		return
	}
	cs := r.candidates(i, mind)
	if len(cs) == 0 {
		return
	}
	bags := make([]*loglinear.Bag, len(cs))
	for k := range cs {
		bags[k] = r.bag()
		r.describeCandidate(bags[k], i, &cs[k])
	}
	if r.study != nil {
		r.noteChoice(i, cs, bags)
	}
	if m := r.lex.weights.Who; m != nil {
		best, p := m.Best(bags)
		r.adopt(d, &cs[best])
		d.whoSure = p
	}
}

// bag gives an empty bag, which keeps names while learning.
func (r *reader) bag() *loglinear.Bag {
	if r.study != nil {
		return loglinear.Named()
	}
	return &loglinear.Bag{}
}

// adopt makes the candidate the speaker of d.
func (r *reader) adopt(d *draft, c *candidate) {
	d.whoWhy = "model"
	if c.told {
		d.whoWhy = "rule"
	}
	if d.subject = c.subject; c.subject[0] >= 0 && !c.told {
		d.subject[1] = max(d.subject[1], r.whole(c.subject, d.cue[0]))
	}
	d.who = c.who
}

// whole gives the end of the phrase p with what stands in apposition to it,
// where that leads up to the cue at end.
func (r *reader) whole(p [2]int, end int) int {
	if p[0] >= end {
		return p[1]
	}
	if to := r.phrase(p[0], end, false); r.upTo(to, end) {
		return to
	}
	return p[1]
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
	cs = r.phrasesBefore(cs, d)
	carried := -1
	if told < 0 {
		carried = r.carriedOn(d, mind)
	}
	cs = r.inMind(cs, mind, carried)
	return cs
}

// phrasesBefore adds the noun phrases that stand before the cue of d on its own
// level of quotation, the nearest first.
func (r *reader) phrasesBefore(cs []candidate, d *draft) []candidate {
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
	r.nsubj = subjects
	return cs
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
func (r *reader) inMind(cs []candidate, mind []event, carried int) []candidate {
	local := len(cs)
	var seen [mostMinds]int
	n := 0
	for k := len(mind) - 1; k >= 0 && n < mostMinds && k >= len(mind)-4*mostMinds; k-- {
		id := mind[k].who
		if within(seen[:n], id) {
			continue
		}
		seen[n] = id
		for c := range cs[:local] {
			if cs[c].who == id {
				cs[c].order, cs[c].event = n, mind[k]
			}
		}
		cs = append(cs, candidate{who: id, subject: none, order: n, event: mind[k], told: id == carried, rank: -1, subjects: r.nsubj})
		n++
	}
	if carried >= 0 && !within(seen[:n], carried) {
		cs = append(cs, candidate{who: carried, subject: none, order: -1, told: true, rank: -1, subjects: r.nsubj})
	}
	return cs
}

func within(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
