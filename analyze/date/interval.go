package date

import (
	"tawatur"
	"tawatur/arabic"
)

// opened reads an interval after "من" or "بين": "من 3 إلى 12 سبتمبر", "بين
// الأربعاء والجمعة", "من 2014 حتى 2018".
func (f *finder) opened(w word) (days, int, bool) {
	i := w.end
	if d, end, ok := f.dayRange(i); ok {
		if n, _ := f.number(i); f.diary() && f.toks[n.To].Kind == arabic.Word {
			d.to = later(d.from, d.to.Add(-1))
		}
		return d, end, true
	}
	if d, end, ok := f.sharedMonth(i, w.class == "between"); ok {
		return f.between(oneDay(d.from), oneDay(d.to)), end, true
	}
	a, k, ok := f.single(i)
	if !ok {
		a, k, ok = f.plainYear(i)
	}
	if !ok {
		return days{}, i, false
	}
	k, ok = f.joins(k, w.class == "between")
	if !ok {
		return days{}, i, false
	}
	b, end, ok := f.plainYear(k)
	if !ok {
		b, end, ok = f.single(k)
	}
	if ok && b.to.Before(a.from) {
		a, ok = f.beforeDay(i, b.from)
	}
	if !ok || b.to.Before(a.from) {
		return days{}, i, false
	}
	return f.between(a, b), end, true
}

// beforeDay reads the expression at token i as the nearest before a day: the
// first end of "من آذار إلى حزيران 2015" has its year from the second.
func (f *finder) beforeDay(i int, d tawatur.Day) (days, bool) {
	g := *f
	g.now, g.behind, g.reading = d, true, news
	a, _, ok := g.single(i)
	return a, ok
}

// joins passes over "إلى", "حتى", after "بين" also "و"; it returns the token
// at which the second end begins.
func (f *finder) joins(i int, between bool) (int, bool) {
	if w, ok := f.is(i, "join"); ok {
		return w.end, true
	}
	if !between || i >= len(f.toks) {
		return i, false
	}
	if f.norm(i) == "و" {
		return i + 1, true
	}
	w, ok := f.at(i)
	return i, ok && w.and
}

func (f *finder) plainYear(i int) (days, int, bool) {
	n, ok := f.number(i)
	if !ok || n.Value < 1900 || n.Value > 2100 || n.To-n.From > 1 && !n.Words || n.Value != float64(int(n.Value)) {
		return days{}, i, false
	}
	return year(int(n.Value)), n.To, true
}

// sharedMonth reads a first day that has its month from the second: "من 3 إلى
// 12 سبتمبر".
func (f *finder) sharedMonth(i int, between bool) (days, int, bool) {
	a, k, ok := f.dayNumber(i)
	if !ok {
		return days{}, i, false
	}
	if k, ok = f.joins(k, between); !ok {
		if between {
			return f.andNumber(i, a)
		}
		return days{}, i, false
	}
	return f.lastDay(i, a, k)
}

// andNumber reads the second end where و is part of its number.
func (f *finder) andNumber(i, a int) (days, int, bool) {
	n, _ := f.number(i)
	return f.lastDay(i, a, n.To)
}

func (f *finder) lastDay(i, a, k int) (days, int, bool) {
	b, end, ok := f.calendar(k)
	if !ok {
		return days{}, i, false
	}
	from := day(int(b.from.Year), b.from.Month, a)
	if !valid(int(from.Year), int(from.Month), a) || b.to.Before(from) {
		return days{}, i, false
	}
	return days{from, b.to}, end, true
}

// dayRange reads "13-15 تموز", "13 إلى 15 تموز", "13 و14 تموز".
func (f *finder) dayRange(i int) (days, int, bool) {
	a, k, ok := f.dayNumber(i)
	if !ok || k >= len(f.toks) {
		return days{}, i, false
	}
	if t := f.toks[k]; t.Kind == arabic.Punct && isMark(t.Text) {
		return f.lastDay(i, a, k+1)
	}
	if w, ok := f.is(k, "join"); ok {
		return f.lastDay(i, a, w.end)
	}
	if f.norm(k) == "و" { // "15 و16 أيار"
		d, end, ok := f.lastDay(i, a, k+1)
		return d, end, ok && d.to.Sub(d.from) == 1
	}
	return days{}, i, false
}

// until reads "إلى 22 أكتوبر" after a day.
func (f *finder) until(i int, d days) (days, int, bool) {
	if d.from != d.to {
		return days{}, i, false
	}
	w, ok := f.is(i, "join")
	if !ok && !f.loneDash(i) {
		return days{}, i, false
	}
	b, end, ok := f.single(max(w.end, i+1))
	if !ok || b.to.Before(d.from) || b.to.Sub(d.from) > 366 {
		return days{}, i, false
	}
	return b, end, true
}

// loneDash reports whether token i is a dash with blanks round it.
func (f *finder) loneDash(i int) bool {
	return i > 0 && i+1 < len(f.toks) && isMark(f.toks[i].Text) && f.toks[i].Text != "/" && !f.glued(i) && !f.glued(i+1) &&
		f.toks[i+1].Kind == arabic.Number
}
