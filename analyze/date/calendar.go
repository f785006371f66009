package date

import (
	"time"

	"tawatur"
)

// days is a stretch of days, both ends inclusive.
type days struct{ from, to tawatur.Day }

// written reports whether both days can be written as YYYY-MM-DD: "2,500 years
// ago" lies before the first year that can.
func (d days) written() bool {
	return d.from.Year >= 1 && d.from.Year <= 9999 && d.to.Year >= 1 && d.to.Year <= 9999
}

func oneDay(d tawatur.Day) days { return days{d, d} }

func day(y int, m time.Month, d int) tawatur.Day {
	return tawatur.Day{Year: int16(y), Month: m, Date: int8(d)}
}

// valid reports whether the calendar has the day.
func valid(y, m, d int) bool {
	return y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= monthLen(y, time.Month(m))
}

func monthLen(y int, m time.Month) int {
	return time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func month(y int, m time.Month) days {
	for ; m < 1; m += 12 {
		y--
	}
	for ; m > 12; m -= 12 {
		y++
	}
	return days{day(y, m, 1), day(y, m, monthLen(y, m))}
}

func months(y int, m time.Month, n int) days {
	last := month(y, m+time.Month(n-1))
	return days{month(y, m).from, last.to}
}

func monthOfQuarter(n int) time.Month { return time.Month(3*n - 2) }

func year(y int) days { return days{day(y, 1, 1), day(y, 12, 31)} }

// weekOf is the week, Monday to Sunday, that d lies in.
func weekOf(d tawatur.Day) days {
	back := (int(d.Time().Weekday()) + 6) % 7
	return days{d.Add(-back), d.Add(6 - back)}
}

// unitAt is the whole unit that lies n units from the one d lies in.
func unitAt(d tawatur.Day, unit byte, n int) days {
	switch unit {
	case 'h', 'd':
		return oneDay(d.Add(n))
	case 'w':
		return weekOf(d.Add(7 * n))
	case 'm':
		return month(int(d.Year), d.Month+time.Month(n))
	}
	return year(int(d.Year) + n)
}

// daysOf is how many days n hours reach: fewer than 24 stay in the day, as the
// hour of publication is not known.
func daysOf(n int) int { return n / 24 }

// shift is the day n units from d, the day of the month kept where it exists.
func shift(d tawatur.Day, unit byte, n int) tawatur.Day {
	switch unit {
	case 'h':
		return d.Add(daysOf(n))
	case 'd':
		return d.Add(n)
	case 'w':
		return d.Add(7 * n)
	case 'y':
		n *= 12
	}
	m := month(int(d.Year), d.Month+time.Month(n))
	return day(int(m.from.Year), m.from.Month, min(int(d.Date), int(m.to.Date)))
}

// partOf cuts a part out of a stretch of days: early and late are its halves
// (of a week three and four days), first, second and third its thirds.
func partOf(s days, part string) days {
	n := s.to.Sub(s.from) + 1
	if n > 366 {
		return partOfYears(s, part)
	}
	half, third := n/2, n/3
	switch {
	case n == 7: // Monday to Wednesday, Thursday to Sunday
		half, third = 3, 3
		if part == "third" {
			part = "late"
		}
	case n == 366:
		half = 182
	case n > 300:
		half = 181 // January to June
	}
	if n > 356 { // Gregorian: whole months
		switch y := int(s.from.Year); part {
		case "first":
			return months(y, time.January, 4)
		case "third":
			return months(y, time.September, 4)
		}
	}
	switch part {
	case "early":
		return days{s.from, s.from.Add(half - 1)}
	case "late":
		return days{s.from.Add(half), s.to}
	case "first":
		return days{s.from, s.from.Add(third - 1)}
	case "third":
		return days{s.from.Add(2 * third), s.to}
	}
	return middleOf(s, n)
}

// partOfYears cuts a part out of a decade or century, in whole years: of ten, the
// halves are five, and the beginning, middle and end three, four and three.
func partOfYears(s days, part string) days {
	from, n := int(s.from.Year), int(s.to.Year-s.from.Year)+1
	var cut [2]int // tenths
	switch part {
	case "early":
		cut = [2]int{0, 5}
	case "late":
		cut = [2]int{5, 10}
	case "first":
		cut = [2]int{0, 3}
	case "third":
		cut = [2]int{7, 10}
	default:
		cut = [2]int{3, 7}
	}
	return days{year(from + n*cut[0]/10).from, year(from + n*cut[1]/10 - 1).to}
}

// middleOf is the middle of n days: Tuesday to Thursday of a week, the eleventh
// to the twentieth of a month, April to September of a year.
func middleOf(s days, n int) days {
	switch {
	case n == 7:
		return days{s.from.Add(1), s.from.Add(3)}
	case n > 300 && s.from.Month == time.January:
		return months(int(s.from.Year), time.April, 6)
	case n < 32:
		return days{s.from.Add(10), s.from.Add(19)}
	}
	return days{s.from.Add(n / 3), s.from.Add(n - n/3 - 1)}
}
