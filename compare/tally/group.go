package tally

import (
	"cmp"
	"maps"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/compare/standing"
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

// gatherer puts values into groups.
type gatherer struct {
	c       *claim.Corpus
	judging *standing.Judging
}

// groups parts values by quantity: what is counted, of whom, where, when and in
// which happening. Equal values find together first: they tell best which
// quantity is which. Then the most stated value of a quantity draws the others.
func (ga *gatherer) groups(vs []*value) []*group {
	byKey := map[string][]*group{}
	for _, v := range toldFirst(vs) {
		one := alone(v)
		if g := ga.best(byKey[v.key], one, true); g != nil {
			g.take(one)
			continue
		}
		byKey[v.key] = append(byKey[v.key], one)
	}
	var out []*group
	for _, equal := range byKey {
		slices.SortStableFunc(equal, func(a, b *group) int { return len(b.values) - len(a.values) })
		var gs []*group
		for _, e := range equal {
			if g := ga.best(gs, e, false); g != nil {
				g.take(e)
			} else {
				gs = append(gs, e)
			}
		}
		out = append(out, gs...)
	}
	for _, g := range out {
		slices.SortStableFunc(g.values, func(a, b *value) int {
			return cmp.Or(a.asOf.Compare(b.asOf), a.unit.Report-b.unit.Report, a.figure.Start-b.figure.Start)
		})
	}
	slices.SortFunc(out, func(a, b *group) int {
		x, y := a.values[0], b.values[0]
		return cmp.Or(len(b.values)-len(a.values), cmp.Compare(x.key, y.key), x.unit.Report-y.unit.Report, x.figure.Start-y.figure.Start)
	})
	return out
}

// toldFirst puts the values that tell their day or place before those that do not.
func toldFirst(vs []*value) []*value {
	open := func(v *value) int {
		if v.from.IsZero() && len(v.places) == 0 {
			return 1
		}
		return 0
	}
	out := slices.Clone(vs)
	slices.SortStableFunc(out, func(a, b *value) int { return open(a) - open(b) })
	return out
}

// best gives the largest group that e may be of, of those that have an equal
// value where same is set; nil for none.
func (ga *gatherer) best(gs []*group, e *group, same bool) *group {
	var best *group
	for _, g := range gs {
		if best != nil && len(g.values) <= len(best.values) || same && !claim.Same(g.values[0].figure, e.values[0].figure) {
			continue
		}
		if g.agrees(e) && ga.fits(g, e) {
			best = g
		}
	}
	return best
}

// fits reports whether two groups count one thing, and no report tells of values
// of theirs that they are two quantities.
func (ga *gatherer) fits(g, e *group) bool {
	for _, v := range e.values {
		if slices.ContainsFunc(g.values, func(m *value) bool { return ga.toldApart(m, v) }) {
			return false
		}
	}
	for _, v := range e.typical {
		if slices.ContainsFunc(g.typical, func(m *value) bool {
			return oneSet(m, v) && ga.c.OneCount(m.unit, v.unit, m.figure, v.figure, meet(m.places, v.places))
		}) {
			return true
		}
	}
	return false
}

// oneSet is false where two figures count some of different people, or one of
// them some of those whom the other may count all of.
func oneSet(m, v *value) bool {
	if len(m.among) == 0 || len(v.among) == 0 {
		return len(m.among) == len(v.among) || claim.Same(m.figure, v.figure)
	}
	return meet(m.among, v.among)
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// toldApart reports whether one report gives both values, as it would not if they
// were of one quantity: on one word, or far from each other. A value that has
// risen from the other is of one with it.
func (ga *gatherer) toldApart(m, v *value) bool {
	if m.unit.Report != v.unit.Report || !claim.Differ(m.figure, v.figure) {
		return false
	}
	if m.figure.Start > v.figure.Start {
		m, v = v, m
	}
	if risen(m, v) {
		return false
	}
	far := max(m.figure.Value, v.figure.Value) > 2*min(m.figure.Value, v.figure.Value)
	a, b := string(m.assertion.SourceName), string(v.assertion.SourceName)
	if !far && a != b && (a == "" || b == "" || !ga.judging.SameSource(a, b)) {
		return false // two voices of which the report says that they differ
	}
	return claim.Excludes(m.figure, v.figure) || m.figure.Approx == v.figure.Approx
}

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
