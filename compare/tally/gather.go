package tally

import (
	"cmp"
	"slices"

	"tawatur/compare/claim"
	"tawatur/compare/standing"
)

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
