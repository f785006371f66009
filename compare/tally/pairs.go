package tally

import (
	"cmp"
	"slices"
	"time"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/compare/standing"
)

// pairing finds how the values of one tally stand to one another.
type pairing struct {
	c       *claim.Corpus
	judging *standing.Judging
	t       *tawatur.Tally
	vs      []*value // those of t
}

// pairs finds the values that exclude each other and those that one source
// revised. Of values that say the same only the first is paired.
func (p *pairing) pairs() {
	for b := range p.vs {
		for a := range b {
			x, y := p.vs[a], p.vs[b]
			if !claim.Differ(x.figure, y.figure) || !p.c.Comparable(x.unit, y.unit, x.figure, y.figure) ||
				x.unit.Report != y.unit.Report && (p.repeated(a) || p.repeated(b)) {
				continue
			}
			pair := tawatur.TallyPair{A: a, B: b}
			switch s := p.t.Values[a].SourceName; {
			case s != "" && p.judging.SameSource(string(s), string(p.t.Values[b].SourceName)):
				p.oneSource(pair)
			case p.excludes(a, b):
				p.t.Conflicts = append(p.t.Conflicts, pair)
			}
		}
	}
	order := func(a, b tawatur.TallyPair) int { return cmp.Or(a.A-b.A, a.B-b.B) }
	slices.SortFunc(p.t.Conflicts, order)
	slices.SortFunc(p.t.Revisions, order)
	slices.SortFunc(p.t.Unclear, order)
}

// oneSource files two values of one source: as a revision where the second is
// told to be later. A toll that has fallen may as well be an older one printed late.
func (p *pairing) oneSource(pair tawatur.TallyPair) {
	x, y := p.vs[pair.A], p.vs[pair.B]
	if p.later(y, x) || risen(y, x) {
		x, y, pair = y, x, tawatur.TallyPair{A: pair.B, B: pair.A}
	}
	switch {
	case x.unit.Report == y.unit.Report && !risen(x, y):
	case risen(x, y), p.later(x, y) && (!toll(x.figure.Category) || x.figure.Value < y.figure.Value):
		p.t.Revisions = append(p.t.Revisions, pair)
	default:
		p.t.Unclear = append(p.t.Unclear, tawatur.TallyPair{A: min(pair.A, pair.B), B: max(pair.A, pair.B)})
	}
}

// later reports whether y was published on a later day, or hour, than x.
func (p *pairing) later(x, y *value) bool {
	a, b := p.c.Readings[x.unit.Report], p.c.Readings[y.unit.Report]
	if a.Appeared() != b.Appeared() {
		return !a.Appeared().IsZero() && a.Appeared().Before(b.Appeared())
	}
	return !a.PublishedAt.IsZero() && !b.PublishedAt.IsZero() && a.PublishedAt.Before(b.PublishedAt)
}

// risen reports whether y is told to be what a count has risen to, and x may be
// what it rose from.
func risen(x, y *value) bool {
	return y.figure.Accrual == tawatur.Cumulative && x.figure.Value < y.figure.Value
}

// excludes reports whether two values of different sources cannot both hold of
// one moment. A report that gives both sets them side by side itself.
func (p *pairing) excludes(a, b int) bool {
	x, y := p.vs[a], p.vs[b]
	if p.t.Values[a].Origin == p.t.Values[b].Origin || !claim.Excludes(x.figure, y.figure) || countsAttackers(x, y) || p.grew(x, y) ||
		!p.c.OneScene(x.unit, y.unit, x.figure, y.figure, meet(x.places, y.places)) {
		return false
	}
	if x.unit.Report == y.unit.Report {
		return toll(x.figure.Category) && x.assertion.SourceName != "" && y.assertion.SourceName != "" && onePlace(x.figure, y.figure)
	}
	return p.oneMoment(x, y) && !p.givesToo(x, y) && !p.givesToo(y, x)
}

// grew reports whether one of two values is told to be what a count has risen to,
// by a report that is not the earlier and does not give the other as still said.
func (p *pairing) grew(x, y *value) bool {
	return x.unit.Report != y.unit.Report && (risen(x, y) && !p.later(y, x) || risen(y, x) && !p.later(x, y))
}

// onePlace is false where two figures tell different places.
func onePlace(x, y *tawatur.Figure) bool {
	return x.Place == "" || y.Place == "" || x.Place == y.Place
}

// givesToo reports whether the report of x gives the value of y as well.
func (p *pairing) givesToo(x, y *value) bool {
	return slices.ContainsFunc(p.vs, func(v *value) bool {
		return v.unit.Report == x.unit.Report && claim.Same(v.figure, y.figure)
	})
}

// oneMoment reports whether two values were published at one time: a count that is
// a day older may simply have grown, or one that is an hour older. Where nobody is
// named who gave either, a sum or a price may have moved within the day.
func (p *pairing) oneMoment(x, y *value) bool {
	if a, b := p.appeared(x), p.appeared(y); !a.IsZero() && !b.IsZero() && a != b || !oneDay(x, y) {
		return false
	}
	if !toll(x.figure.Category) {
		return x.assertion.SourceName != "" || y.assertion.SourceName != ""
	}
	if x.figure.Value > y.figure.Value {
		x, y = y, x
	}
	a, b := p.c.Readings[x.unit.Report].PublishedAt, p.c.Readings[y.unit.Report].PublishedAt
	return a.IsZero() || b.IsZero() || b.Sub(a) < time.Hour
}

// appeared is the day on which the report of a value came out.
func (p *pairing) appeared(v *value) tawatur.Day { return p.c.Readings[v.unit.Report].Appeared() }

// repeated reports whether an earlier value of the same origin says the same.
func (p *pairing) repeated(i int) bool {
	v := &p.t.Values[i]
	return slices.ContainsFunc(p.t.Values[:i], func(o tawatur.TallyValue) bool {
		return o.Origin == v.Origin && o.Value == v.Value && o.Approx == v.Approx
	})
}
