package date

import "tawatur/arabic/hijri"

// monthly reads a month without a day: "شباط 2018", "في آذار الماضي", "شهر
// رمضان". A name that can be another word (مارس، رجب) needs a sign that it is
// a month.
func (f *finder) monthly(i int) (days, int, bool) {
	m, ok := f.month(i)
	if !ok {
		return days{}, i, false
	}
	if d, end, ok := f.monthFirst(m, i); ok {
		return d, end, true
	}
	p := partial{d: 1, m: m.n, hijri: m.hijri, weekday: -1}
	end := f.yearOf(&p, m.end)
	if end == m.end && !m.sure && !f.expectsMonth(i, m.hijri) {
		return days{}, i, false
	}
	if p.y == 0 && p.which < 0 && f.known() && !p.hijri && p.m == int(f.now.Month) {
		p.y = int(f.now.Year) - 1 // said of this month's name: a year ago
	}
	d, ok := f.resolve(p, i)
	switch {
	case !ok:
		return days{}, i, false
	case m.hijri:
		y := p.y
		if y == 0 {
			y = hijri.YearOf(d.Add(15))
		}
		return monthOfHijri(y, m.n), end, true
	}
	return month(int(d.Year), d.Month), end, true
}

// expectsMonth reports whether the word before a bare name of a month lets it
// be one.
func (f *finder) expectsMonth(i int, hijri bool) bool {
	switch f.norm(i - 1) {
	case "منذ", "حتي", "خلال":
		return true
	case "في", "من", "الي", "بين", "قبل", "بعد":
		return !hijri
	}
	if _, ok := f.is(i-1, "part", "ago"); ok {
		return true
	}
	switch f.norm(i) {
	case "مارس", "ماي", "جوان", "اب", "اوت": // words or names as well
		return false
	}
	return !hijri
}

// monthFirst reads a month with its days after it: "يوليو 13-15", "سبتمبر
// الحادي والعشرين", "يناير-1".
func (f *finder) monthFirst(m monthName, start int) (days, int, bool) {
	i := m.end
	if d, end, ok := f.monthOpened(m, start); ok {
		return d, end, true
	}
	dash := i < len(f.toks) && isMark(f.toks[i].Text) && f.glued(i)
	if dash || f.diary() && f.norm(i) == "." && f.glued(i) {
		i++
	}
	d, end, ok := f.dayNumber(i)
	if !ok {
		return days{}, i, false
	}
	n, _ := f.number(i)
	last := d
	if k := end + 1; end < len(f.toks) && (isMark(f.toks[end].Text) || f.norm(end) == "الي") {
		if d2, e, ok := f.dayNumber(k); ok && d2 > d {
			last, end = d2, e
		}
	}
	if last == d && !dash && !(n.Ordinal && n.Def) && !(f.diary() && f.closes(end)) {
		return days{}, i, false
	}
	p := partial{d: d, m: m.n, hijri: m.hijri, weekday: -1}
	end = f.yearOf(&p, end)
	from, ok := f.resolve(p, start)
	return days{from, from.Add(last - d)}, end, ok
}

// monthOpened reads "شهر نوفمبر بين 19 و 20", "يوليو من 3 إلى 9".
func (f *finder) monthOpened(m monthName, start int) (days, int, bool) {
	w, ok := f.is(m.end, "between", "from")
	if !ok {
		return days{}, start, false
	}
	a, k, ok := f.dayNumber(w.end)
	if !ok {
		return days{}, start, false
	}
	if j, joined := f.joins(k, w.class == "between"); joined {
		k = j
	} else if w.class != "between" {
		return days{}, start, false
	}
	b, end, ok := f.dayNumber(k)
	if !ok || b <= a {
		return days{}, start, false
	}
	p := partial{d: a, m: m.n, hijri: m.hijri, weekday: -1}
	end = f.yearOf(&p, end)
	from, ok := f.resolve(p, start)
	return f.between(oneDay(from), oneDay(from.Add(b-a))), end, ok
}

// wholeUnit reads a whole week, month or year told from publication: "الأسبوع
// الماضي", "هذا العام", "الشهر الجاري", "العام بعد المقبل".
func (f *finder) wholeUnit(i int) (s days, end int, unit byte, ok bool) {
	if !f.known() {
		return days{}, i, 0, false
	}
	if this, ok := f.is(i, "this"); ok {
		if w, ok := f.is(this.end, "theunit"); ok {
			return unitAt(f.now, w.unit, 0), w.end, w.unit, true
		}
		return days{}, i, 0, false
	}
	w, ok := f.is(i, "theunit")
	if !ok {
		return days{}, i, 0, false
	}
	which, ok := f.is(w.end, "past", "future", "present")
	if !ok {
		return days{}, i, 0, false
	}
	n := which.n
	if which.class == "past" {
		n = -n
	}
	return unitAt(f.now, w.unit, n), which.end, w.unit, true
}

// period reads a stretch of time that has parts: a month, a year, a whole unit,
// and, when bare is set, "العام" alone for the one of publication.
func (f *finder) period(i int, bare bool) (days, int, bool) {
	if w, ok := f.is(i, "unit"); ok && w.unit == 'w' {
		i = w.end
	}
	if s, end, _, ok := f.wholeUnit(i); ok {
		return s, end, true
	}
	if m, ok := f.month(i); ok {
		p := partial{d: 1, m: m.n, hijri: m.hijri, weekday: -1}
		end := f.yearOf(&p, m.end)
		d, ok := f.resolve(p, i)
		if !ok {
			return days{}, i, false
		}
		if m.hijri {
			return days{d, d.Add(28)}, end, true
		}
		return month(int(d.Year), d.Month), end, true
	}
	if y, isHijri, end, ok := f.year(i); ok {
		if isHijri {
			return yearOfHijri(y), end, true
		}
		return year(y), end, true
	}
	if w, ok := f.is(i, "decade"); ok {
		return f.decade(w)
	}
	if w, ok := f.is(i, "century"); ok {
		return f.century(w)
	}
	if w, ok := f.is(i, "theunit"); ok && bare && f.known() {
		return unitAt(f.now, w.unit, 0), w.end, true
	}
	return days{}, i, false
}

// part reads "مطلع العام المقبل", "أواخر آذار", "نهاية 2017", "بقية الأسبوع".
func (f *finder) part(i int) (days, int, bool) {
	if w, ok := f.is(i, "weekend"); ok {
		return f.weekend(w.end)
	}
	w, ok := f.is(i, "part", "rest")
	if !ok {
		return days{}, i, false
	}
	s, end, ok := f.period(w.end, true)
	if !ok {
		return days{}, i, false
	}
	if w.class == "rest" {
		last := s.to
		if f.diary() {
			last = later(f.now, last.Add(-1))
		}
		return days{f.now, last}, end, f.known() && !s.to.Before(f.now)
	}
	if half, ok := halves[w.part]; ok && f.diary() && s.to.Sub(s.from) > 300 {
		return partOf(s, half), end, true
	}
	return partOf(s, w.part), end, true
}

// halves is which half of a year a diary means by its first and last third.
var halves = map[string]string{"first": "early", "third": "late"}

// weekend reads what says which weekend; i is the token after the words.
func (f *finder) weekend(i int) (days, int, bool) {
	if !f.known() {
		return days{}, i, false
	}
	n, end := 0, i
	if w, ok := f.is(i, "past", "future"); ok {
		n, end = w.n, w.end
		if w.class == "past" {
			n = -n
		}
	}
	sunday := weekOf(f.now.Add(7 * n)).to
	return days{sunday.Add(-1), sunday}, end, true
}
