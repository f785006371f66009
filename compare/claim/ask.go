package claim

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// UnitsOf finds the units of a claim's assertions, in their order; -1 stands
// for an assertion that the corpus does not hold.
func (c *Corpus) UnitsOf(cl *tawatur.Claim) []int {
	report := make(map[string]int, len(c.Readings))
	for i, r := range c.Readings {
		report[r.ID] = i
	}
	first := c.firstUnits()
	out := make([]int, len(cl.Assertions))
	for k := range cl.Assertions {
		out[k] = -1
		r, ok := report[cl.Assertions[k].Report]
		if !ok {
			continue
		}
		for i := first[r]; i < first[r+1]; i++ {
			if c.Units[i].Span == cl.Assertions[k].Span {
				out[k] = i
				break
			}
		}
	}
	return out
}

// Core lists the concepts that make up the claim of some units: what most of
// them hold, or all of a single one.
func (c *Corpus) Core(units []int) []int32 {
	if len(units) > 1 {
		return c.core(units)
	}
	var core []int32
	for _, i := range units {
		for _, t := range c.Units[i].Terms {
			if c.kinds[t.ID] != Light && !t.Beside {
				core = append(core, t.ID)
			}
		}
	}
	return core
}

// Held is the share of a core, by weight and without its figures, that stands
// in any of the units.
func (c *Corpus) Held(core []int32, units ...*Unit) float64 {
	sum, total := 0.0, 0.0
	for _, id := range core {
		if c.kinds[id] == Figure {
			continue
		}
		total += c.rare[id]
		if slices.ContainsFunc(units, func(u *Unit) bool { return u.Has(id) }) {
			sum += c.rare[id]
		}
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// Told is the share, by weight, of what a core says beyond names, places and
// figures that stands in any of the units.
func (c *Corpus) Told(core []int32, units ...*Unit) float64 {
	var said []int32
	for _, id := range core {
		if c.tells(id) {
			said = append(said, id)
		}
	}
	return c.Held(said, units...)
}

// blamed are happenings that are laid to somebody, beside those of [means].
var blamed = []string{"accountable", "accuse", "attack", "ban", "besiege", "destroy", "displace", "kill", "launch", "threaten", "use", "withdrawmoney"}

// Counts reports whether what a claim says gives a figure: by the clause that words
// it, or by its core where another corpus made it.
func (c *Corpus) Counts(id string, core []int32) bool {
	figure := func(id int32) bool { return c.kinds[id] == Figure }
	if cl, ok := c.said[id]; ok {
		return slices.ContainsFunc(cl.terms, func(t Term) bool { return figure(t.ID) })
	}
	return slices.ContainsFunc(core, figure)
}

// overturnAt is how alike two units are of which one is the opposite.
const overturnAt = 0.7

// Overturns reports whether u and v are alike but a shared happening is
// negated in one of them only.
func (c *Corpus) Overturns(u, v *Unit) bool {
	return !u.Denies && !v.Denies && !u.Supposed && !v.Supposed && c.turned(u, v) && c.likeness(u, v) >= overturnAt
}

// Likeness tells how much two units say the same, 0 to 1.
func (c *Corpus) Likeness(u, v *Unit) float64 { return c.likeness(u, v) }

// Before lists the units that stand before unit i in its sentence, and, where
// there are none or further is set, those of the sentence before.
func (c *Corpus) Before(i int, further bool) []*Unit {
	u := &c.Units[i]
	var out []*Unit
	for j := i - 1; j >= 0; j-- {
		v := &c.Units[j]
		if v.Report != u.Report || v.Sentence < u.Sentence-1 {
			break
		}
		if v.Sentence == u.Sentence || further || len(out) == 0 {
			out = append(out, v)
		}
		if v.Sentence == u.Sentence-1 && !further {
			break
		}
	}
	return out
}

// Concept is what a word of a name stands for.
type Concept struct {
	Key  string
	Kind Kind
}

// PartKind reports whether the concept is a kind of people that is counted apart
// from all: children among the dead, soldiers among the wounded.
func (k Concept) PartKind() bool { return slices.Contains(partKinds, k.Key) }

// Concepts gives the concepts of a name's words: their entry in the tables
// where they have one ("سوريا", "دمشق" and "السوري" alike), else a skeleton of
// the word that transliterations share. Function words are left out.
func (t *Tables) Concepts(name string) []Concept {
	var out []Concept
	toks := arabic.Tokens(name)
	for i := 0; i < len(toks); {
		id, n := t.conceptOf(toks, i)
		switch w := toks[i].Norm; {
		case id != noConcept:
			out = append(out, Concept{t.names[id], t.kinds[id]})
		case toks[i].Kind != arabic.Punct && !t.is(function, w):
			out = append(out, Concept{Skeleton(strings.TrimPrefix(w, "ال")), Word})
		}
		i += n
	}
	return out
}

// Other reports whether a word in match form belongs to the figure before it and
// names nothing ("others").
func (t *Tables) Other(norm string) bool { return t.is(others, norm) }

// conceptOf gives the concept of the table that begins at token i, noConcept
// for none, and how many tokens it takes.
func (t *Tables) conceptOf(toks []arabic.Token, i int) (int32, int) {
	w := toks[i].Norm
	if toks[i].Kind == arabic.Punct || t.is(function, w) {
		return noConcept, 1
	}
	list, _ := Bare(t.phrases, w)
	for _, p := range list {
		if followsIn(toks, i+1, p.words) {
			return p.concept, 1 + len(p.words)
		}
	}
	if id, ok := t.lookup(w); ok {
		return id, 1
	}
	return noConcept, 1
}

func followsIn(toks []arabic.Token, i int, words []string) bool {
	rd := reader{toks: toks}
	return rd.follows(i, len(toks), words)
}

// Tables gives the word tables of the corpus.
func (c *Corpus) Tables() *Tables { return c.tables }

// Source gives the name of the source of a unit, "" for the outlet's voice.
func (c *Corpus) Source(u *Unit) string {
	if a := c.Attribution(u); a != nil {
		return string(a.SourceName)
	}
	for i := range u.Figures {
		if n := c.figures(u, i).SourceName; n != "" {
			return string(n)
		}
	}
	return ""
}

// Denier gives the name of who denies in a unit: the source of a denial that
// was recognised as such, else who is named after the word of denial, or last before it.
func (c *Corpus) Denier(u *Unit) string {
	a := c.Attribution(u)
	if u.Turn != Denies || a != nil && c.deniedBy(a) {
		return c.Source(u)
	}
	r := c.Readings[u.Report]
	before := ""
	for _, t := range arabic.Tokens(u.Span.In(r.Text)) {
		if turn, _ := Bare(c.tables.turns, t.Norm); turn != Denies {
			continue
		}
		for _, m := range r.Mentions {
			switch gap := m.Start - (u.Span.Start + t.End); {
			case gap >= 0 && m.End <= u.Span.End:
				return m.Name
			case gap < 0 && m.Start >= u.Span.Start:
				before = m.Name
			}
		}
	}
	if before != "" {
		return before
	}
	return c.Source(u)
}

// deniedBy reports whether an attribution is itself a denial.
func (c *Corpus) deniedBy(a *tawatur.Attribution) bool {
	turn, _ := Bare(c.tables.turns, arabic.Match(a.Cue))
	return a.Stance == tawatur.Deny || turn == Denies
}
