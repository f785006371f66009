package numeral

import "math"

// sum is a cardinal number while it is being read. Arabic says a number as
// groups, each a number under a thousand times a scale, from the largest scale
// down, joined by و.
type sum struct {
	total float64 // the groups that are closed
	cur   float64 // the open group
	scale float64 // the scale of the last closed group
	last  class   // of the last piece
	group float64 // the last closed group, while nothing followed it
	frac  bool
	// ordinal is set when its last pieces are ("المئة والخامسة والعشرون").
	ordinal bool
	done    bool // nothing may follow
	end     int
}

// cardinal reads a number that begins with a.
func (f *finder) cardinal(a atom) (Numeral, bool) {
	s := sum{scale: math.Inf(1), end: a.end}
	if !f.begin(&s, a) {
		return Numeral{}, false
	}
	s = f.grow(s, a.def)
	if s.end == 0 {
		return Numeral{}, false
	}
	s = f.ratio(f.tail(s))
	if f.formula {
		s = f.partsOf(s)
	}
	return Numeral{Value: exact(s.total + s.cur), Fraction: s.frac, Ordinal: s.ordinal, To: s.end,
		Dual: a.class == dual && s.end == a.end}, true
}

// exact takes the error of binary fractions off a product (16.6 × 10^9).
func exact(v float64) float64 {
	if v < 1000 {
		return v
	}
	return math.Round(v*1000) / 1000
}

// grow takes pieces as long as the grammar allows and returns the last state
// in which the number may end; its end is 0 when there is none.
func (f *finder) grow(s sum, def bool) sum {
	closed, sound := s, s
	if s.last.needsMore() {
		sound.end = 0
	}
	for !s.done {
		b, ok := f.atom(s.end)
		if !ok || b.prep || b.def && b.and && !def || b.def && !b.and && !s.unitOfFraction(b) {
			return sound
		}
		switch s.add(b) {
		case refused:
			return sound
		case clash: // the open group belongs to another number
			return closed
		}
		if s.cur == 0 {
			closed = s
		}
		if !s.last.needsMore() {
			sound = s
		}
	}
	return sound
}

// needsMore reports whether a number cannot end in a piece of this class.
func (c class) needsMore() bool { return c == one || c == stem2 }

// unitOfFraction reports whether b is the scale with the article after a
// fraction ("نصف المليون").
func (s *sum) unitOfFraction(b atom) bool { return s.last == frac && b.class == scale }

// begin opens the number with its first piece.
func (f *finder) begin(s *sum, a atom) bool {
	s.last = a.class
	switch a.class {
	case alone, unit, short, one, stem2, tens, hundred, hundreds:
		s.cur = a.value
	case digits:
		s.cur, s.frac = a.value, a.exact
	case frac:
		s.cur, s.frac = a.value, true
	case scale:
		s.close(a.value, a.value)
	case dual:
		s.close(2*a.value, a.value)
	case either:
		s.close(f.ambiguous(a)*a.value, a.value)
	default:
		return false
	}
	return true
}

// ambiguous decides whether "مليونا", "ألفا" without a number before it is the
// dual (مليونا دولار) or the accusative singular (مليونًا ومئتي ألف).
func (f *finder) ambiguous(a atom) float64 {
	if a.tanwin {
		return 1
	}
	if b, ok := f.atom(a.end); ok && b.and {
		return 1
	}
	return 2
}

// close ends the open group as value, which counts units of scale.
func (s *sum) close(value, scale float64) {
	s.total += value
	s.cur, s.scale, s.group = 0, scale, value
}

type outcome uint8

const (
	refused outcome = iota
	taken
	clash
)

// add takes b into the number if the grammar of numbers allows it there.
func (s *sum) add(b atom) outcome {
	prev := s.last
	s.last, s.end = b.class, b.end
	low := math.Mod(s.cur, 100)
	whole := s.cur == math.Trunc(s.cur) && !s.frac
	open := s.cur == 0 && s.total > 0 // after a scale
	switch {
	case b.class == frac && b.and && whole:
		return s.addFraction(b.value, prev)
	case b.class == scale, b.class == plural, b.class == either && !b.and:
		return s.addScale(b, prev)
	case !whole:
		return refused
	case !b.and:
		return s.juxtapose(b, prev)
	case b.class == ord:
		s.ordinal = true
		return s.take(b.def && (open || s.cur >= 100 && low == 0), b.value)
	case b.class == digits:
		ok := open && b.value < s.scale || prev >= hundred && low == 0 && s.cur > 0 && b.value < 100
		ok = ok && b.value > 0
		return s.take(ok && !b.exact, b.value)
	case b.class == tens:
		ok := open || s.cur > 0 && low == 0 || (prev == unit || prev == short || prev == one || prev == ord) && low >= 1 && low < 10
		return s.take(ok && s.cur != 10, b.value)
	case b.class == unit, b.class == short, b.class == one, b.class == stem2:
		return s.take(open && s.scale >= 1000 || s.cur >= 100 && low == 0 && prev != digits, b.value)
	case b.class == hundred, b.class == hundreds:
		return s.take(open && s.scale >= 1000, b.value)
	case b.class == dual, b.class == either:
		if !open || b.value >= s.scale {
			return refused
		}
		s.close(2*b.value, b.value)
		return taken
	}
	return refused
}

func (s *sum) take(ok bool, value float64) outcome {
	if !ok {
		return refused
	}
	s.cur += value
	return taken
}

// juxtapose takes a piece without و: the ten of a teen, the hundred after its
// number, a fraction that is counted (ثلاثة وعشرون خمسًا).
func (s *sum) juxtapose(b atom, prev class) outcome {
	low := math.Mod(s.cur, 100)
	small := prev == unit || prev == short || prev == one || prev == stem2
	switch {
	case b.value == 10 && (b.class == short || b.class == unit) && small && low >= 1 && low < 10:
		return s.take(true, 10)
	case b.class == hundred && s.cur >= 1 && s.cur <= 99 && (small || prev == digits || prev == tens):
		s.cur *= 100
		return taken
	case (b.class == frac && b.value < .5 || b.class == short || b.class == parts) && s.total == 0 && s.cur > 10 && prev != digits:
		if b.class == short {
			b.value = 1 / b.value
		}
		s.cur, s.frac, s.done = s.cur*b.value, true, true
		return taken
	}
	return refused
}

// addScale closes the open group with a thousand, a million …
func (s *sum) addScale(b atom, prev class) outcome {
	switch {
	case b.and:
		if b.class != scale || s.cur != 0 || s.total == 0 || b.value >= s.scale {
			return refused
		}
		s.close(b.value, b.value)
	case s.cur == 0 && (prev == scale || prev == dual || prev == plural) && b.class == scale && b.value > s.scale:
		s.total += s.group * (b.value - 1) // مئة ألف مليون
		s.group *= b.value
		s.scale = b.value
	case s.cur == 0:
		return refused
	case b.value >= s.scale:
		return clash
	default:
		s.close(s.cur*b.value, b.value)
		s.frac = false
	}
	return taken
}

// addFraction adds "ونصف", which counts the scale it follows (مليونان ونصف).
func (s *sum) addFraction(v float64, prev class) outcome {
	if prev == frac {
		return refused
	}
	if s.cur == 0 && s.total > 0 {
		v *= s.scale
	}
	s.total, s.cur, s.frac, s.done = s.total+s.cur+v, 0, true, true
	return taken
}
