// Package hijri reckons days of the Hijri calendar: Umm al-Qura where its table has the
// year (1300 to 1500 AH), else the tabular calendar. In other countries a month may begin
// a day earlier or later.
package hijri

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"tawatur"
)

//go:embed data/ummalqura.tsv
var ummAlQuraTSV string

// hijriYear is one year of the Umm al-Qura calendar.
type hijriYear struct {
	first tawatur.Day
	long  [12]bool // the months of 30 days
}

// almanac holds the years of the Umm al-Qura calendar from first on, without a
// gap.
type almanac struct {
	first int
	years []hijriYear
}

// ummAlQura is the table, read once. The file is part of the program, so a
// fault in it is a fault of the program; a test reads it.
var ummAlQura = sync.OnceValue(func() almanac {
	a, err := parseAlmanac(ummAlQuraTSV)
	if err != nil {
		panic("hijri: " + err.Error())
	}
	return a
})

func parseAlmanac(tsv string) (almanac, error) {
	var a almanac
	for line := range strings.Lines(tsv) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || len(f[2]) != 12 {
			return a, fmt.Errorf("ummalqura.tsv: %q", line)
		}
		n, err := strconv.Atoi(f[0])
		if err != nil || len(a.years) > 0 && n != a.first+len(a.years) {
			return a, fmt.Errorf("ummalqura.tsv: year %q", f[0])
		}
		var y hijriYear
		if y.first, err = tawatur.ParseDay(f[1]); err != nil {
			return a, fmt.Errorf("ummalqura.tsv: %w", err)
		}
		for m := range y.long {
			y.long[m] = f[2][m] == '1'
		}
		if len(a.years) == 0 {
			a.first = n
		}
		a.years = append(a.years, y)
	}
	return a, nil
}

// year returns a year, and whether the table has it.
func (a almanac) year(y int) (hijriYear, bool) {
	if y < a.first || y >= a.first+len(a.years) {
		return hijriYear{}, false
	}
	return a.years[y-a.first], true
}

// Day converts a day of the Hijri calendar, of a year from 1 on, a month from 1 to 12 and
// a day from 1 to 30: Umm al-Qura where the table has the year, else the tabular calendar
// (civil epoch, 16 July 622 Julian).
func Day(y, m, d int) tawatur.Day {
	if t, ok := ummAlQura().year(y); ok {
		n := d - 1
		for _, long := range t.long[:m-1] {
			n += 29
			if long {
				n++
			}
		}
		return t.first.Add(n)
	}
	const epoch = 227015 // days from 1 January 1 to 1 Muharram 1, Gregorian
	n := d - 1 + (59*(m-1)+1)/2 + (y-1)*354 + (3+11*y)/30
	return tawatur.DayOf(time.Date(1, 1, 1+epoch-1+n, 0, 0, 0, 0, time.UTC))
}

// YearOf is the Hijri year that d lies in.
func YearOf(d tawatur.Day) int {
	y := max(1, (int(d.Year)-622)*33/32-1)
	for !d.Before(Day(y+1, 1, 1)) {
		y++
	}
	return y
}
