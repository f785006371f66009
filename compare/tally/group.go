package tally

import (
	"maps"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
)

// group is the values of one quantity.
type group struct {
	values   []*value
	from, to tawatur.Day          // the days that its values tell
	undated  tawatur.Day          // the first publication of a value that tells none
	days     map[tawatur.Day]bool // those that single values are told to be of
	places   map[string]bool
	typical  []*value // the first of them, against which others are held
}

// most is how many values of a group a further one is held against.
const most = 8

// recent is how many days before publication an undated figure may speak of.
const recent = 14

// agrees is false where a group tells other days or places than g.
func (g *group) agrees(e *group) bool {
	x, y := g.values[0], e.values[0]
	if y.kind == tawatur.TallyPeriod && !onePeriod(x, y) || x.unit.Lasting != y.unit.Lasting {
		return false
	}
	if !g.from.IsZero() && !e.from.IsZero() && (e.from.Sub(g.to) > 1 || g.from.Sub(e.to) > 1) {
		return false
	}
	// A figure without a day speaks of recent days.
	if old(g.to, e.undated) || old(e.to, g.undated) {
		return false
	}
	return (share(g.days, e.days) || claim.Same(x.figure, y.figure)) && share(g.places, e.places)
}

// share reports whether two sets have something in common, or one of them nothing.
func share[K comparable](a, b map[K]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return len(a) == 0 || len(b) == 0
}

// oneDay is false where two figures that differ are counts of two told days.
func oneDay(x, y *value) bool {
	return x.day.IsZero() || y.day.IsZero() || x.day == y.day || claim.Same(x.figure, y.figure)
}

// slack is how many days the bounds of one stretch of time may differ by.
const slack = 3

// onePeriod reports whether two figures cover the same stretch of time.
func onePeriod(a, b *value) bool {
	near := func(x, y tawatur.Day) bool { return max(x.Sub(y), y.Sub(x)) <= slack }
	x, y := a.figure, b.figure
	return near(x.From, y.From) && x.To.IsZero() == y.To.IsZero() && (x.To.IsZero() || near(x.To, y.To))
}

// old reports whether a day lies long before the publication; an unknown one
// does not.
func old(day, published tawatur.Day) bool {
	return !day.IsZero() && !published.IsZero() && published.Sub(day) > recent
}

// alone is a group of one value.
func alone(v *value) *group {
	g := &group{values: []*value{v}, typical: []*value{v}, from: v.from, to: v.to, days: map[tawatur.Day]bool{}, places: map[string]bool{}}
	if !v.day.IsZero() {
		g.days[v.day] = true
	}
	if v.from.IsZero() {
		g.undated = v.assertion.Published
	}
	for _, p := range v.places {
		g.places[p] = true
	}
	return g
}

// take adds all of e.
func (g *group) take(e *group) {
	g.values = append(g.values, e.values...)
	g.typical = append(g.typical, e.typical[:min(len(e.typical), max(0, most-len(g.typical)))]...)
	maps.Copy(g.places, e.places)
	maps.Copy(g.days, e.days)
	g.undated = earlier(g.undated, e.undated)
	g.from = earlier(g.from, e.from)
	if g.to.Before(e.to) {
		g.to = e.to
	}
}

// earlier gives the earlier of two days, the known one where one is unknown.
func earlier(a, b tawatur.Day) tawatur.Day {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// told reports whether at least two reports state the quantity.
func (g *group) told() bool {
	return slices.ContainsFunc(g.values, func(v *value) bool { return v.unit.Report != g.values[0].unit.Report })
}
