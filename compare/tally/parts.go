package tally

import (
	"math"
	"slices"

	"tawatur"
	"tawatur/compare/claim"
)

// sorts are the kinds of people that exclude each other, by what they are told
// apart by: a child is no woman, and yet may be a civilian.
var sorts = map[string]string{
	"child": "age", "woman": "age",
	"armedmen": "role", "civilian": "role", "police": "role", "rebel": "role", "soldier": "role", "terror": "role",
}

// breakdowns lists the parts that reports name of the values, of values of one
// origin that are broken down alike only the first.
func breakdowns(c *claim.Corpus, t *tawatur.Tally, vs []*value) []tawatur.Breakdown {
	var out []tawatur.Breakdown
	for i, v := range vs {
		b, ok := breakdown(c, v)
		b.Whole = i
		if ok && !slices.ContainsFunc(out, func(o tawatur.Breakdown) bool {
			return t.Values[o.Whole].Origin == t.Values[i].Origin && t.Values[o.Whole].Value == t.Values[i].Value && alike(o.Parts, b.Parts)
		}) {
			out = append(out, b)
		}
	}
	return out
}

func alike(a, b []tawatur.TallyPart) bool {
	return slices.EqualFunc(a, b, func(x, y tawatur.TallyPart) bool { return x.Value == y.Value && x.Category == y.Category })
}

func breakdown(c *claim.Corpus, v *value) (b tawatur.Breakdown, ok bool) {
	r := c.Readings[v.unit.Report]
	b.Span = v.figure.Span
	var parts []*tawatur.Figure
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.PartOf != v.figure.Span || f.Unit == "percent" {
			continue
		}
		parts = append(parts, f)
		b.Parts = append(b.Parts, tawatur.TallyPart{
			Text: f.Text, Of: name(c.Tables(), f), Category: f.Category, Value: f.Value, Max: f.Max, Approx: f.Approx, Span: f.Span,
		})
		b.Start, b.End = min(b.Start, f.Start), max(b.End, f.End)
	}
	if len(parts) == 0 {
		return b, false
	}
	b.Quote, b.Sum = b.Span.In(r.Text), sumOf(c.Tables(), v.figure, parts)
	return b, true
}

// sumOf holds parts against their whole. Only parts that exclude each other are
// added up.
func sumOf(t *claim.Tables, whole *tawatur.Figure, parts []*tawatur.Figure) tawatur.PartSum {
	_, top := claim.Bounds(whole)
	sums, exact, n := map[string]float64{}, map[string]bool{}, map[string]int{}
	kinds := map[string]bool{}
	for _, f := range parts {
		low, _ := claim.Bounds(f)
		if low > top {
			return tawatur.PartLarger
		}
		by, kind := sortOf(t, whole, f)
		if by == "" || kinds[kind] {
			continue
		}
		kinds[kind] = true
		sums[by] += low
		n[by]++
		if was, ok := exact[by]; !ok || was {
			exact[by] = f.Approx == tawatur.Exact && f.Max == nil
		}
	}
	sum := tawatur.PartSum("")
	for by, s := range sums {
		switch {
		case n[by] < 2:
		case s > top:
			return tawatur.PartsLarger
		case exact[by] && whole.Approx == tawatur.Exact && math.Abs(s-top) < 0.5:
			sum = tawatur.PartsAddUp
		}
	}
	return sum
}

// sortOf tells by what a part is told apart from others of its whole, and as
// what; "" where it may overlap with any.
func sortOf(t *claim.Tables, whole, f *tawatur.Figure) (by, kind string) {
	if f.Category != whole.Category && toll(f.Category) {
		return "fate", f.Category
	}
	for _, k := range t.Concepts(f.Of) {
		if by := sorts[k.Key]; by != "" {
			return by, k.Key
		}
	}
	return "", ""
}
