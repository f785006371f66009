package loglinear_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"tawatur/internal/loglinear"
)

// However small the weights are held, what comes true nine times in ten is told
// as probable as that.
func TestTrainCalibrated(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	var xs []loglinear.Decision
	for range 600 {
		b, p := bag("likely"), 0.9
		if rnd.IntN(2) == 0 {
			b, p = bag("unlikely"), 0.2
		}
		xs = append(xs, loglinear.Decision{Bag: b, Yes: rnd.Float64() < p})
	}
	o := loglinear.Options{L2: 500}
	plain, m := loglinear.TrainBinary(xs, o), loglinear.TrainCalibrated(xs, func(i int) int { return i % 5 }, 5, o)
	for _, c := range []struct {
		name string
		want float64
	}{{"likely", 0.9}, {"unlikely", 0.2}} {
		got, before := m.Probability(bag(c.name)), plain.Probability(bag(c.name))
		if math.Abs(got-c.want) > 0.05 || math.Abs(before-c.want) < math.Abs(got-c.want) {
			t.Errorf("%s: probability %.3f, %.3f before, want about %.2f", c.name, got, before, c.want)
		}
	}
}

func TestTrainCalibratedOnNothing(t *testing.T) {
	m := loglinear.TrainCalibrated(nil, func(int) int { return 0 }, 2, loglinear.Options{})
	if p := m.Probability(bag("x")); p != 0.5 {
		t.Errorf("probability %.3f of what nothing is known of, want 0.5", p)
	}
}
