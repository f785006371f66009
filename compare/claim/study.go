package claim

import (
	"tawatur"
	"tawatur/compare/body"
	"tawatur/internal/loglinear"
)

// Lesson is a headline and a unit of which it is taken to be known whether the
// unit says what the headline says.
type Lesson struct {
	Bag *loglinear.Bag
	Yes bool
	// Likeness is what [Corpus.Likeness] gives, for comparison.
	Likeness float64
}

// Bounds of what is taken to be known of a headline.
const (
	leadSentences = 3    // so many first sentences of a report say what its headline says
	saysAgain     = 0.75 // share of the headline, by weight, from which on another sentence may say it again
)

// Study gives the lessons of a report's headline, which is a reading of its own.
// One of the report's first sentences says what the headline says, as a rule in
// other words: the one that shares most with it. A sentence further down does
// not, nor does a report of something else, which may be nil; of these, too,
// those are taken that share most, for they are the hardest to tell apart. turn,
// any number, chooses between the nearest sentence further down and any.
func (t *Tables) Study(headline, own, other *tawatur.Reading, turn int) []Lesson {
	rs := []*tawatur.Reading{headline, own}
	if other != nil {
		rs = append(rs, other)
	}
	c := t.read(body.All(rs), nil, headline.ID)
	cl, ok := c.headline(headline)
	if !ok {
		return nil
	}
	var lead, below, apart hardest
	var later []int
	for i := range c.Units {
		u := &c.Units[i]
		h := c.hold(&cl, u)
		again := h.held > saysAgain*h.all
		switch r := c.Readings[u.Report]; {
		case c.excluded(&cl, u, &h):
		case r == own && u.Sentence < leadSentences:
			lead.see(i, h.held, u)
		case r == own && u.Sentence > leadSentences && !again:
			below.see(i, h.held, u)
			later = append(later, i)
		case r == other && !again:
			apart.see(i, h.held, u)
		}
	}
	if n := len(later); n > 0 && turn%2 == 0 {
		below.unit = later[turn%n]
	}
	var out []Lesson
	for _, l := range [...]struct {
		hardest
		yes bool
	}{{lead, true}, {below, false}, {apart, false}} {
		if l.seen {
			out = append(out, c.lesson(&cl, l.unit, l.yes))
		}
	}
	return out
}

// headline gives the clause of a headline that says enough to be told apart.
func (c *Corpus) headline(r *tawatur.Reading) (clause, bool) {
	for i := range c.Units {
		if u := &c.Units[i]; c.Readings[u.Report] == r && len(u.Terms) >= tellingText {
			return c.clause(i, u.from, u.to, nil), true
		}
	}
	return clause{}, false
}

// hardest keeps the unit that shares most, of equals the shortest.
type hardest struct {
	unit  int
	score float64
	seen  bool
}

func (b *hardest) see(i int, held float64, u *Unit) {
	const short = 0.001
	if s := held - short*u.total; !b.seen || s > b.score {
		*b = hardest{i, s, true}
	}
}

func (c *Corpus) lesson(cl *clause, i int, yes bool) Lesson {
	v := &c.Units[i]
	b := loglinear.Named()
	h := c.hold(cl, v)
	c.weighed(b, cl, v, &h)
	return Lesson{Bag: b, Yes: yes, Likeness: c.likeness(&c.Units[cl.unit], v)}
}
