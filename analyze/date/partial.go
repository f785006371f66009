package date

import (
	"time"

	"tawatur"
	"tawatur/arabic/hijri"
)

// partial is a day of which not everything is said.
type partial struct {
	d, m, y int // y 0: not said
	hijri   bool
	weekday int // -1: not said
	which   int // -1 past, 1 future, 0 not said
}

// resolve makes a day of p, which stands at token i.
func (f *finder) resolve(p partial, i int) (tawatur.Day, bool) {
	if p.y != 0 {
		return p.in(p.y)
	}
	f.yearless = p.which == 0 && p.weekday < 0
	if !f.known() {
		return tawatur.Day{}, false
	}
	base := int(f.now.Year)
	if p.hijri {
		base = hijri.YearOf(f.now)
	}
	if d, ok := p.in(base); ok && p.which == 0 && f.diary() && d.Month == f.now.Month && d.Year == f.now.Year {
		return d, true
	}
	if p.which == 0 && f.forward(i) {
		p.which = 1
	}
	if d, ok := f.byWeekday(p, base); ok {
		return d, true
	}
	return f.nearest(p, base)
}

// byWeekday takes the year in which the day falls on the weekday that is said.
func (f *finder) byWeekday(p partial, base int) (tawatur.Day, bool) {
	if p.weekday < 0 || p.hijri {
		return tawatur.Day{}, false
	}
	for _, y := range []int{base, base - 1, base + 1} {
		if d, ok := p.in(y); ok && int(d.Time().Weekday()) == p.weekday {
			return d, true
		}
	}
	return tawatur.Day{}, false
}

// nearest takes the last such day that is not after publication, or the next
// where the text looks forward or the next is nearer by far: in February "the
// first of March" is not that of last year.
func (f *finder) nearest(p partial, base int) (tawatur.Day, bool) {
	if p.which == 0 && f.soon(p, base) {
		p.which = 1
	}
	years := []int{base, base - 1, base - 2, base - 3, base - 4}
	if p.which > 0 {
		years = []int{base, base + 1, base + 2, base + 3, base + 4} // 29 February
	}
	for _, y := range years {
		d, ok := p.in(y)
		if !ok {
			continue
		}
		if p.which > 0 && !d.Before(f.now) || p.which <= 0 && !f.now.Before(d) {
			return d, true
		}
	}
	return tawatur.Day{}, false
}

// soon reports whether the next such day is four times nearer than the last.
func (f *finder) soon(p partial, base int) bool {
	for _, y := range []int{base, base + 1} {
		d, ok := p.in(y)
		if !ok || d.Before(f.now) {
			continue
		}
		ahead := d.Sub(f.now)
		return ahead*4 < 365-ahead
	}
	return false
}

func (p partial) in(y int) (tawatur.Day, bool) {
	if p.hijri {
		return hijri.Day(y, p.m, min(p.d, 30)), p.d >= 1 && p.d <= 30 && y > 0 && y < 2000
	}
	return day(y, time.Month(p.m), p.d), valid(y, p.m, p.d)
}
