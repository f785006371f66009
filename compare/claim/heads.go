package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// beforeName is how many words before a name may tell of what state its bearer
// is the head.
const beforeName = 4

// learnHeads remembers of which state a person is said to be the head ("the
// president of …"): who names the head of a state means its government as well,
// and the reverse.
func (c *Corpus) learnHeads(report int) {
	r, toks := c.Readings[report], c.toks[report]
	for _, m := range r.Mentions {
		if m.Type != tawatur.Person {
			continue
		}
		at, _ := slices.BinarySearchFunc(toks, m.Start, func(t arabic.Token, at int) int { return t.Start - at })
		state := c.headed(toks[max(0, min(at, len(toks))-beforeName):min(at, len(toks))])
		ws := words(m.Text)
		if state == noConcept || len(ws) == 0 {
			continue
		}
		if id := c.concept(ws[len(ws)-1]); id != noConcept && c.kinds[id] == Name {
			c.heads[id] = state
		}
	}
}

// headed gives the state that words name as headed by whoever is named next: a
// word for a head, one for a government perhaps, and the state. Of a former head, and
// that of a parliament or a club, it gives noConcept.
func (c *Corpus) headed(toks []arabic.Token) int32 {
	state, head := int32(noConcept), false
	for k := range toks {
		id, ok := c.tables.lookup(toks[k].Norm)
		switch {
		case ok && c.names[id] == "president":
			state, head = noConcept, true
		case ok && head && state == noConcept && c.kinds[id] == Place:
			state = id
		case ok && head && state == noConcept && (id == c.tables.government || c.names[id] == "minister"):
		default:
			state, head = noConcept, false
		}
	}
	return state
}

// standsFor adds to a unit the state and the government of every head that it names.
func (c *Corpus) standsFor(u *Unit) {
	var more []Term
	for _, t := range u.Terms {
		state, ok := c.heads[t.ID]
		if !ok {
			continue
		}
		for _, id := range [...]int32{state, c.tables.government} {
			if !u.Has(id) {
				more = append(more, Term{ID: id, Pos: t.Pos, Beside: true})
			}
		}
	}
	if len(more) > 0 {
		u.Terms = append(u.Terms, more...)
		u.seal()
	}
}
