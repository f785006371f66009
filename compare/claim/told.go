package claim

import (
	"slices"

	"tawatur"
)

// told is what a unit fills a slot with.
type told struct {
	slot     int16
	facet    facet
	value    int32          // the filling, or the state where it took place
	days     [2]tawatur.Day // when it took place
	who      int32          // whom it befell, noConcept where that is not asked
	negated  bool
	from, to int // the tokens of the report that say it
}

// facet is what is told of a slot.
type facet uint8

const (
	byWord   facet = iota // what a word of the table says
	itsPlace              // in what state it took place
	itsDays               // when
)

// reachOfSlot is how many words behind a negation a filling may stand to be negated
// ("has not, until now, claimed").
const reachOfSlot = 6

// toldIn gives with what a unit fills slots, found out at the first time.
func (c *Corpus) toldIn(u *Unit) []told {
	if u.told != nil {
		return u.told
	}
	words := slices.Clone(c.fillings(u))
	u.told = []told{}
	for i := range words {
		w := &words[i]
		switch s := c.slot(w); {
		case s.of == ofOnce:
			u.told = append(u.told, c.befell(u, w, words)...)
		case s.of == ofDead:
			if w.who = c.dead(u, words); w.who != noConcept {
				u.told = append(u.told, *w)
			}
		case s.of == ofDoer:
			if c.involves(u, w) {
				u.told = append(u.told, *w)
			}
		default:
			u.told = append(u.told, *w)
		}
	}
	return u.told
}

func (c *Corpus) slot(t *told) *slot { return &c.tables.slots.list[t.slot] }

// fillings finds the words of the table in a unit.
func (c *Corpus) fillings(u *Unit) []told {
	if u.filled != nil {
		return u.filled
	}
	out := []told{}
	rd := reader{c: c, toks: c.toks[u.Report]}
	negated := none
	for i := u.from; i < u.to; i++ {
		x := c.lexeme(rd.toks[i].Norm)
		for _, f := range x.fillings {
			if rd.follows(i+1, u.to, f.words) {
				out = append(out, told{
					slot: f.slot, value: f.value, who: noConcept, from: i, to: i + 1 + len(f.words),
					negated: negated != none && i-negated <= reachOfSlot,
				})
			}
		}
		undone := i+1 < u.to && c.tables.is(affirms, rd.toks[i+1].Norm)
		if x.turn == Not && !undone || x.fails {
			negated = i
		}
	}
	u.filled = out
	return out
}
