package date

import (
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// relative reads what is told from the day of publication: "أمس الخميس",
// "غداً", "الأسبوع المقبل", "قبل أسبوعين", "الأيام الثلاثة الماضية".
func (f *finder) relative(i int) (days, int, bool) {
	if !f.known() {
		return days{}, i, false
	}
	for _, read := range [...]func(*finder, int) (days, int, bool){
		(*finder).offset, (*finder).unitThen, (*finder).ago, (*finder).counted, (*finder).latest,
	} {
		if d, end, ok := read(f, i); ok {
			return d, end, true
		}
	}
	return days{}, i, false
}

// offset reads أمس, اليوم, غداً with the weekday that often follows. A weekday
// that does not fit wins: reports are often dated a day late.
func (f *finder) offset(i int) (days, int, bool) {
	start := i
	if w, ok := f.is(i, "hour"); ok {
		if _, ok := f.is(w.end, "offset"); ok {
			i = w.end
		}
	}
	w, ok := f.is(i, "offset")
	if long, isLong := f.is(start, "offset"); isLong && (!ok || long.end > w.end) {
		w, ok = long, true
	}
	if !ok {
		return days{}, i, false
	}
	d := f.now.Add(w.n)
	if day, ok := f.weekdayAfter(w.end); ok {
		if int(d.Time().Weekday()) != day.n {
			which := 0
			if w.n > 0 {
				which = 1
			}
			d = f.nearWeekday(day.n, which, w.n < 0)
		}
		return oneDay(d), day.end, true
	}
	if w.n == 0 && w.end == i+1 && !f.isToday(i, w.end) {
		return days{}, i, false
	}
	return oneDay(d), w.end, true
}

// weekdayAfter reads "الخميس" or "(الخميس)".
func (f *finder) weekdayAfter(i int) (word, bool) {
	if f.norm(i) != "(" || f.norm(i+2) != ")" {
		return f.is(i, "weekday")
	}
	w, ok := f.is(i+1, "weekday")
	w.end++
	return w, ok
}

// isToday tells "اليوم" for today from the noun: "اليوم الأول", "في اليوم",
// "ذلك اليوم".
func (f *finder) isToday(i, end int) bool {
	if q := f.norm(i - 1); (q == "«" || q == "\"" || q == "“") && end < len(f.toks) && f.toks[end].Kind == arabic.Punct {
		return false // the name of a paper
	}
	switch f.norm(i - 1) {
	case "ذلك", "هذا", "نفس", "ذات", "طوال", "طيله", "مدار":
		return f.norm(i-1) == "هذا"
	case "في":
		return false
	}
	if n, ok := f.number(end); ok && n.Ordinal && n.Def {
		return false
	}
	switch f.norm(end) {
	case "العالمي", "الوطني", "الواحد", "الدراسي", "نفسه", "ذاته", "الذي", "الاخير", "الدولي":
		return false
	}
	return true
}

// unitThen reads a whole unit, with a weekday in it: "الأسبوع المقبل يوم
// الجمعة".
func (f *finder) unitThen(i int) (days, int, bool) {
	s, end, unit, ok := f.wholeUnit(i)
	if !ok || unit == 'd' {
		return days{}, i, false
	}
	k := end
	if w, ok := f.is(k, "hour"); ok {
		k = w.end
	}
	if unit != 'w' {
		return s, end, true
	}
	if w, ok := f.is(k, "weekday"); ok {
		return oneDay(s.from.Add((w.n + 6) % 7)), w.end, true
	}
	if d, e, ok := f.withinWeek(k, s); ok {
		return d, e, true
	}
	return s, end, true
}

// withinWeek reads "بين الأربعاء والجمعة" in the week s.
func (f *finder) withinWeek(i int, s days) (days, int, bool) {
	open, ok := f.is(i, "between", "from")
	a, isDay := f.is(open.end, "weekday")
	if !ok || !isDay {
		return days{}, i, false
	}
	k, ok := f.joins(a.end, open.class == "between")
	b, isDay := f.is(k, "weekday")
	from, to := oneDay(s.from.Add((a.n+6)%7)), oneDay(s.from.Add((b.n+6)%7))
	return f.between(from, to), b.end, ok && isDay && from.from.Before(to.from)
}

// ago reads "قبل أسبوعين", "منذ ثلاثة أيام", "بعد شهر". Told from another event
// ("بعد يومين من …", "قبل شهر على …") it is no date.
func (f *finder) ago(i int) (days, int, bool) {
	w, ok := f.is(i, "ago")
	if !ok {
		return days{}, i, false
	}
	k := w.end
	if about, ok := f.is(k, "about"); ok {
		k = about.end // "قبل نحو شهرين"
	}
	d, end, ok := f.amounts(k, w.n)
	if !ok {
		return days{}, i, false
	}
	switch f.norm(end) {
	case "من", "علي":
		if f.norm(end+1) != "الان" {
			return days{}, i, false
		}
		end += 2
	case "ان", "انتهاء":
		return days{}, i, false
	}
	if w.n > 0 && !f.forward(i) && f.norm(end-1) != "الان" && i > 0 {
		return days{}, i, false // "بعد يومين" in a past sentence is told from an event
	}
	return oneDay(d), end, true
}

// amounts reads one number of units, or several ("سنة وشهرين"), and returns the
// day that lies so far ahead, or behind where sign is -1. It notes the smallest
// unit.
func (f *finder) amounts(i, sign int) (tawatur.Day, int, bool) {
	n, unit, end, ok := f.amount(i)
	if !ok {
		return tawatur.Day{}, i, false
	}
	d := shift(f.now, unit, sign*n)
	f.told = unit
	for last := unit; ; last = unit {
		k := end
		if w := f.norm(k); w == "و" || w == "," || w == "،" {
			k++
		} else if !strings.HasPrefix(w, "و") {
			return d, end, true
		}
		if n, unit, k, ok = f.amount(k); !ok || !smaller(unit, last) {
			return d, end, true
		}
		d, end = shift(d, unit, sign*n), k
		f.told = unit
	}
}

// smaller reports whether unit a is smaller than b.
func smaller(a, b byte) bool {
	return strings.IndexByte("hdwmy", a) < strings.IndexByte("hdwmy", b)
}

// amount reads a number of units: "شهر", "أسبوعين", "3 سنوات", "عشرين يوما".
func (f *finder) amount(i int) (n int, unit byte, end int, ok bool) {
	if w, ok := f.is(i, "two"); ok {
		return 2, w.unit, w.end, true
	}
	if w, ok := f.is(i, "unit"); ok {
		if v, ok := f.number(w.end); ok && v.Value == 1 && !v.Ordinal {
			return 1, w.unit, v.To, true
		}
		return 1, w.unit, w.end, !f.namesUnit(w.end)
	}
	if few := f.norm(i); few == "بضعه" || few == "بضع" { // three to nine; the least is taken
		w, ok := f.is(i+1, "many")
		return 3, w.unit, w.end, ok
	}
	v, ok := f.number(i)
	if !ok || v.Vague || v.Fraction || v.Ordinal || v.Value < 1 || v.Value > 9999 || v.Value != float64(int(v.Value)) {
		return 0, 0, i, false
	}
	w, ok := f.is(v.To, "unit", "many")
	return int(v.Value), w.unit, w.end, ok
}

// namesUnit reports whether what follows "عام", "شهر", "يوم" at token i says
// which one it is: then it is not counted.
func (f *finder) namesUnit(i int) bool {
	if _, ok := f.is(i, "weekday", "month", "hijri", "offset"); ok {
		return true
	}
	n, ok := f.number(i)
	return ok && n.Value > 12
}

// counted reads "الأيام الثلاثة الماضية", "اليومين المقبلين", "الأشهر الستة
// المقبلة": a stretch that ends with yesterday or begins tomorrow.
func (f *finder) counted(i int) (days, int, bool) {
	n := 0
	w, ok := f.is(i, "thetwo")
	if ok {
		n = 2
	} else if w, ok = f.is(i, "themany"); !ok {
		v, isNumber := f.number(i)
		if !isNumber || v.Ordinal || v.Fraction || v.Vague || v.Value < 2 || v.Value > 999 {
			return days{}, i, false
		}
		if w, ok = f.is(v.To, "many", "unit", "themany"); !ok {
			return days{}, i, false
		}
		n = int(v.Value)
	}
	end := w.end
	if few := f.norm(end); (few == "القليله" || few == "القلائل") && n == 0 { // the least of بضعة
		n, end = 3, end+1
	}
	if v, ok := f.number(end); ok && v.Value >= 2 && v.Value <= 999 && !v.Fraction && n == 0 {
		n, end = int(v.Value), v.To
	}
	which, ok := f.is(end, "past", "future")
	if !ok || n == 0 {
		return days{}, i, false
	}
	return f.stretch(which.class == "past", w.unit, n), which.end, true
}

func (f *finder) stretch(past bool, unit byte, n int) days {
	switch {
	case unit == 'h' && past: // the hour is not known: the day of publication too
		return days{f.now.Add(-(n + 23) / 24), f.now}
	case unit == 'h':
		return days{f.now, f.now.Add((n + 23) / 24)}
	case past:
		return days{shift(f.now, unit, -n), f.now.Add(-1)}
	}
	return days{f.now.Add(1), shift(f.now, unit, n)}
}

// latest reads "آخر ثلاث سنوات".
func (f *finder) latest(i int) (days, int, bool) {
	w, ok := f.is(i, "last")
	if !ok {
		return days{}, i, false
	}
	n, unit, end, ok := f.amount(w.end)
	if !ok || n < 2 {
		return days{}, i, false
	}
	return f.stretch(true, unit, n), end, true
}
