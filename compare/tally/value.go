package tally

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
)

// value is a figure with what tells it from others of its kind.
type value struct {
	figure    *tawatur.Figure
	assertion tawatur.Assertion
	unit      *claim.Unit
	kind      tawatur.TallyKind
	key       string // what is counted
	from, to  tawatur.Day
	day       tawatur.Day // the one day that the figure is told to be of
	asOf      tawatur.Day
	places    []string // the keys of the places that it may be of, without whole states
	among     []string // the stems of those of whom it counts some ("five of the guards")
	attackers int      // how many of the dead carried out the attack, see attackersIn
}

// tolls are the categories that count what befell people: of them every figure
// counts, whatever the people are called.
var tolls = []string{"killed", "injured", "displaced", "detained", "missing", "besieged"}

func toll(category string) bool { return slices.Contains(tolls, category) }

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
	v := &value{figure: f, unit: u, asOf: f.AsOf, kind: kindOf(c, u, f), key: keyOf(c, f)}
	if v.key != "" && v.kind != "" {
		v.key += ":" + string(v.kind)
	}
	v.places, v.assertion, v.among = placesOf(c, u, f), assertion(c, u, f), among(c.Tables(), r.Text, f)
	v.day, v.attackers = dayOf(c, u, f), attackersIn(r.Text, f)
	switch {
	case !v.day.IsZero():
		v.from, v.to = v.day, v.day
	case !f.From.IsZero():
		if v.from, v.to = f.From, f.To; v.to.IsZero() {
			v.to = r.Published
		}
	default:
		v.from, v.to = c.DaysIn(u)
	}
	if v.asOf.IsZero() {
		v.asOf = r.Published
	}
	return v
}

// dayOf is the day that a figure is told to be of. The day on which its source
// spoke ("said on Monday that") is none.
func dayOf(c *claim.Corpus, u *claim.Unit, f *tawatur.Figure) tawatur.Day {
	if a := c.Attribution(u); a != nil && f.AsOf == a.OccasionDay {
		if from, to := c.DaysIn(u); f.AsOf.Before(from) || to.Before(f.AsOf) {
			return tawatur.Day{}
		}
	}
	return f.AsOf
}

func assertion(c *claim.Corpus, u *claim.Unit, f *tawatur.Figure) tawatur.Assertion {
	r := c.Readings[u.Report]
	out := tawatur.Assertion{
		Report: r.ID, Outlet: r.Outlet, Published: r.Published, Quote: u.Span.In(r.Text), Span: u.Span,
		SourceName: f.SourceName, Chain: []string{}, CopiedFrom: -1,
	}
	if a := c.Attribution(u); a != nil && (f.SourceName == "" || f.SourceName == a.SourceName) {
		out.SourceName, out.SourceKind, out.Chain = a.SourceName, a.SourceKind, a.Chain
		out.SpokenOn(a)
	}
	return out
}

// kindOf tells counts of a whole from those that no count of a whole stands
// against: six of the injured against forty injured, six more, a month against a day.
func kindOf(c *claim.Corpus, u *claim.Unit, f *tawatur.Figure) tawatur.TallyKind {
	switch {
	case f.PartOf.Len() > 0 || c.OfWhole(u, f):
		return tawatur.TallyParts
	case c.Further(u, f):
		return tawatur.TallyAdded
	case claim.Covers(f):
		return tawatur.TallyPeriod
	}
	return ""
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
	if toll(f.Category) {
		return f.Category
	}
	if definite(f.Text) && definite(f.Of) {
		return "" // "the three states" counts nothing anew
	}
	for _, k := range concepts {
		if k.Kind != claim.Light {
			return f.Category + ":" + f.Unit + ":" + k.Key
		}
	}
	return ""
}

// definite reports whether words begin with the article.
func definite(words string) bool {
	w := strings.TrimLeft(arabic.Match(words), "وبفك")
	return strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل")
}
