package date

import (
	"strings"

	"tawatur/arabic"
)

// calendar reads a day of a month: "15 كانون الأول/ديسمبر 2016", "الثاني من
// أغسطس", "27 من الشهر الماضي", "15 الجاري".
func (f *finder) calendar(i int) (days, int, bool) {
	start := i
	if w, ok := f.is(i, "hour"); ok {
		i = w.end
	}
	if n, ok := f.number(i + 1); f.norm(i) == "اليوم" && ok && n.Ordinal && n.Def && f.norm(n.To) == "من" {
		i++ // "اليوم الأول من شهر مايو"
	}
	d, end, ok := f.dayNumber(i)
	if !ok {
		return days{}, i, false
	}
	return f.dayOfMonth(partial{d: d, weekday: -1}, end, start)
}

// dayNumber reads a number that can be a day of the month.
func (f *finder) dayNumber(i int) (int, int, bool) {
	n, ok := f.number(i)
	if !ok || n.Fraction || n.Vague || n.Value < 1 || n.Value > 31 || n.Value != float64(int(n.Value)) {
		return 0, i, false
	}
	return int(n.Value), n.To, true
}

// dayOfMonth reads the month after a day; start is where the expression begins.
func (f *finder) dayOfMonth(p partial, i, start int) (days, int, bool) {
	i = f.passDash(f.of(i))
	if m, ok := f.month(i); ok {
		p.m, p.hijri = m.n, m.hijri
		end := f.yearOf(&p, m.end)
		d, ok := f.resolve(p, start)
		return oneDay(d), end, ok
	}
	if !f.known() {
		return days{}, i, false
	}
	if s, end, ok := f.wholeMonth(i); ok && valid(int(s.from.Year), int(s.from.Month), p.d) {
		return oneDay(day(int(s.from.Year), s.from.Month, p.d)), end, true
	}
	return days{}, i, false
}

// wholeMonth reads "الشهر الماضي", "هذا الشهر", and a bare "الجاري".
func (f *finder) wholeMonth(i int) (days, int, bool) {
	if s, end, unit, ok := f.wholeUnit(i); ok {
		return s, end, unit == 'm'
	}
	if w, ok := f.is(i, "theunit"); ok && w.unit == 'm' && f.diary() {
		return unitAt(f.now, 'm', 0), w.end, true // "15 من الشهر"
	}
	if w, ok := f.is(i, "present"); ok && strings.HasSuffix(f.norm(i), "ي") {
		return unitAt(f.now, 'm', 0), w.end, true
	}
	return days{}, i, false
}

// passDash passes over a hyphen or point between day and month ("2- أكتوبر").
func (f *finder) passDash(i int) int {
	if i+1 < len(f.toks) && (f.toks[i].Text == "-" || f.toks[i].Text == ".") {
		if _, ok := f.is(i+1, "month"); ok {
			return i + 1
		}
	}
	return i
}

// of passes over "من", "في", and "من شهر"'s "شهر" is left to month.
func (f *finder) of(i int) int {
	if w := f.norm(i); w == "من" || w == "في" {
		return i + 1
	}
	return i
}

// monthName is the name of a month as it stands.
type monthName struct {
	n     int
	hijri bool
	end   int
	sure  bool // it cannot be another word: two names, or شهر before it
}

// month reads the name of a month, with "شهر" before it and the name of the
// other family after it.
func (f *finder) month(i int) (monthName, bool) {
	var m monthName
	if w, ok := f.is(i, "unit"); ok && w.unit == 'm' {
		i, m.sure = w.end, true
	}
	w, ok := f.is(i, "month", "hijri")
	if n, end, numbered := f.numberedMonth(i, m.sure); !ok && numbered {
		return monthName{n: n, end: end, sure: true}, true
	}
	if !ok {
		return m, false
	}
	m.n, m.hijri, m.end = w.n, w.class == "hijri", w.end
	i = w.end
	if other, ok := f.is(i, w.class); ok && other.n == w.n && !other.and {
		m.end, m.sure = other.end, true
		return m, true
	}
	if i+1 < len(f.toks) && f.toks[i].Kind == arabic.Punct && strings.Contains("/(-–", f.toks[i].Text) {
		if other, ok := f.is(i+1, w.class); ok && other.n == w.n {
			m.end, m.sure = other.end, true
			if f.toks[i].Text == "(" && f.norm(m.end) == ")" {
				m.end++
			}
		}
	}
	return m, true
}

// numberedMonth reads, in a diary, the number of a month after "شهر", or, as
// an ordinal, after "الشهر".
func (f *finder) numberedMonth(i int, named bool) (m, end int, ok bool) {
	if w, isUnit := f.is(i, "theunit"); !named && isUnit && w.unit == 'm' {
		i = w.end
	} else if !named {
		return 0, i, false
	}
	n, ok := f.number(i)
	ok = ok && f.diary() && (named != n.Ordinal) && !n.Vague && n.Value >= 1 && n.Value <= 12 && n.Value == float64(int(n.Value))
	return int(n.Value), n.To, ok
}

// yearOf reads the year, or "الماضي", after a month, into p.
func (f *finder) yearOf(p *partial, i int) int {
	if w, ok := f.is(i, "past", "future", "present"); ok {
		p.which = map[string]int{"past": -1, "future": 1}[w.class]
		if w.class == "present" && f.known() && !p.hijri {
			p.y = int(f.now.Year)
		}
		return w.end
	}
	if y, isHijri, end, ok := f.year(i); ok && isHijri == p.hijri {
		p.y = y
		return end
	}
	if s, end, unit, ok := f.wholeUnit(f.of(i)); ok && unit == 'y' && f.known() && !p.hijri {
		p.y = int(s.from.Year)
		return end
	}
	return i
}

// year reads a year: "2016", "عام 2016", "من عام 1437هـ", "، ألفين وثمانية عشر".
// Without a word for the year it must have four digits, or be a thousand at least in words.
func (f *finder) year(i int) (y int, hijri bool, end int, ok bool) {
	k := i
	if t := f.norm(k); t == "،" || t == "," || t == "." {
		k++
	}
	k = f.of(k)
	named := false
	if w, ok := f.is(k, "unit", "theunit"); ok && w.unit == 'y' {
		k, named = w.end, true
	}
	n, ok := f.number(k)
	if !ok || n.Fraction || n.Vague || n.Ordinal || n.Def || n.Value != float64(int(n.Value)) || n.Value > 2199 || n.Value < 1 {
		return 0, false, i, false
	}
	if !named && n.Value < 1300 || !n.Words && n.Value >= 1000 && n.To-n.From > 1 {
		return 0, false, i, false
	}
	if !n.Words && strings.ContainsAny(f.toks[n.From].Text, ".,٬٫") {
		return 0, false, i, false
	}
	end = f.gregorianMark(n.To)
	if w := f.norm(end); w == "ه" || w == "هجري" || w == "هجريه" {
		return int(n.Value), true, end + 1, true
	}
	if n.Value >= 1300 && n.Value <= 1500 && !n.Words {
		return int(n.Value), true, end, true
	}
	return int(n.Value), false, end, true
}
