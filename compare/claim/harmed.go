package claim

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// ofAttackers reports whether a figure counts those who attacked: they are told apart
// from whom they harmed.
func (c *Corpus) ofAttackers(u *Unit, f *tawatur.Figure) bool {
	return slices.ContainsFunc(c.tokensOf(u, f, 1), func(t arabic.Token) bool { return c.tables.isBare(attackers, t.Norm) })
}

// reachOfSevere is how many words from a figure it is told how badly people are hurt.
const reachOfSevere = 4

// hurtAlike reports whether of two counts of the injured both or neither are of those who
// are hurt so and so badly.
func (c *Corpus) hurtAlike(u, v *Unit, x, y *tawatur.Figure) bool {
	told := func(u *Unit, f *tawatur.Figure) bool {
		return slices.ContainsFunc(c.tokensOf(u, f, reachOfSevere), func(t arabic.Token) bool { return c.tables.isBare(severe, t.Norm) })
	}
	return x.Category != "injured" || told(u, x) == told(v, y)
}

// splitUp reports whether a figure is followed by others of its category that come on
// top of it: "31 died there, and nine others in hospital".
func (c *Corpus) splitUp(u *Unit, f *tawatur.Figure) bool {
	for k := range u.Figures {
		if g := c.figures(u, k); g.Category == f.Category && g.Start > f.End && g.Accrual == tawatur.Additional {
			return true
		}
	}
	return false
}

// kindAt names the kind of people that a figure counts, by its noun or by the words that
// lead to it ("the number of journalists killed is five"); "" for all.
func (c *Corpus) kindAt(u *Unit, f *tawatur.Figure) string {
	if k := c.partOf(f); k != "" {
		return k
	}
	near, counts := c.tokensOf(u, f, reachOfSevere), false
	for _, t := range near {
		if t.Start >= f.Start {
			break
		}
		id := c.concept(t.Norm)
		if counts && id != noConcept && slices.Contains(partKinds, c.names[id]) {
			return c.names[id]
		}
		counts = counts || strings.HasSuffix(t.Norm, "عدد")
	}
	return ""
}

// oneKind reports whether two figures may count the same kind of people: a dual names
// its two by what they are ("two policewomen", and perhaps others beside them).
func (c *Corpus) oneKind(x, y *tawatur.Figure) bool {
	return c.counted(x) == c.counted(y) || !c.twoOfKind(x) && !c.twoOfKind(y)
}

// twoOfKind reports whether a figure is a dual that says more of the two than that they
// are people, or came to harm.
func (c *Corpus) twoOfKind(f *tawatur.Figure) bool {
	if f.Value != 2 || len(words(f.Text)) > 1 {
		return false
	}
	return !slices.ContainsFunc(c.tables.Concepts(f.Of), func(k Concept) bool {
		return k.Key == befalls[f.Category] || k.Kind == Light
	})
}

// sidesOf gives the sides of whom a unit speaks, one bit each.
func (c *Corpus) sidesOf(u *Unit) (set uint16) {
	for _, t := range u.Terms {
		if s := sides[c.names[t.ID]]; s != 0 && !t.Beside {
			set |= 1 << s
		}
	}
	return set
}
