package figure

// rangeFrom joins the number k with the next to a range: "بين 20 و30", "من 20
// إلى 30", "20-30", "ثلاثة أو أربعة". It returns the number to go on from, and
// the lower end where there is a range.
func (f *finder) rangeFrom(k int, c *count) (int, *float64) {
	if k+1 >= len(f.Numerals) {
		return k, nil
	}
	n, m := f.Numerals[k], f.Numerals[k+1]
	if to, ok := f.percentAfter(n.To); ok {
		if _, both := f.percentAfter(m.To); both {
			n.To = to // من 5 % إلى 10 %
		}
	}
	between := f.norm(n.From-1) == "بين"
	join := f.norm(n.To)
	gap := m.From - n.To
	switch {
	case between && gap == 0 && f.hasAnd(m.From), between && gap == 1 && join == "و":
	case gap == 1 && (join == "الي" || join == "او" || join == "-" || join == "–"):
	default:
		return k, nil
	}
	low := abs(n.Value)
	if low < 1000 && m.Value >= 1000 && m.Value/1000 > low {
		low *= scaleOf(m.Value) // "بين ثلاثة وأربعة آلاف"
	}
	if m.Vague || n.Vague || m.Value <= low || m.Ordinal || n.Fraction != m.Fraction {
		return k, nil
	}
	if w := f.norm(n.From - 1); between || w == "من" && join == "الي" {
		c.from--
		if f.norm(c.from-1) == "ما" {
			c.from--
		}
	}
	c.value, c.to = m.Value, m.To
	return k + 1, &low
}

// hasAnd reports whether و is written onto token i.
func (f *finder) hasAnd(i int) bool {
	r := f.norm(i)
	return len(r) > 2 && r[:2] == "و"
}

// joined reports whether و joins token i to what stands before it.
func (f *finder) joined(i int) bool { return f.hasAnd(i) || f.norm(i-1) == "و" }

func scaleOf(v float64) float64 {
	switch {
	case v >= 1e9:
		return 1e9
	case v >= 1e6:
		return 1e6
	}
	return 1e3
}
