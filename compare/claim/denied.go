package claim

import (
	"slices"
)

// Covered is the share, by weight, of what a unit says beyond figures, light
// words and words of denial that a core or one of the claim's units says as well.
func (c *Corpus) Covered(u *Unit, core []int32, units []int) float64 {
	sum, total := 0.0, 0.0
	for _, t := range u.Terms {
		if t.Beside || c.ofFigure(t.ID) || c.names[t.ID] == "deny" || c.names[t.ID] == "fabricate" {
			continue
		}
		total += c.rare[t.ID]
		_, ok := slices.BinarySearch(core, t.ID)
		if ok || slices.ContainsFunc(units, func(i int) bool { return c.Units[i].Has(t.ID) }) {
			sum += c.rare[t.ID]
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

// SpeaksFor reports whether who speaks in a unit is named in the other: the
// same one may then stand behind both.
func (c *Corpus) SpeaksFor(u, v *Unit) bool {
	return slices.ContainsFunc(u.Terms, func(t Term) bool { return t.Beside && t.Pos < 0 && c.kinds[t.ID] == Name && v.Has(t.ID) })
}

// Blames reports whether a core holds something that one can be accused of.
func (c *Corpus) Blames(core []int32) bool {
	return slices.ContainsFunc(core, func(id int32) bool {
		return c.kinds[id] == Event && (slices.Contains(blamed, c.names[id]) || slices.Contains(means, c.names[id]))
	})
}

// Accuses reports whether a unit speaks of an accusation.
func (c *Corpus) Accuses(u *Unit) bool {
	return slices.ContainsFunc(u.Terms, func(t Term) bool { return c.names[t.ID] == "accuse" })
}

// Tolls reports whether a unit counts people to whom something was done, or a crowd.
func (c *Corpus) Tolls(u *Unit) bool {
	for i := range u.Figures {
		if f := c.figures(u, i); c.countsPeople(u, f) {
			return true
		}
	}
	return false
}
