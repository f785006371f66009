package claim

import (
	"slices"
)

// holding is how much of a clause a unit says as well.
type holding struct {
	held, all   float64 // weight of the concepts that it says, and of all
	told, tells float64 // the same without names, places and figures
	own, owns   float64 // the same of what the story does not say anyhow
	shares      int     // concepts that it says
	lacks       int     // telling concepts that it does not say
	events      part
	names       part
	places      part
	figures     part
	first       bool // it says what the clause has happening first
	turned      bool // it negates what the clause does not, or the reverse
	inOrder     int  // concepts that follow one another in it as in the clause
	reach       int  // words from the first of the concepts in it to the last
}

// part counts concepts of one sort, and those of them that are said as well.
type part struct{ of, held int }

func (p *part) add(held bool) {
	p.of++
	if held {
		p.held++
	}
}

func (p part) all() bool  { return p.of > 0 && p.held == p.of }
func (p part) none() bool { return p.of > 0 && p.held == 0 }

// step is how many words apart two concepts may stand in a unit to follow one
// another.
const step = 6

// hold finds out how much of a clause a unit says.
func (c *Corpus) hold(cl *clause, v *Unit) (h holding) {
	first := int32(-1)
	var found [maxFound]spot
	n := 0
	for i, j := 0, 0; i < len(cl.terms); i++ {
		t := &cl.terms[i]
		for j < len(v.Terms) && v.Terms[j].ID < t.ID {
			j++
		}
		held := j < len(v.Terms) && v.Terms[j].ID == t.ID
		c.count(&h, t.ID, held)
		if c.takesPlace(t.ID) && (first < 0 || t.Pos < first) {
			first, h.first = t.Pos, held
		}
		if !held {
			continue
		}
		h.turned = h.turned || v.Terms[j].Negated != t.Negated && c.tells(t.ID)
		if !v.Terms[j].Beside && n < len(found) {
			found[n] = spot{t.Pos, v.Terms[j].Pos}
			n++
		}
	}
	h.follow(found[:n])
	return h
}

// takesPlace reports whether a concept is a happening that can be told from
// others: not merely that something took place.
func (c *Corpus) takesPlace(id int32) bool { return c.kinds[id] == Event && c.names[id] != "occur" }

// count adds one concept of the clause to what is held or lacking.
func (c *Corpus) count(h *holding, id int32, held bool) {
	w, tells := c.rare[id], c.tells(id)
	h.all += w
	h.owns += c.own[id]
	if tells {
		h.tells += w
	}
	switch {
	case c.takesPlace(id):
		h.events.add(held)
	case c.kinds[id] == Name:
		h.names.add(held)
	case c.kinds[id] == Figure:
		h.figures.add(held)
	case c.kinds[id] == Place || c.ofNames.has(id):
		h.places.add(held)
	}
	switch {
	case held:
		h.held += w
		h.own += c.own[id]
		h.shares++
		if tells {
			h.told += w
		}
	case tells:
		h.lacks++
	}
}

// maxFound is how many concepts of a clause are looked at for their order.
const maxFound = 24

// spot is where one concept stands in a clause and in a unit.
type spot struct{ clause, unit int32 }

// follow tells how the concepts stand in the unit.
func (h *holding) follow(found []spot) {
	if len(found) == 0 {
		return
	}
	slices.SortFunc(found, func(a, b spot) int { return int(a.clause) - int(b.clause) })
	low, high := found[0].unit, found[0].unit
	for k := 1; k < len(found); k++ {
		low, high = min(low, found[k].unit), max(high, found[k].unit)
		if d := found[k].unit - found[k-1].unit; d > 0 && d <= step {
			h.inOrder++
		}
	}
	h.reach = int(high-low) + 1
}
