package loglinear_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"tawatur/internal/loglinear"
)

func bag(features ...string) *loglinear.Bag {
	b := loglinear.Named()
	for _, f := range features {
		b.Is(f, true)
	}
	return b
}

// A coin that falls yes in three of four cases is told as probable as that.
func TestTrainBinaryIsCalibrated(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	var xs []loglinear.Decision
	for range 4000 {
		heavy := rnd.IntN(2) == 0
		p := 0.25
		b := bag()
		if heavy {
			p = 0.75
			b = bag("heavy")
		}
		xs = append(xs, loglinear.Decision{Bag: b, Yes: rnd.Float64() < p})
	}
	m := loglinear.TrainBinary(xs, loglinear.Options{})
	for _, c := range []struct {
		bag  *loglinear.Bag
		want float64
	}{{bag("heavy"), 0.75}, {bag(), 0.25}} {
		if got := m.Probability(c.bag); math.Abs(got-c.want) > 0.05 {
			t.Errorf("probability %.3f, want about %.2f", got, c.want)
		}
	}
}

// What is known before is not learned again: where it holds, the features weigh nought.
func TestKnown(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 10))
	var xs []loglinear.Decision
	for range 4000 {
		b, p := bag("seen"), 0.2
		if rnd.IntN(2) == 0 {
			p = 0.9
		}
		b.Known(p)
		xs = append(xs, loglinear.Decision{Bag: b, Yes: rnd.Float64() < p})
	}
	m := loglinear.TrainBinary(xs, loglinear.Options{})
	for _, p := range []float64{0.2, 0.9} {
		b := bag("seen")
		if b.Known(p); math.Abs(m.Probability(b)-p) > 0.05 {
			t.Errorf("probability %.3f of what was known to be %.1f", m.Probability(b), p)
		}
	}
}

func TestTrainChoicePrefersWhatWasRight(t *testing.T) {
	near, far := bag("near"), bag("far", "named")
	xs := []loglinear.Choice{{Candidates: []*loglinear.Bag{near, far}, Right: 1}, {Candidates: []*loglinear.Bag{far, near}, Right: 0}}
	for range 3 {
		xs = append(xs, xs...)
	}
	m := loglinear.TrainChoice(xs, loglinear.Options{})
	if i, p := m.Best([]*loglinear.Bag{near, far}); i != 1 || p < 0.8 {
		t.Errorf("took %d with %.2f, want 1 with more than 0.8", i, p)
	}
	if i, _ := m.Best(nil); i != -1 {
		t.Errorf("took %d of no candidates", i)
	}
}

// What a model writes is read as the same model, to three decimals.
func TestTableRoundTrip(t *testing.T) {
	m := loglinear.TrainBinary([]loglinear.Decision{{Bag: bag("next=حيث"), Yes: true}, {Bag: bag("next=حيث"), Yes: true}, {Bag: bag("next=حيث"), Yes: true}, {Bag: bag()}}, loglinear.Options{})
	again, err := loglinear.Read("t", m.Table("Learned for a test."))
	if err != nil {
		t.Fatal(err)
	}
	b := loglinear.Named()
	b.Add("next", "حيث")
	if x, y := m.Probability(b), again.Probability(b); math.Abs(x-y) > 0.002 {
		t.Errorf("%.4f before, %.4f after", x, y)
	}
	if rs := again.Reasons(b); len(rs) != 1 || rs[0].Name != "next=حيث" {
		t.Errorf("reasons %v", rs)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{"a\tx\n": "not a number", "a\t1\na\t2\n": "twice", "a\n": "cells", "a\tNaN\n": "not a number"} {
		if _, err := loglinear.Read("weights", text); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "weights:") {
			t.Errorf("%q: error %v, want one with %q and the table's name", text, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a=b\t1.5\n# c\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := loglinear.Read("t", text)
		if err != nil {
			return
		}
		again, err := loglinear.Read("t", m.Table(""))
		if err != nil || again.Len() != m.Len() {
			t.Errorf("a table that was read is not read again: %v", err)
		}
	})
}

func BenchmarkScore(b *testing.B) {
	m := loglinear.TrainBinary([]loglinear.Decision{{Bag: bag("x"), Yes: true}}, loglinear.Options{MinCount: 1})
	var features loglinear.Bag
	for b.Loop() {
		features.Reset()
		for _, v := range []string{"حيث", "وقال", "الوزير"} {
			features.Add("next", v)
			features.Number("distance", len(v))
		}
		m.Probability(&features)
	}
}
