package date

import (
	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Grain is how exactly an expression tells the time.
type Grain string

const (
	GrainDay     Grain = "day"
	GrainWeek    Grain = "week"
	GrainMonth   Grain = "month"
	GrainQuarter Grain = "quarter"
	GrainYear    Grain = "year"
	GrainDecade  Grain = "decade"
	GrainCentury Grain = "century"
	// GrainInterval is any other stretch of days: between two dates, or a part of
	// a month or year.
	GrainInterval Grain = "interval"
)

// Expression is an expression of time with its grain. "قبل شهر" resolves to one
// day, and yet its grain is the month.
type Expression struct {
	tawatur.DateRef
	Grain Grain
}

// Expressions is FindAmong in the reading asked for, with the grain of each.
func Expressions(text string, toks []arabic.Token, nums []numeral.Numeral, published tawatur.Day, r Reading) []Expression {
	var out []Expression
	f := newFinder(toks, nums, published, r)
	f.each(text, func(d tawatur.DateRef) {
		g := grainOf(days{d.From, d.To})
		if told, ok := toldGrains[f.told]; ok && g == GrainDay {
			g = told
		}
		out = append(out, Expression{d, g})
	})
	return out
}

var toldGrains = map[byte]Grain{'w': GrainWeek, 'm': GrainMonth, 'y': GrainYear}

// grainOf tells the grain of whole units of the calendar, Hijri months and years
// among them.
func grainOf(s days) Grain {
	n := s.to.Sub(s.from) + 1
	y := int(s.from.Year)
	switch {
	case n == 1:
		return GrainDay
	case n == 7 && s == weekOf(s.from):
		return GrainWeek
	case n > 28 && n < 32 && s == month(y, s.from.Month):
		return GrainMonth
	case n > 88 && n < 94 && s.from.Month%3 == 1 && s == months(y, s.from.Month, 3):
		return GrainQuarter
	case s == year(y):
		return GrainYear
	case y%10 == 0 && s == days{year(y).from, year(y + 9).to}:
		return GrainDecade
	case y%100 == 0 && s == days{year(y).from, year(y + 99).to}:
		return GrainCentury
	case n < 31 && n > 28 || n > 353 && n < 356:
		return grainOfHijri(s)
	}
	return GrainInterval
}

func grainOfHijri(s days) Grain {
	y := hijriYearOf(s.from)
	if s == yearOfHijri(y) {
		return GrainYear
	}
	for m := 1; m <= 12; m++ {
		if s == monthOfHijri(y, m) {
			return GrainMonth
		}
	}
	return GrainInterval
}
