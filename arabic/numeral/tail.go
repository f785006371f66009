package numeral

import "math"

// tail reads what may follow a whole number: the scale said again after its
// fraction (مليونان ونصف المليون، مليونان ونصف مليون), or only there (واحد ونصف مليون), what is taken
// off it (ثلاثة إلا ربعًا), and decimals after "فاصلة".
func (f *finder) tail(s sum) sum {
	b, ok := f.atom(s.end)
	scaled := ok && s.last == frac && b.class == scale && !b.prep
	switch {
	case scaled && !math.IsInf(s.scale, 1) && !b.and && b.value == s.scale:
		s.end = b.end
	case scaled && math.IsInf(s.scale, 1) && s.done && !b.and && s.total > 1:
		s.total, s.scale, s.end = s.total*b.value, b.value, b.end
	case s.end+1 < len(f.toks) && f.toks[s.end].Norm == "الا" && !s.frac:
		if c, ok := f.atom(s.end + 1); ok && (c.class == frac || c.class == parts) && !c.and && !c.def {
			s.total, s.end, s.frac = s.total-c.value, c.end, true
		}
	case ok && b.class == point && !b.def && !s.frac:
		if v, n, end := f.decimals(b.end); n > 0 {
			all := math.Pow10(n)
			s.total, s.cur, s.end, s.frac = ((s.total+s.cur)*all+v)/all, 0, end, true
		}
	}
	return s
}

// decimals reads the words after the point at token i: noughts, then a whole
// number ("صفر خمسة", "خمسة وعشرون") or digit after digit ("واحد أربعة واحد"). It
// returns their digits as a whole number and how many there are.
func (f *finder) decimals(i int) (v float64, n, end int) {
	const most = 12
	for n < most {
		c, ok := f.decimal(i)
		if !ok {
			break
		}
		w := width(c.value)
		v, n, end = v*math.Pow10(w)+c.value, n+w, c.end
		if i = end; c.value > 9 {
			break
		}
	}
	return v, n, end
}

// decimal reads one whole number under a thousand.
func (f *finder) decimal(i int) (atom, bool) {
	c, ok := f.atom(i)
	if !ok || c.and || c.prep || c.def || c.value < 0 || c.value >= 1000 || c.value != math.Trunc(c.value) {
		return c, false
	}
	if c.value == 0 {
		return c, true
	}
	d := sum{scale: math.Inf(1), end: c.end}
	if !f.begin(&d, c) || d.frac {
		return c, false
	}
	d = f.grow(d, false)
	c.value, c.end = d.cur, d.end
	return c, d.end > 0 && !d.frac && d.total == 0
}

// width is how many digits a whole number has.
func width(v float64) int {
	n := 1
	for ; v >= 10; v /= 10 {
		n++
	}
	return n
}

// ratio reads "واحد من عشرة", "1 على 3", "واحد من كل خمسة" as a fraction. Other
// numbers before "من" count members ("ثلاثة من عشرة جنود"): two numbers.
func (f *finder) ratio(s sum) sum {
	i := s.end
	if s.total+s.cur != 1 || s.frac || i+1 >= len(f.toks) {
		return s
	}
	if f.toks[i].Norm != "من" && f.toks[i].Norm != "علي" {
		return s
	}
	if i++; f.toks[i].Norm == "كل" {
		i++
	}
	if d, end, ok := f.denominator(i); ok {
		return sum{cur: 1 / d, frac: true, end: end}
	}
	return s
}

// denominator reads a whole number from two up at token i.
func (f *finder) denominator(i int) (v float64, end int, ok bool) {
	b, ok := f.atom(i)
	if !ok || b.and || b.prep || b.def {
		return 0, i, false
	}
	d := sum{scale: math.Inf(1), end: b.end}
	if !f.begin(&d, b) || d.frac {
		return 0, i, false
	}
	d = f.grow(d, false)
	return d.total + d.cur, d.end, d.end > 0 && !d.frac && d.total+d.cur >= 2
}
