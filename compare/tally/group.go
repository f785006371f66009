package tally

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
)

// value is a figure with what tells it from others of its kind.
type value struct {
	figure    *tawatur.Figure
	assertion tawatur.Assertion
	unit      *claim.Unit
	key       string // what is counted
	from, to  tawatur.Day
	asOf      tawatur.Day
	place     string
}

// group is the values of one quantity.
type group struct {
	values   []*value
	from, to tawatur.Day // the days that its values tell
	undated  tawatur.Day // the first publication of a value that tells none
	places   map[string]bool
}

// values lists the figures of the reports in order of publication, those that
// a report repeats once.
func values(c *claim.Corpus) []*value {
	var out []*value
	seen := map[[3]string]bool{}
	for i := range c.Units {
		u := &c.Units[i]
		if u.Denies {
			continue
		}
		for _, k := range u.Figures {
			v := newValue(c, u, k)
			id := [3]string{v.assertion.Report, v.key, arabic.Match(v.figure.Text)}
			if v.key != "" && !seen[id] {
				seen[id] = true
				out = append(out, v)
			}
		}
	}
	return out
}

func newValue(c *claim.Corpus, u *claim.Unit, k int) *value {
	r := c.Readings[u.Report]
	f := &r.Figures[k]
	v := &value{figure: f, unit: u, place: f.Place, asOf: f.AsOf, key: keyOf(c, f)}
	switch {
	case v.key == "":
	case c.Part(u, f) || f.PartOf.Len() > 0:
		v.key += ":part:" + arabic.Match(f.Of) // six of the injured do not stand against forty injured
	case c.Added(u, f):
		v.key += ":added" // nor do six more
	case claim.Covers(f):
		v.key += ":long" // nor does a month against one day
	}
	v.assertion = tawatur.Assertion{
		Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: u.Span.In(r.Text), Span: u.Span,
		SourceName: f.SourceName, Chain: []string{}, CopiedFrom: -1,
	}
	if a := c.Attribution(u); a != nil && (f.SourceName == "" || f.SourceName == a.SourceName) {
		v.assertion.SourceName, v.assertion.SourceKind = a.SourceName, a.SourceKind
		v.assertion.Chain = a.Chain
		v.assertion.SpokenOn(a)
	}
	v.from, v.to = c.Days(u)
	switch {
	case !f.AsOf.IsZero():
		v.from, v.to = f.AsOf, f.AsOf
	case !f.From.IsZero():
		if v.from, v.to = f.From, f.To; v.to.IsZero() {
			v.to = r.Published
		}
	}
	if v.asOf.IsZero() {
		v.asOf = r.Published
	}
	return v
}

// keyOf gives the quantity that a figure counts, without place and time; "" for
// one that cannot be told.
func keyOf(c *claim.Corpus, f *tawatur.Figure) string {
	concepts := c.Tables().Concepts(f.Of)
	for _, k := range concepts {
		if k.PartKind() {
			return f.Category + ":" + k.Key
		}
	}
	switch f.Category {
	case "killed", "injured", "displaced", "detained", "missing", "besieged":
		return f.Category
	}
	for _, k := range concepts {
		if k.Kind != claim.Light {
			return f.Category + ":" + f.Unit + ":" + k.Key
		}
	}
	return ""
}

// groups parts values by quantity, day and place. Values that tell their day
// or place come first; the others join the largest group of their quantity.
func groups(vs []*value) []*group {
	byKey := map[string][]*group{}
	var open []*value
	for _, v := range vs {
		if v.from.IsZero() && v.place == "" {
			open = append(open, v)
			continue
		}
		place(byKey, v)
	}
	for _, v := range open {
		place(byKey, v)
	}
	var out []*group
	for _, gs := range byKey {
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

// place puts a value into the largest group of its quantity that it agrees
// with, or into a new one.
func place(byKey map[string][]*group, v *value) {
	var best *group
	for _, g := range byKey[v.key] {
		if g.agrees(v) && (best == nil || len(g.values) > len(best.values)) {
			best = g
		}
	}
	if best == nil {
		best = &group{places: map[string]bool{}}
		byKey[v.key] = append(byKey[v.key], best)
	}
	best.add(v)
}

// recent is how many days before publication an undated figure may speak of.
const recent = 14

// agrees is false where the value tells another day or place than the group.
func (g *group) agrees(v *value) bool {
	if !v.from.IsZero() && !g.from.IsZero() && (v.from.Sub(g.to) > 1 || g.from.Sub(v.to) > 1) {
		return false
	}
	if v.unit.Lasting != g.values[0].unit.Lasting {
		return false
	}
	// A figure without a day speaks of recent days.
	if v.from.IsZero() && old(g.to, v.assertion.Published) || !v.from.IsZero() && old(v.to, g.undated) {
		return false
	}
	p := placeKey(v.place)
	return p == "" || len(g.places) == 0 || g.places[p]
}

// old reports whether a day lies long before the publication; an unknown one
// does not.
func old(day, published tawatur.Day) bool {
	return !day.IsZero() && !published.IsZero() && published.Sub(day) > recent
}

func (g *group) add(v *value) {
	g.values = append(g.values, v)
	if p := placeKey(v.place); p != "" {
		g.places[p] = true
	}
	if v.from.IsZero() {
		if p := v.assertion.Published; g.undated.IsZero() || p.Before(g.undated) {
			g.undated = p
		}
		return
	}
	if g.from.IsZero() || v.from.Before(g.from) {
		g.from = v.from
	}
	if g.to.Before(v.to) {
		g.to = v.to
	}
}

func placeKey(p string) string { return arabic.Stem(p) }

// told reports whether at least two reports state the quantity.
func (g *group) told() bool {
	return slices.ContainsFunc(g.values, func(v *value) bool { return v.unit.Report != g.values[0].unit.Report })
}
