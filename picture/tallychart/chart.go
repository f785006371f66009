// Package tallychart draws a tally: the figures of one quantity over the days that
// they speak of, a mark a figure, with the shape and number of its origin. [Build]
// makes a [Chart] of a tally; [Draw] lays it out.
package tallychart

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/locale"
)

// Chart is a tally with figures alike put together.
type Chart struct {
	// Heading says the picture in words.
	Heading string
	// Points are in order of their days, then of their values.
	Points []Point
	// Revisions, Conflicts and Unclear are pairs of indexes of points; Unclear are two
	// values of one source of which nobody knows the later.
	Revisions, Conflicts, Unclear [][2]int
	Breakdowns                    []Breakdown
}

// Breakdown is a point with the parts that a report names of it.
type Breakdown struct {
	Point int
	tawatur.Breakdown
}

// Point is one value on one day by one origin, as often as reports give it.
type Point struct {
	Day tawatur.Day
	// Low and High are the ends of a range, equal where there is none.
	Low, High float64
	Approx    tawatur.Approx
	// Accrual tells a count of everything so far from one that came on top.
	Accrual tawatur.Accrual
	// Origin counts the origins from 1.
	Origin int
	Source string
	// Outlets are those that give it, in the order of the tally; Values the indexes
	// of its figures there.
	Outlets []string
	Values  []int
	// Href leads to the words of the first.
	Href string
}

// Build puts the figures of a tally together that are alike in value, day and
// origin. link gives the address of the words of a figure by its index, "" where there
// is none.
func Build(t *tawatur.Tally, heading string, link func(i int) string) Chart {
	c := Chart{Heading: heading}
	at := make([]int, len(t.Values)) // the point of each figure
	for i := range t.Values {
		p := pointOf(&t.Values[i])
		k := slices.IndexFunc(c.Points, p.alike)
		if k < 0 {
			k = len(c.Points)
			p.Href = link(i)
			c.Points = append(c.Points, p)
		}
		q := &c.Points[k]
		q.Values = append(q.Values, i)
		if o := cmp.Or(t.Values[i].Outlet, t.Values[i].Report); !slices.Contains(q.Outlets, o) {
			q.Outlets = append(q.Outlets, o)
		}
		at[i] = k
	}
	order := inOrder(c.Points)
	c.Revisions, c.Conflicts = pairsOf(t.Revisions, at, order), pairsOf(t.Conflicts, at, order)
	c.Unclear = pairsOf(t.Unclear, at, order)
	for _, b := range t.Breakdowns {
		if b.Whole >= 0 && b.Whole < len(at) {
			c.Breakdowns = append(c.Breakdowns, Breakdown{order[at[b.Whole]], b})
		}
	}
	sorted := make([]Point, len(c.Points))
	for i, k := range order {
		sorted[k] = c.Points[i]
	}
	c.Points = sorted
	return c
}

func pointOf(v *tawatur.TallyValue) Point {
	p := Point{Day: v.AsOf, Low: v.Value, High: v.Value, Approx: v.Approx, Accrual: v.Accrual, Origin: v.Origin + 1, Source: string(v.SourceName)}
	if v.Max != nil {
		p.Low, p.High = min(v.Value, *v.Max), max(v.Value, *v.Max)
	}
	return p
}

func (p Point) alike(q Point) bool {
	return p.Day == q.Day && p.Low == q.Low && p.High == q.High && p.Approx == q.Approx && p.Accrual == q.Accrual && p.Origin == q.Origin
}

// inOrder gives the place of each point when they are sorted.
func inOrder(ps []Point) []int {
	at := make([]int, len(ps))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		return cmp.Or(ps[a].Day.Compare(ps[b].Day), cmp.Compare(ps[a].Low, ps[b].Low), ps[a].Origin-ps[b].Origin)
	})
	place := make([]int, len(ps))
	for k, i := range at {
		place[i] = k
	}
	return place
}

// pairsOf gives the pairs of points of pairs of figures, each once. Indexes that lead
// nowhere are left out, as are pairs within one point.
func pairsOf(pairs []tawatur.TallyPair, at, place []int) (out [][2]int) {
	for _, p := range pairs {
		if min(p.A, p.B) < 0 || max(p.A, p.B) >= len(at) {
			continue
		}
		q := [2]int{place[at[p.A]], place[at[p.B]]}
		if q[0] != q[1] && !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}

// Words tells the chart in words, a line a point: its text equivalent.
func (c Chart) Words(say *locale.Printer) (lines []string) {
	for _, p := range c.Points {
		s := say.ShortDay(p.Day) + ": " + p.Value(say)
		if p.Source != "" {
			s += say.Text("sep.dot") + locale.Isolate(p.Source)
		}
		for i, o := range p.Outlets {
			if i == 0 {
				s += say.Text("sep.dot") + locale.Isolate(o)
			} else {
				s += say.Text("sep.list") + locale.Isolate(o)
			}
		}
		lines = append(lines, s)
	}
	return append(lines, c.Relations(say)...)
}

// Value writes a point's value with its bound or range, and whether it is one of everything
// so far or came on top.
func (p Point) Value(say *locale.Printer) string {
	v := amount(say, p.Low, p.High, p.Approx)
	if p.Accrual != "" {
		v += say.Text("sep.dot") + say.Text("accrual."+string(p.Accrual))
	}
	return v
}

func amount(say *locale.Printer, low, high float64, approx tawatur.Approx) string {
	v := say.Number(low)
	if high > low {
		v = say.Text("day.range", v, say.Number(high))
	}
	if approx != "" && approx != tawatur.Exact {
		v = say.Text("approx."+string(approx)) + " " + v
	}
	return v
}
