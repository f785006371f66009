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
	if byStart := func(a, b tawatur.Attribution) int { return cmp.Compare(a.Start, b.Start) }; !slices.IsSortedFunc(in.Attributions, byStart) {
		f.Attributions = slices.SortedStableFunc(slices.Values(in.Attributions), byStart)
	}
	f.numbers()
	f.duals()
	slices.SortStableFunc(f.found, func(a, b count) int { return cmp.Compare(a.from, b.from) })
	f.befall()
	f.parts()
	f.others()
	f.things()
	f.clauses()
	f.accruals()
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
	// attribution is the first that begins after the figure asked for, open
	// those before it that have not ended.
	attribution int
	open        []int
	lineEnd     int // what headline found, plus one; 0 before it was asked
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
	// elided is set when the noun is that of the figure before.
	elided bool
	// whole is the index of the figure that this is a part of, like that of the one
	// that counts the same thing by its noun; -1 for none.
	whole, like int
	accrual     tawatur.Accrual
	// begin and end are the tokens of the clause around it.
	begin, end int
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
		if f.isMark(n.To) {
			continue // the fraction, which is read with its whole
		}
		n = f.marked(n)
		if scaled, ok := f.scaleBehind(k, n); ok {
			n = scaled
			k++
		} else {
			n = f.unwrap(n)
		}
		c := count{number: n.From, from: n.From, to: n.To, value: abs(n.Value), approx: tawatur.Exact}
		last, lower := f.rangeFrom(k, &c)
		if last > k {
			n = f.Numerals[last]
		}
		if !f.counts(n, &c) || f.quoted(&c) || f.score(&c) {
			continue
		}
		k = f.spread(last, n, &c)
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
