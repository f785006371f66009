package tallychart

import "math"

// manyfold is from which ratio of the greatest value to the least one the scale
// counts in powers: on an even one, the small figures could not be told apart.
const manyfold = 50

// scale leads from values to places between 0 and 1.
type scale struct {
	low, high float64
	powers    bool
}

// scaleOf chooses a scale that holds all points. An even one begins at zero.
func scaleOf(points []Point) scale {
	low, high := math.Inf(1), 0.0
	for _, p := range points {
		high = math.Max(high, p.High)
		if p.Low > 0 {
			low = math.Min(low, p.Low)
		}
	}
	if high <= 0 {
		return scale{high: 1}
	}
	if high/low >= manyfold {
		return scale{math.Pow(10, math.Floor(math.Log10(low))), math.Pow(10, math.Ceil(math.Log10(high*1.05))), true}
	}
	step := stepFor(high)
	return scale{high: step * math.Ceil(high*1.06/step)}
}

// at is the place of a value; what lies outside stands at the edge.
func (s scale) at(v float64) float64 {
	var p float64
	if s.powers {
		p = (math.Log10(math.Max(v, s.low)) - math.Log10(s.low)) / (math.Log10(s.high) - math.Log10(s.low))
	} else {
		p = v / s.high
	}
	return math.Min(1, math.Max(0, p))
}

// ticks are the values that are written beside the scale.
func (s scale) ticks() (out []float64) {
	if s.powers {
		for v := s.low; v <= s.high*1.001; v *= 10 {
			out = append(out, v)
		}
		return out
	}
	step := stepFor(s.high)
	for i := 0; float64(i)*step <= s.high*1.001; i++ {
		out = append(out, float64(i)*step)
	}
	return out
}

// stepFor is a round step of which about five reach a value: 1, 2 or 5 times a
// power of ten.
func stepFor(high float64) float64 {
	raw := high / 5
	unit := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, k := range []float64{1, 2, 5, 10} {
		if k*unit >= raw {
			return k * unit
		}
	}
	return 10 * unit
}
