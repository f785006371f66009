package date

// outermost reads "الأشهر التسعة الأولى من العام الحالي", "الأيام العشرة الأخيرة من
// شباط", "أول ثلاثة أشهر من 2016".
func (f *finder) outermost(i int) (days, int, bool) {
	n, unit, last, k, ok := f.firstOrLast(i)
	if !ok || unit == 'h' || f.norm(k) != "من" && f.norm(k) != "في" {
		return days{}, i, false
	}
	s, end, ok := f.period(k+1, true)
	if !ok {
		return days{}, i, false
	}
	d := days{s.from, shift(s.from, unit, n).Add(-1)}
	if last {
		d = days{shift(s.to.Add(1), unit, -n), s.to}
	}
	return d, end, !d.from.Before(s.from) && !s.to.Before(d.to)
}

// firstOrLast reads so many units that are the first or last of something; k is
// the token after them.
func (f *finder) firstOrLast(i int) (n int, unit byte, last bool, k int, ok bool) {
	if first, ok := f.number(i); ok && first.Ordinal && first.Value == 1 && !first.Def {
		n, unit, k, ok = f.amount(first.To)
		return n, unit, false, k, ok && n > 1
	}
	if w, ok := f.is(i, "last"); ok {
		n, unit, k, ok = f.amount(w.end)
		return n, unit, true, k, ok && n > 1
	}
	w, ok := f.is(i, "thetwo", "themany")
	if !ok {
		return 0, 0, false, i, false
	}
	n, k = 2, w.end
	if w.class == "themany" {
		v, ok := f.number(k)
		if !ok || v.Ordinal || v.Fraction || v.Vague || v.Value < 2 || v.Value > 999 {
			return 0, 0, false, i, false
		}
		n, k = int(v.Value), v.To
	}
	if v, ok := f.number(k); ok && v.Ordinal && v.Def && v.Value == 1 {
		return n, w.unit, false, v.To, true
	}
	final, ok := f.is(k, "final")
	return n, w.unit, true, final.end, ok
}
