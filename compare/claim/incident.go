package claim

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// Bounds of figures that may count one happening.
const (
	manyTimes  = 5    // a count so many times another one is of something larger
	alikeOne   = 0.2  // share, by weight, of what stands round a figure
	alikeMany  = 0.6  // the same in a report of many happenings
	rounding   = 0.03 // what a rounded value may be away from the exact one
	addedReach = 20   // words behind a figure in which others may be added to it
	rows       = 4    // so many counts of one report are of many happenings
	longDays   = 3    // a figure over more days is no count of one happening
)

// means are the happenings that tell one incident from another: a raid is no
// ambush, a crash no bombing. An attack in general may be any of them.
var means = []string{"abduct", "assassinate", "blast", "bomb", "clash", "crash", "drown", "fire", "flood", "hit", "quake"}

// sides are kinds of people who are not counted together, each with its names
// for one another.
var sides = map[string]int{
	"soldier": 1, "army": 1, "police": 1,
	"armedmen": 2, "rebel": 2, "terror": 2,
	"child": 3, "woman": 4, "civilian": 5, "journalist": 6, "student": 7, "hostage": 8, "prisoner": 9,
}

// comparable reports whether two figures may be counts of the same people or
// things in the same stretch of time: neither is a part of a whole, comes on top
// of what was counted, spans a longer time than the other, or is of another
// order.
func (c *Corpus) comparable(u, v *Unit, x, y *tawatur.Figure) bool {
	if x.PartOf.Len() > 0 || y.PartOf.Len() > 0 || c.Added(u, x) || c.Added(v, y) {
		return false
	}
	if nearly(x, y) {
		return false
	}
	if long(x) != long(y) || !meetIn(x, y) || c.earlier(u, x) != c.earlier(v, y) {
		return false
	}
	if lo, hi := min(x.Value, y.Value), max(x.Value, y.Value); lo > 0 && hi > manyTimes*lo {
		return false
	}
	return !c.otherPeople(u, v, x, y) && !c.total(u, x) && !c.total(v, y)
}

// earlier reports whether a figure is put as one of before something.
func (c *Corpus) earlier(u *Unit, f *tawatur.Figure) bool {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.End, func(t arabic.Token, at int) int { return t.Start - at })
	for k := at; k < min(u.to, at+3); k++ {
		if c.tables.is(before, toks[k].Norm) {
			return true
		}
	}
	return false
}

// many reports whether the report of a figure gives so many counts of its
// category that it tells of many happenings, or gives a table.
func (c *Corpus) many(u *Unit, f *tawatur.Figure) bool {
	var values []float64
	for i := range c.Readings[u.Report].Figures {
		if g := &c.Readings[u.Report].Figures[i]; g.Category == f.Category && !slices.Contains(values, g.Value) && g.PartOf.Len() == 0 {
			values = append(values, g.Value)
		}
	}
	return len(values) >= rows
}

// Comparable reports whether figure x of unit u and figure y of unit v count the
// same people or things in the same stretch of time and happening: of a toll by
// what stands round it, of money and the like by all that is said beside it.
func (c *Corpus) Comparable(u, v *Unit, x, y *tawatur.Figure) bool {
	if !c.comparable(u, v, x, y) || c.otherHappening(u, v) || c.old(u) != c.old(v) {
		return false
	}
	if !slices.Contains(tolls[:], x.Category) {
		return c.oneThing(u, v, x, y)
	}
	if c.many(u, x) || c.many(v, y) {
		return c.oneContext(u, v, x, y)
	}
	a, b := c.sitesOf(u), c.sitesOf(v)
	return len(a) == 0 || len(b) == 0 || meet(a, b)
}

// nearBytes is how far before "others" those stand whom they are beside.
const nearBytes = 240

// Covers is whether a figure is one of weeks, months or years.
func Covers(f *tawatur.Figure) bool { return long(f) }

// long reports whether a figure covers a longer stretch of time.
func long(f *tawatur.Figure) bool {
	return !f.From.IsZero() && (f.To.IsZero() || f.To.Sub(f.From) > longDays)
}

// meetIn is false where both figures tell their days and these do not meet.
func meetIn(x, y *tawatur.Figure) bool {
	if x.From.IsZero() || y.From.IsZero() {
		return true
	}
	return (x.To.IsZero() || !x.To.Before(y.From)) && (y.To.IsZero() || !y.To.Before(x.From))
}

// otherPeople reports whether two figures of a toll count people of different
// sides, kinds or names.
func (c *Corpus) otherPeople(u, v *Unit, x, y *tawatur.Figure) bool {
	if !slices.Contains(tolls[:], x.Category) {
		return false
	}
	sideX, namesX := c.peopleOf(u, x)
	sideY, namesY := c.peopleOf(v, y)
	if sideX != 0 && sideY != 0 && sideX != sideY {
		return true
	}
	return len(namesX) > 0 && len(namesY) > 0 && !meet(namesX, namesY)
}

// behindFigure is how many words after a figure may still say whom it counts.
const behindFigure = 4

// peopleOf tells of what side the people are whom a figure counts, 0 where that
// is not told, and the concepts of the names by which it calls them.
func (c *Corpus) peopleOf(u *Unit, f *tawatur.Figure) (side int, names []int32) {
	toks := c.toks[u.Report]
	at, _ := slices.BinarySearchFunc(toks, f.Start, func(t arabic.Token, at int) int { return t.Start - at })
	for k := at; k < u.to; k++ {
		if toks[k].Start >= f.End && (toks[k].Kind == arabic.Punct || k-at > behindFigure || c.tables.verbal(toks[k].Norm)) {
			break
		}
		id := c.concept(toks[k].Norm)
		if id == noConcept {
			continue
		}
		if s := sides[c.names[id]]; s != 0 && side == 0 {
			side = s
		}
		if c.kinds[id] == Place || c.ofNames.has(id) {
			names = append(names, id)
		}
	}
	return side, names
}

// total reports whether a figure is the sum of two others of its unit: what it
// counts is broader than either.
func (c *Corpus) total(u *Unit, f *tawatur.Figure) bool {
	for i := range u.Figures {
		for k := range u.Figures[:i] {
			x, y := c.figures(u, i), c.figures(u, k)
			if x != f && y != f && x.Category != y.Category && x.Value+y.Value == f.Value {
				return true
			}
		}
	}
	return false
}

func (c *Corpus) isSite(id int32) bool { return c.ofSites.has(id) }

// farBack is how many sentences before a unit may tell where it plays.
const farBack = 2
