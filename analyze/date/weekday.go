package date

import (
	"strings"

	"tawatur"
)

// weekday reads an expression that begins with a day of the week, with a part
// of the day before it: "يوم الاثنين الماضي", "مساء السبت", "الخميس 15 كانون
// الأول", "الجمعة من الأسبوع المقبل".
func (f *finder) weekday(i int) (days, int, bool) {
	start := i
	if w, ok := f.is(i, "hour"); ok {
		i = w.end
	}
	if this, ok := f.is(i, "this"); ok && i == start && f.known() {
		w, ok := f.is(this.end, "weekday")
		return oneDay(weekOf(f.now).from.Add((w.n + 6) % 7)), w.end, ok
	}
	w, ok := f.is(i, "weekday")
	if one, bare := f.is(i, "oneday"); !ok && bare && !one.and && (i > start && f.norm(start) == "يوم" || f.ofWeek(one.end)) {
		w, ok = one, true
	}
	if !ok || w.n == 1 && f.norm(i-1) == "بين" {
		return days{}, i, false
	}
	if d, end, ok := f.dated(w, start); ok {
		return d, end, true
	}
	if d, end, ok := f.ordinalPart(i); ok {
		return d, end, true
	}
	if d, end, ok := f.nthWeekday(i); ok {
		return d, end, true
	}
	if !f.known() {
		return days{}, i, false
	}
	if s, end, unit, ok := f.wholeUnit(f.of(w.end)); ok && unit == 'w' {
		return oneDay(s.from.Add((w.n + 6) % 7)), end, true
	}
	which, end, nights := 0, w.end, 0
	if next, ok := f.nextMorning(start, w); ok {
		end, nights = next, 1
	}
	said := end
	if q, ok := f.is(end, "past", "future"); ok && q.n == 1 {
		which, end = map[string]int{"past": -1, "future": 1}[q.class], q.end
	}
	if which == 0 && (f.forward(start) || f.deadline(start)) {
		which = 1
	}
	d := f.nearWeekday(w.n, which, end > said)
	return days{d, d.Add(nights)}, end, true
}

// nextMorning reads the second day of "ليل السبت الأحد", "ليل السبت-الأحد" after
// the first.
func (f *finder) nextMorning(start int, first word) (end int, ok bool) {
	if night := f.norm(start); night != "ليل" && night != "ليله" {
		return 0, false
	}
	i := first.end
	if i < len(f.toks) && isMark(f.toks[i].Text) {
		i++
	}
	w, ok := f.is(i, "weekday")
	return w.end, ok && !w.and && w.n == (first.n+1)%7
}

func (f *finder) ofWeek(i int) bool {
	i = f.of(i)
	if this, ok := f.is(i, "this"); ok {
		i = this.end
	}
	w, ok := f.is(i, "theunit")
	return ok && w.unit == 'w'
}

// nearWeekday is the day of the week nearest to publication in the past, or,
// where which is 1, after it; said (الماضي، المقبل) excludes the day itself.
func (f *finder) nearWeekday(weekday, which int, said bool) tawatur.Day {
	back := (int(f.now.Time().Weekday()) - weekday + 7) % 7
	switch {
	case which > 0 && back == 0 && !said && !f.diary():
		return f.now
	case which > 0:
		return f.now.Add(7 - back)
	case back == 0 && said:
		return f.now.Add(-7)
	}
	return f.now.Add(-back)
}

// dated reads the day of the month that follows a weekday. A number alone is
// one only if a month nearby has that day on that weekday.
func (f *finder) dated(w word, start int) (days, int, bool) {
	i := w.end
	for strings.Contains(" الموافق ، , في ", " "+f.norm(i)+" ") && i < w.end+2 {
		i++
	}
	if i == w.end && f.norm(i) == "(" {
		i++
	}
	if m, ok := f.month(i); ok && i > w.end { // "الاثنين، يناير 12، 2016"
		d, end, ok := f.monthFirst(m, start)
		return d, end, ok && d.from == d.to
	}
	if d, end, ok := f.numeric(i); ok { // "الثلاثاء 13-12-2016"
		return d, end, d.from == d.to
	}
	d, end, ok := f.dayNumber(i)
	if !ok {
		return days{}, i, false
	}
	n, _ := f.number(i)
	p := partial{d: d, weekday: w.n}
	if d, end, ok := f.dayOfMonth(p, end, start); ok {
		fits := int(d.from.Time().Weekday()) == w.n
		return d, end, fits || !n.Ordinal || n.Value > 5 // else the nth of its weekdays
	}
	if !f.known() || f.norm(end) == "من" {
		return days{}, i, false
	}
	if !n.Ordinal && !f.closes(end) {
		return days{}, i, false
	}
	for _, off := range []int{0, -1, 1} {
		m := unitAt(f.now, 'm', off).from
		if t := day(int(m.Year), m.Month, d); valid(int(m.Year), int(m.Month), d) && int(t.Time().Weekday()) == w.n {
			return oneDay(t), end, true
		}
	}
	return days{}, i, false
}

// closes reports whether no word follows at token i that a number there could
// count.
func (f *finder) closes(i int) bool {
	if i >= len(f.toks) {
		return true
	}
	w := f.toks[i].Norm
	return f.toks[i].Kind != 0 || strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "و") || len(w) <= 6
}
