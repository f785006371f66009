package claim

import (
	"slices"
)

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

// Tolls reports whether a unit counts people to whom something was done, or a crowd.
func (c *Corpus) Tolls(u *Unit) bool {
	for i := range u.Figures {
		if f := c.figures(u, i); c.countsPeople(u, f) {
			return true
		}
	}
	return false
}
