package tally

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/compare/standing"
	"tawatur/outlet"
)

// maxValues is how many values of one quantity are listed.
const maxValues = 80

// Of gives the tallies of one story: quantities that at least two reports
// state, the most stated first.
func Of(rs []*tawatur.Reading, links []tawatur.Link, reg *outlet.Registry) []tawatur.Tally {
	return Over(claim.Read(rs), links, reg)
}

// Over is [Of] over a corpus that was read already.
func Over(c *claim.Corpus, links []tawatur.Link, reg *outlet.Registry) []tawatur.Tally {
	out := []tawatur.Tally{}
	var judging *standing.Judging
	for _, g := range groups(values(c)) {
		if !g.told() {
			continue
		}
		if judging == nil {
			judging = standing.NewJudging(c, links, reg)
		}
		out = append(out, tally(c, g, judging))
	}
	return out
}

func tally(c *claim.Corpus, g *group, judging *standing.Judging) tawatur.Tally {
	vs := g.values[:min(maxValues, len(g.values))]
	t := tawatur.Tally{
		Category: vs[0].figure.Category, Conflicts: []tawatur.TallyPair{}, Revisions: []tawatur.TallyPair{},
		Of:    common(vs, func(v *value) string { return v.figure.Of }),
		Place: common(vs, func(v *value) string { return v.place }),
	}
	as := make([]tawatur.Assertion, len(vs))
	for i, v := range vs {
		as[i] = v.assertion
		t.Values = append(t.Values, tawatur.TallyValue{
			Report: v.assertion.Report, Outlet: v.assertion.Outlet, Text: v.figure.Text,
			Value: v.figure.Value, Max: v.figure.Max, Approx: v.figure.Approx,
			SourceName: v.assertion.SourceName, AsOf: v.asOf, Span: v.figure.Span,
		})
	}
	for n, o := range judging.Origins(as) {
		for _, i := range o.Assertions {
			t.Values[i].Origin = n
		}
	}
	pairs(c, &t, vs, judging)
	return t
}

// pairs finds the values that exclude each other and those that one source
// revised. Of values that say the same only the first is paired.
func pairs(c *claim.Corpus, t *tawatur.Tally, vs []*value, judging *standing.Judging) {
	for b := range vs {
		for a := b - 1; a >= 0; a-- {
			if !claim.Differ(vs[a].figure, vs[b].figure) || repeated(t, b) || repeated(t, a) ||
				!c.Comparable(vs[a].unit, vs[b].unit, vs[a].figure, vs[b].figure) {
				continue
			}
			p := tawatur.TallyPair{A: a, B: b}
			x, y := &t.Values[a], &t.Values[b]
			switch {
			case x.SourceName != "" && judging.SameSource(string(x.SourceName), string(y.SourceName)):
				if x.AsOf != y.AsOf || x.Report != y.Report {
					t.Revisions = append(t.Revisions, p)
				}
			case x.Origin != y.Origin && x.Report != y.Report && claim.Excludes(vs[a].figure, vs[b].figure) && near(x.AsOf, y.AsOf):
				t.Conflicts = append(t.Conflicts, p)
			}
		}
	}
	order := func(a, b tawatur.TallyPair) int { return cmp.Or(a.A-b.A, a.B-b.B) }
	slices.SortFunc(t.Conflicts, order)
	slices.SortFunc(t.Revisions, order)
}

// repeated reports whether an earlier value of the same origin says the same.
func repeated(t *tawatur.Tally, i int) bool {
	v := &t.Values[i]
	return slices.ContainsFunc(t.Values[:i], func(o tawatur.TallyValue) bool {
		return o.Origin == v.Origin && o.Value == v.Value && o.Approx == v.Approx
	})
}

// near reports whether two values may speak of one moment: a count that is
// some days older may simply have grown.
func near(a, b tawatur.Day) bool {
	if a.IsZero() || b.IsZero() {
		return true
	}
	d := b.Sub(a)
	return d >= -1 && d <= 1
}

// common gives the string that most values have, the first of equals.
func common(vs []*value, of func(*value) string) string {
	count, best := map[string]int{}, ""
	for _, v := range vs {
		if s := of(v); s != "" {
			count[s]++
		}
	}
	for _, v := range vs {
		if s := of(v); count[s] > count[best] {
			best = s
		}
	}
	return best
}
