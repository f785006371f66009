package date

import (
	"tawatur"
	"tawatur/arabic/hijri"
)

// grain tells the grain of the days that were read last.
func (f *finder) grain(d days) tawatur.Grain {
	g := grainOf(d)
	if told, ok := toldGrains[f.told]; ok && g == tawatur.GrainDay {
		return told
	}
	return g
}

var toldGrains = map[byte]tawatur.Grain{'w': tawatur.GrainWeek, 'm': tawatur.GrainMonth, 'y': tawatur.GrainYear}

// grainOf tells the grain of whole units of the calendar, Hijri months and years
// among them.
func grainOf(s days) tawatur.Grain {
	n := s.to.Sub(s.from) + 1
	y := int(s.from.Year)
	switch {
	case n == 1:
		return tawatur.GrainDay
	case n == 7 && s == weekOf(s.from):
		return tawatur.GrainWeek
	case n > 27 && n < 32 && s == month(y, s.from.Month):
		return tawatur.GrainMonth
	case n > 88 && n < 94 && s.from.Month%3 == 1 && s == months(y, s.from.Month, 3):
		return tawatur.GrainQuarter
	case s == year(y):
		return tawatur.GrainYear
	case y%10 == 0 && s == days{year(y).from, year(y + 9).to}:
		return tawatur.GrainDecade
	case y%100 == 0 && s == days{year(y).from, year(y + 99).to}:
		return tawatur.GrainCentury
	case n < 31 && n > 28 || n > 353 && n < 356:
		return grainOfHijri(s)
	}
	return tawatur.GrainInterval
}

func grainOfHijri(s days) tawatur.Grain {
	y := hijri.YearOf(s.from)
	if s == yearOfHijri(y) {
		return tawatur.GrainYear
	}
	for m := 1; m <= 12; m++ {
		if s == monthOfHijri(y, m) {
			return tawatur.GrainMonth
		}
	}
	return tawatur.GrainInterval
}
