package figure

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Input is a report's text with what the earlier steps found in it. Spans are
// byte offsets into Text, each list in order of its spans.
type Input struct {
	Text         string
	Sentences    []tawatur.Span
	Tokens       []arabic.Token
	Numerals     []numeral.Numeral
	Mentions     []tawatur.Mention
	Dates        []tawatur.DateRef
	Attributions []tawatur.Attribution
	Outlet       string
}

// Find returns the figures of a report, in order and without overlap.
func (t *Tables) Find(in Input) []tawatur.Figure {
	f := &finder{Tables: t, Input: in, toks: in.Tokens, used: -1}
	f.numbers()
	f.duals()
	slices.SortStableFunc(f.found, func(a, b count) int { return cmp.Compare(a.from, b.from) })
	f.befall()
	out := make([]tawatur.Figure, 0, len(f.found))
	for i := range f.found {
		out = append(out, f.figure(&f.found[i]))
	}
	return out
}

// finder holds the state of one call of Find.
type finder struct {
	*Tables
	Input
	toks  []arabic.Token
	found []count
	used  int // the last token that belongs to a figure already
	date  int // the first date that does not end before the number asked for
}

// count is a figure while it is being read. from and to are the tokens of its
// text, number the first of its number, ofFrom and ofTo those of the counted thing.
type count struct {
	from, to       int
	number         int
	ofFrom, ofTo   int
	value          float64
	max            *float64
	approx         tawatur.Approx
	unit, category string
	// open is set when what befell the people counted is still to be found.
	open bool
}

func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

func (f *finder) glued(i int) bool {
	return i > 0 && i < len(f.toks) && f.toks[i-1].End == f.toks[i].Start
}

func (f *finder) word(i int) bool {
	return i >= 0 && i < len(f.toks) && f.toks[i].Kind == arabic.Word
}

// numbers reads the figures that have a number.
func (f *finder) numbers() {
	for k := 0; k < len(f.Numerals); k++ {
		n := f.Numerals[k]
		if n.From <= f.used || n.Ordinal || f.dated(n.Span) || f.isLabel(n) {
			continue
		}
		c := count{number: n.From, from: n.From, to: n.To, value: abs(n.Value), approx: tawatur.Exact}
		last, lower := f.rangeFrom(k, &c)
		if !f.counts(f.Numerals[last], &c) {
			continue
		}
		k = last
		f.boundBefore(&c)
		f.boundAfter(&c)
		if n.Vague && c.approx == tawatur.Exact {
			c.approx = tawatur.AtLeast
		}
		if lower != nil {
			top := c.value
			c.value, c.max = *lower, &top
		}
		f.add(c)
	}
}

func abs(v float64) float64 { return max(v, -v) }

func (f *finder) add(c count) {
	c.from = max(c.from, f.used+1)
	f.used = max(f.used, c.to-1)
	f.found = append(f.found, c)
}

// dated reports whether a date overlaps the span.
func (f *finder) dated(s tawatur.Span) bool {
	for f.date < len(f.Dates) && f.Dates[f.date].End <= s.Start {
		f.date++
	}
	return f.date < len(f.Dates) && f.Dates[f.date].Overlaps(s)
}

// isLabel reports whether a number is a name, a clock or a mark on a scale:
// "القرار 2254", "الساعة 8", "7:30", "إف-16", "2-1".
func (f *finder) isLabel(n numeral.Numeral) bool {
	if f.label[f.norm(n.From-1)] == "before" || f.label[f.norm(n.To)] == "after" {
		return true
	}
	if f.norm(n.From-1) == "(" && f.norm(n.To) == ")" && f.label[f.norm(n.From-2)] == "before" {
		return true
	}
	if n.Words {
		return false
	}
	before := f.glued(n.From) && n.From >= 2 && f.toks[n.From-1].Kind == arabic.Punct && f.glued(n.From-1)
	switch f.norm(n.From - 1) {
	case ":", "/":
		if before && f.toks[n.From-2].Kind == arabic.Number {
			return true
		}
	case "-", "#", "_":
		if before && f.toks[n.From-2].Kind != arabic.Number || f.norm(n.From-1) == "#" {
			return true
		}
	}
	if !f.glued(n.To) || !f.glued(n.To+1) || f.toks[n.To+1].Kind != arabic.Number {
		return false
	}
	return f.norm(n.To) == ":" || f.norm(n.To) == "/"
}

// rangeFrom joins the number k with the next to a range: "بين 20 و30", "من 20
// إلى 30", "20-30", "ثلاثة أو أربعة". It returns the number to go on from, and
// the lower end where there is a range.
func (f *finder) rangeFrom(k int, c *count) (int, *float64) {
	if k+1 >= len(f.Numerals) {
		return k, nil
	}
	n, m := f.Numerals[k], f.Numerals[k+1]
	between := f.norm(n.From-1) == "بين"
	join := f.norm(n.To)
	gap := m.From - n.To
	switch {
	case between && gap == 0 && f.hasAnd(m.From), between && gap == 1 && join == "و":
	case gap == 1 && (join == "الي" || join == "او" || join == "-" || join == "–"):
	default:
		return k, nil
	}
	low := abs(n.Value)
	if low < 1000 && m.Value >= 1000 && m.Value/1000 > low {
		low *= scaleOf(m.Value) // "بين ثلاثة وأربعة آلاف"
	}
	if m.Vague || n.Vague || m.Value <= low || m.Ordinal || n.Fraction != m.Fraction {
		return k, nil
	}
	if w := f.norm(n.From - 1); between || w == "من" && join == "الي" {
		c.from--
		if f.norm(c.from-1) == "ما" {
			c.from--
		}
	}
	c.value, c.to = m.Value, m.To
	return k + 1, &low
}

// hasAnd reports whether و is written onto token i.
func (f *finder) hasAnd(i int) bool {
	r := f.norm(i)
	return len(r) > 2 && r[:2] == "و"
}

func scaleOf(v float64) float64 {
	switch {
	case v >= 1e9:
		return 1e9
	case v >= 1e6:
		return 1e6
	}
	return 1e3
}
