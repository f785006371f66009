package date

import (
	"strings"
	"time"

	"tawatur"
)

// ordinalPart reads "الربع الثالث من عام 2016", "النصف الأول من العام الجاري",
// "الأسبوع الأول من أكتوبر", "أول جمعة من يوليو".
func (f *finder) ordinalPart(i int) (days, int, bool) {
	k, nth := i, 0
	if n, ok := f.number(k); ok && n.Ordinal && !n.Def {
		k, nth = n.To, int(n.Value)
	} else if w, ok := f.is(k, "last"); ok {
		k, nth = w.end, -1
	}
	if w, ok := f.is(k, "hour"); ok && nth != 0 {
		if _, isDay := f.is(w.end, "weekday", "oneday"); isDay {
			k = w.end
		}
	}
	w, ok := f.is(k, "quarter", "half", "third", "theunit", "unit", "weekday", "oneday")
	if !ok && f.norm(k) == "اليوم" {
		w, ok = word{class: "theunit", unit: 'd', end: k + 1}, true
	}
	if !ok || (w.class == "oneday" || w.class == "unit") && nth == 0 || (w.class == "theunit" || w.class == "unit") && w.unit != 'w' && w.unit != 'd' {
		return days{}, i, false
	}
	k = w.end
	if nth == 0 {
		if n, ok := f.number(k); ok && n.Ordinal {
			k, nth = n.To, int(n.Value)
		} else if l, ok := f.is(k, "final"); ok {
			k, nth = l.end, -1
		}
	}
	_, _, _, whole := f.wholeUnit(k)
	if nth == 0 || !whole && f.norm(k) != "من" && f.norm(k) != "في" && !strings.HasPrefix(f.norm(k), "ب") {
		return days{}, i, false
	}
	s, end, ok := f.period(f.of(k), true)
	if !ok {
		return days{}, i, false
	}
	d, ok := nthOf(w, nth, s)
	return d, end, ok
}

// nthOf is the nth quarter, half, week or weekday of s; -1 is the last.
func nthOf(w word, nth int, s days) (days, bool) {
	y := int(s.from.Year)
	whole := s.to.Sub(s.from) > 300
	switch w.class {
	case "quarter":
		return share(s, nth, 4)
	case "third":
		return share(s, nth, 3)
	case "half":
		return share(s, nth, 2)
	case "weekday", "oneday":
		d := nthDay(s, w.n, nth)
		return oneDay(d), !s.to.Before(d)
	}
	if w.unit == 'd' {
		d := s.from.Add(nth - 1)
		if nth < 0 {
			d = s.to
		}
		return oneDay(d), !s.to.Before(d)
	}
	var first tawatur.Day
	switch {
	case whole && nth < 0: // weeks of a year as ISO 8601 numbers them
		first = weekOf(day(y, 12, 28)).from
	case whole:
		first = weekOf(day(y, 1, 4)).from.Add(7 * (nth - 1))
	case nth < 0: // the last that lies wholly in the month
		first = nthDay(days{s.from, s.to.Add(-6)}, 1, nth)
	default:
		first = nthDay(s, 1, nth)
	}
	return days{first, first.Add(6)}, !s.to.Before(first)
}

// share is the nth of so many equal parts of a year or month; -1 is the last.
func share(s days, nth, parts int) (days, bool) {
	if nth < 0 {
		nth = parts
	}
	n := s.to.Sub(s.from) + 1
	switch {
	case nth < 1 || nth > parts || n < 28 || n > 31 && n < 354:
		return days{}, false
	case n > 31:
		each := 12 / parts
		return months(int(s.from.Year), time.Month(each*(nth-1)+1), each), true
	}
	each := 30 / parts
	cut := days{s.from.Add(each * (nth - 1)), s.from.Add(each*nth - 1)}
	if nth == parts {
		cut.to = s.to
	}
	return cut, true
}

// nthDay is the nth day of a weekday (0 is Sunday) in s; -1 is the last.
func nthDay(s days, weekday, nth int) tawatur.Day {
	if nth < 0 {
		back := (int(s.to.Time().Weekday()) - weekday + 7) % 7
		return s.to.Add(-back)
	}
	on := (weekday - int(s.from.Time().Weekday()) + 7) % 7
	return s.from.Add(on + 7*(nth-1))
}
