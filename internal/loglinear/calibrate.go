package loglinear

import "math"

// TrainCalibrated is [TrainBinary] followed by Platt's scaling ("Probabilistic
// Outputs for Support Vector Machines", 1999): weights that are held small tell
// probabilities too near to one half, so the scores are stretched and shifted by
// what fits decisions that a model has not seen. part says for the i-th example
// in which of parts it is left out; examples of one text belong in one part. The
// stretch and the shift go into the weights.
func TrainCalibrated(xs []Decision, part func(i int) int, parts int, o Options) *Model {
	scores := make([]float64, len(xs))
	for p := range parts {
		var rest []Decision
		for i, x := range xs {
			if part(i) != p {
				rest = append(rest, x)
			}
		}
		m := TrainBinary(rest, o)
		for i, x := range xs {
			if part(i) == p {
				scores[i] = m.Score(x.Bag) + m.weights[hash(offset, Bias)]
			}
		}
	}
	stretch, shift := fitLine(scores, xs)
	return TrainBinary(xs, o).stretched(stretch, shift)
}

// fitLine gives a and b for which sigmoid(a*score+b) fits the decisions best, by
// Newton's method.
func fitLine(scores []float64, xs []Decision) (a, b float64) {
	a = 1
	for range 30 {
		var ga, gb, haa, hab, hbb float64
		for i, s := range scores {
			p := sigmoid(a*s + b)
			d, w := -p, p*(1-p)
			if xs[i].Yes {
				d++
			}
			ga, gb = ga+d*s, gb+d
			haa, hab, hbb = haa+w*s*s, hab+w*s, hbb+w
		}
		haa, hbb = haa+1e-3, hbb+1e-3
		det := haa*hbb - hab*hab
		if det < 1e-9 {
			break
		}
		da, db := (hbb*ga-hab*gb)/det, (haa*gb-hab*ga)/det
		a, b = a+da, b+db
		if math.Abs(da)+math.Abs(db) < 1e-6 {
			break
		}
	}
	if !(a > 0 && a < 10) || math.IsNaN(b) { // nothing to learn from: leave the scores as they are
		return 1, 0
	}
	return a, b
}

// stretched gives the model of the scores a*score+b.
func (m *Model) stretched(a, b float64) *Model {
	out := &Model{weights: map[uint64]float64{}}
	biased := false
	for _, l := range m.lines {
		w := l.weight * a
		if l.name == Bias {
			w, biased = w+b, true
		}
		_ = out.put(l.name, w) // it was put into m before
	}
	if !biased {
		_ = out.put(Bias, b)
	}
	return out
}

// Weight gives the weight of the feature name, nought where it has none.
func (m *Model) Weight(name string) float64 { return m.weights[hash(offset, name)] }

// With gives the model with the weight of one more feature, which m must not have.
func (m *Model) With(name string, weight float64) *Model {
	out := m.stretched(1, 0)
	_ = out.put(name, weight) // one that is there already is kept
	return out
}
