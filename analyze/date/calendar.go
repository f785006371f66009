package date

import (
	"time"

	"tawatur"
)

// days is a stretch of days, both ends inclusive.
type days struct{ from, to tawatur.Day }

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
	case 'd':
		return oneDay(d.Add(n))
	case 'w':
		return weekOf(d.Add(7 * n))
	case 'm':
		return month(int(d.Year), d.Month+time.Month(n))
	}
	return year(int(d.Year) + n)
}

// shift is the day n units from d, the day of the month kept where it exists.
func shift(d tawatur.Day, unit byte, n int) tawatur.Day {
	switch unit {
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
	return days{s.from.Add(third), s.from.Add(n - third - 1)}
}

// monthOfHijri is the month of the tabular Islamic calendar.
func monthOfHijri(y, m int) days {
	from := hijri(y, m, 1)
	ny, nm := y, m+1
	if nm > 12 {
		ny, nm = y+1, 1
	}
	return days{from, hijri(ny, nm, 1).Add(-1)}
}

// hijri converts a day of the tabular Islamic calendar (civil epoch, 16 July
// 622 Julian).
func hijri(y, m, d int) tawatur.Day {
	const epoch = 227015 // days from 1 January 1 to 1 Muharram 1, Gregorian
	n := d - 1 + (59*(m-1)+1)/2 + (y-1)*354 + (3+11*y)/30
	return tawatur.DayOf(time.Date(1, 1, 1+epoch-1+n, 0, 0, 0, 0, time.UTC))
}

// hijriYear is the Hijri year that d lies in.
func hijriYear(d tawatur.Day) int {
	y := (int(d.Year)-622)*33/32 - 1
	for !d.Before(hijri(y+1, 1, 1)) {
		y++
	}
	return y
}
