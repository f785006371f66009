package date

import (
	"strings"
	"time"

	"tawatur/arabic"
)

// diaryOnly reads what is a date in a diary, but too often something else in a
// report.
func (f *finder) diaryOnly(i int) (days, int, bool) {
	if !f.diary() || !f.known() {
		return days{}, i, false
	}
	for _, read := range [...]func(*finder, int) (days, int, bool){
		(*finder).bareDay, (*finder).lastWeekday, (*finder).thisQuarter, (*finder).middle,
		(*finder).twoThousands, (*finder).fromNow, (*finder).within, (*finder).weekOfDay, (*finder).ownUnit, (*finder).yearFirst, (*finder).loneYear,
	} {
		if d, end, ok := read(f, i); ok {
			return d, end, true
		}
	}
	return days{}, i, false
}

// bareDay reads the number of a day of this month: "في 15", "يوم 27", "للثاني
// والعشرين".
func (f *finder) bareDay(i int) (days, int, bool) {
	d, end, ok := f.dayNumber(i)
	if !ok || end < len(f.toks) && f.toks[end].Kind != arabic.Punct || f.glued(end) && isMark(f.norm(end)) {
		return days{}, i, false
	}
	n, _ := f.number(i)
	switch f.norm(i - 1) {
	case "في", "يوم", "اليوم", "الي", "بتاريخ":
	default:
		if !n.Ordinal || !strings.HasPrefix(f.norm(i), "لل") {
			return days{}, i, false
		}
	}
	y, m := int(f.now.Year), f.now.Month
	return oneDay(day(y, m, d)), end, valid(y, int(m), d)
}

// nthWeekday reads "الأحد الثاني" as one of this month.
func (f *finder) nthWeekday(i int) (days, int, bool) {
	w, ok := f.is(i, "weekday")
	n, isNumber := f.number(w.end)
	if !f.diary() || !f.known() || !ok || !isNumber || !n.Ordinal || n.Value > 5 {
		return days{}, i, false
	}
	d, ok := nthOf(w, int(n.Value), unitAt(f.now, 'm', 0))
	return d, n.To, ok
}

// lastWeekday reads "آخر أحد", and "آخر أسبوع" as the one before this.
func (f *finder) lastWeekday(i int) (days, int, bool) {
	l, ok := f.is(i, "last")
	if !ok {
		return days{}, i, false
	}
	if w, ok := f.is(l.end, "weekday", "oneday"); ok {
		return oneDay(f.nearWeekday(w.n, -1, true)), w.end, true
	}
	w, ok := f.is(l.end, "unit")
	ok = ok && w.unit != 'h'
	return unitAt(f.now, w.unit, -1), w.end, ok
}

// thisQuarter reads "هذا الربع", "الربع القادم", and "الربع الثالث" of this year.
func (f *finder) thisQuarter(i int) (days, int, bool) {
	this := (int(f.now.Month) + 2) / 3
	if t, ok := f.is(i, "this"); ok {
		w, ok := f.is(t.end, "quarter")
		return months(int(f.now.Year), monthOfQuarter(this), 3), w.end, ok
	}
	w, ok := f.is(i, "quarter")
	if !ok {
		return days{}, i, false
	}
	if which, ok := f.is(w.end, "past", "future", "present"); ok {
		n := which.n
		if which.class == "past" {
			n = -n
		}
		first := month(int(f.now.Year), monthOfQuarter(this+n)).from
		return months(int(first.Year), first.Month, 3), which.end, true
	}
	n, ok := f.number(w.end)
	if !ok || !n.Ordinal || n.Value > 4 {
		return days{}, i, false
	}
	y, end := int(f.now.Year), n.To
	if said, isHijri, e, ok := f.year(end); ok && !isHijri {
		y, end = said, e
	}
	return months(y, monthOfQuarter(int(n.Value)), 3), end, true
}

