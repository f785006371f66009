package tally

import (
	"slices"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/compare/standing"
	"tawatur/outlet"
)

// maxValues is how many values of one quantity are listed.
const maxValues = 80

// Of gives the tallies of one story, the most stated first: quantities that at
// least two reports state. What is no toll of people is listed where two origins
// state it or values differ; else it is a claim like others.
func Of(rs []*tawatur.Reading, links []tawatur.Link, reg *outlet.Registry) []tawatur.Tally {
	return Over(claim.Read(rs), links, reg)
}

// Over is [Of] over a corpus that was read already.
func Over(c *claim.Corpus, links []tawatur.Link, reg *outlet.Registry) []tawatur.Tally {
	out := []tawatur.Tally{}
	vs := values(c)
	if len(vs) == 0 || len(c.Readings) < 2 {
		return out
	}
	ga := &gatherer{c: c, judging: standing.NewJudging(c, links, reg)}
	for _, g := range ga.groups(vs) {
		if !g.told() {
			continue
		}
		if t := ga.tally(g); worth(&t) {
			out = append(out, t)
		}
	}
	return out
}

// worth reports whether there is something to compare in a tally.
func worth(t *tawatur.Tally) bool {
	return toll(t.Category) || slices.ContainsFunc(t.Values, func(v tawatur.TallyValue) bool {
		return v.Origin > 0 || v.Value != t.Values[0].Value
	})
}

func (ga *gatherer) tally(g *group) tawatur.Tally {
	vs := g.values[:min(maxValues, len(g.values))]
	t := tawatur.Tally{
		Category: vs[0].figure.Category, Kind: vs[0].kind, Conflicts: []tawatur.TallyPair{}, Revisions: []tawatur.TallyPair{},
		Of: label(ga.c, vs), Place: common(vs, func(v *value) string { return v.figure.Place }),
	}
	as := make([]tawatur.Assertion, len(vs))
	for i, v := range vs {
		as[i] = v.assertion
		t.Values = append(t.Values, v.stated())
	}
	for n, o := range ga.judging.Origins(as) {
		for _, i := range o.Assertions {
			t.Values[i].Origin = n
		}
	}
	p := pairing{c: ga.c, judging: ga.judging, t: &t, vs: vs}
	p.pairs()
	t.Breakdowns = breakdowns(ga.c, &t, vs)
	return t
}

// stated gives the value as its report states it.
func (v *value) stated() tawatur.TallyValue {
	f, a := v.figure, &v.assertion
	out := tawatur.TallyValue{
		Report: a.Report, Outlet: a.Outlet, Text: f.Text, Value: f.Value, Max: f.Max, Approx: f.Approx, Accrual: f.Accrual,
		SourceName: a.SourceName, AsOf: v.asOf, Span: f.Span,
	}
	if v.kind == tawatur.TallyPeriod {
		out.From, out.To = f.From, f.To
	}
	return out
}
