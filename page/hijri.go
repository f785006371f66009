package page

import (
	"strings"

	"tawatur"
	"tawatur/arabic/hijri"
)

// The years of the Hijri calendar in which reports are dated.
const (
	firstHijri = 1300
	lastHijri  = 1500
)

// dayIn is [Tables.dateIn], and where there is no such date one of the Hijri calendar
// alone.
func (t *Tables) dayIn(s string) (d told, rest string, ok bool) {
	if d.day, rest, ok = t.dateIn(s); ok {
		return d, rest, true
	}
	as := atoms(s)
	for i := range as {
		day, n := t.hijriAt(as[i:])
		if n > 0 {
			rest := t.withoutDateWords(s[:as[i].start]) + " " + t.withoutDateWords(s[as[i+n-1].end:])
			return told{day, tawatur.DayFromHijri}, strings.TrimSpace(rest), true
		}
	}
	return told{}, s, false
}

// hijriAt reads a Hijri date at the beginning of as and tells how many atoms it has: day,
// name of the month and year, or three numbers before the sign of the calendar.
func (t *Tables) hijriAt(as []dateAtom) (tawatur.Day, int) {
	if len(as) < 3 || as[0].number < 0 {
		return tawatur.Day{}, 0
	}
	if len(as) > 3 && as[3].text == "ه" {
		y, m, d := as[2].number, as[1].number, as[0].number
		if d > 31 {
			y, d = d, y
		}
		if day, ok := hijriDay(y, m, d); ok {
			return day, 4
		}
	}
	at := 1
	if as[at].text == "من" {
		at++
	}
	for n := min(2, len(as)-at-1); n > 0; n-- {
		words := as[at].text
		if n == 2 {
			words += " " + as[at+1].text
		}
		if m := t.hijriMonths[words]; m > 0 {
			day, ok := hijriDay(as[at+n].number, m, as[0].number)
			if !ok {
				return tawatur.Day{}, 0
			}
			return day, at + n + 1
		}
	}
	return tawatur.Day{}, 0
}

func hijriDay(year, month, day int) (tawatur.Day, bool) {
	if year < firstHijri || year > lastHijri || month < 1 || month > 12 || day < 1 || day > 30 {
		return tawatur.Day{}, false
	}
	return hijri.Day(year, month, day), true
}