// middle reads "نص شهر ثلاثة" as its fifteenth day.
func (f *finder) middle(i int) (days, int, bool) {
	if w := f.norm(i); w != "نص" && w != "نصف" {
		return days{}, i, false
	}
	m, ok := f.month(i + 1)
	if !ok || m.hijri {
		return days{}, i, false
	}
	p := partial{d: 15, m: m.n, weekday: -1}
	end := f.yearOf(&p, m.end)
	d, ok := f.resolve(p, i)
	return oneDay(d), end, ok
}

// twoThousands reads "في الألفين" as the decade.
func (f *finder) twoThousands(i int) (days, int, bool) {
	n, ok := f.number(i)
	if !ok || n.Value != 2000 || !n.Words || !f.closes(n.To) || f.norm(i-1) != "في" && f.norm(i-1) != "مواليد" {
		return days{}, i, false
	}
	return days{year(2000).from, year(2009).to}, n.To, true
}

// fromNow reads "ثلاثة أسابيع من الآن", "يومين من اليوم".
func (f *finder) fromNow(i int) (days, int, bool) {
	d, end, ok := f.amounts(i, 1)
	if !ok || f.norm(end) != "من" {
		return days{}, i, false
	}
	switch w, isDay := f.is(end+1, "offset"); {
	case f.norm(end+1) == "الان":
		return oneDay(d), end + 2, true
	case isDay:
		return oneDay(d.Add(w.n)), w.end, true
	}
	return days{}, i, false
}

// within reads "خلال أسبوعين", "في غضون ثلاثة أيام".
func (f *finder) within(i int) (days, int, bool) {
	switch {
	case f.norm(i) == "خلال", f.norm(i) == "ضمن":
	case f.norm(i) == "غضون" && f.norm(i-1) == "في":
	default:
		return days{}, i, false
	}
	n, unit, end, ok := f.amount(i + 1)
	return f.stretch(false, unit, n), end, ok
}

// weekOfDay reads "أسبوع 16 سبتمبر".
func (f *finder) weekOfDay(i int) (days, int, bool) {
	w, ok := f.is(i, "unit", "theunit")
	if !ok || w.unit != 'w' {
		return days{}, i, false
	}
	for _, read := range [...]func(*finder, int) (days, int, bool){(*finder).numeric, (*finder).calendar, (*finder).monthly} {
		if d, end, ok := read(f, w.end); ok && d.from == d.to {
			return weekOf(d.from), end, true
		}
	}
	return days{}, i, false
}

// ownUnit reads "أسبوعي" as this week.
func (f *finder) ownUnit(i int) (days, int, bool) {
	w, ok := f.is(i, "theunit")
	return unitAt(f.now, 'w', 0), w.end, ok && strings.HasSuffix(f.norm(i), "سبوعي")
}

// yearFirst reads "2016 يونيو", "2016، الربع الثالث".
func (f *finder) yearFirst(i int) (days, int, bool) {
	y, ok := f.plainFour(i)
	if !ok {
		return days{}, i, false
	}
	k := i + 1
	if w := f.norm(k); w == "," || w == "،" {
		k++
	}
	if m, ok := f.month(k); ok && !m.hijri {
		return month(y, time.Month(m.n)), m.end, true
	}
	w, ok := f.is(k, "quarter")
	n, isNumber := f.number(w.end)
	if !ok || !isNumber || !n.Ordinal || n.Value > 4 {
		return days{}, i, false
	}
	return months(y, monthOfQuarter(int(n.Value)), 3), n.To, true
}

// plainFour reads four digits that are a year.
func (f *finder) plainFour(i int) (int, bool) {
	n, ok := f.number(i)
	return int(n.Value), ok && n.To == i+1 && len(f.norm(i)) == 4 && isYear(int(n.Value))
}

// loneYear reads a year that is the whole text.
func (f *finder) loneYear(i int) (days, int, bool) {
	y, isHijri, end, ok := f.year(i)
	return year(max(y, 1)), end, ok && !isHijri && i == 0 && end == len(f.toks) && isYear(y)
}
