package claim

import (
	"cmp"
	"slices"
)

// agency are the concepts by which a happening is laid to somebody.
var agency = []string{"accuse", "launch", "use", "accountable"}

// Bounds of the search for who is held responsible.
const (
	maxResponsible = 2
	heldCentral    = 0.5 // share of the happening that a unit must hold
	wordsCentral   = 0.8 // the same of the clause that words the claim
	deedReach      = 6   // words between who did it and the word that says so
)

// laidTo reports whether a unit has a word of agency near the actor.
func (c *Corpus) laidTo(u *Unit, actor int32) bool {
	return slices.ContainsFunc(u.spots, func(a Term) bool {
		return slices.Contains(c.tables.agency, a.ID) && slices.ContainsFunc(u.spots, func(b Term) bool {
			return b.ID == actor && max(a.Pos-b.Pos, b.Pos-a.Pos) <= deedReach
		})
	})
}

// heldBy is the share of a draft's core, by weight, that a clause holds.
func (c *Corpus) heldBy(d *draft, cl *clause) float64 {
	sum := 0.0
	for _, t := range cl.terms {
		if _, ok := slices.BinarySearch(d.core, t.ID); ok {
			sum += d.by[t.ID]
		}
	}
	return sum / d.total
}

// responsible makes drafts of who is said to be behind the central happening:
// units that hold it, a word of agency and one actor.
func (c *Corpus) responsible(central *draft) []draft {
	byActor := map[int32][]int{}
	for i := range c.Units {
		u := &c.Units[i]
		if u.Denies || !slices.ContainsFunc(c.tables.agency, u.Has) || c.fit(central, u) < heldCentral {
			continue
		}
		for _, t := range u.Terms {
			if c.actor(t.ID) && !t.Beside && !slices.Contains(central.core, t.ID) && c.laidTo(u, t.ID) {
				byActor[t.ID] = append(byActor[t.ID], i)
			}
		}
	}
	var out []draft
	for actor, units := range byActor {
		d := draft{core: append(slices.Clone(central.core), actor), by: c.rare, need: noConcept, actor: actor, least: 2, kept: true}
		slices.Sort(d.core)
		if c.weighCore(&d) {
			c.fill(&d, units)
		}
		if len(d.units) >= max(2, len(c.Readings)/6) {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b draft) int {
		return cmp.Or(len(b.units)-len(a.units), slices.Compare(a.units, b.units), slices.Compare(a.core, b.core))
	})
	return out[:min(maxResponsible, len(out))]
}

// actor reports whether a concept can do something: a government, armed people,
// or whoever bears a name.
func (c *Corpus) actor(id int32) bool {
	return c.kinds[id] == Place || slices.Contains(c.tables.actors, id)
}
