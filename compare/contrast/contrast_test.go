package contrast

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur/arabic"
)

// TestLogOddsByHand follows the formula with numbers worked out by hand: 9 of 100
// words here, 1 of 200 there, and a prior of 1 in 10 on each side.
//
//	here  (9+1)/(110-10) = 10/100; there (1+1)/(210-2) = 2/208
//	delta = ln(0.1) - ln(2/208) = ln(10.4) = 2.341806
//	variance = 1/10 + 1/2 = 0.6; z = 2.341806/0.774597 = 3.023258
func TestLogOddsByHand(t *testing.T) {
	delta, z := LogOdds(9, 100, 1, 200, 1, 10)
	if math.Abs(delta-2.341806) > 1e-6 || math.Abs(z-3.023258) > 1e-6 {
		t.Errorf("delta %.6f, z %.6f", delta, z)
	}
}

// TestSidesMirror: what one side uses more the other uses less by as much.
func TestSidesMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := func(name string) float64 { return float64(rapid.IntRange(0, 500).Draw(t, name)) }
		own, others, prior := n("own"), n("others"), n("prior")+0.5
		all := 10_000 + n("all")
		d1, z1 := LogOdds(own, all, others, all*2, prior, 1000)
		d2, z2 := LogOdds(others, all*2, own, all, prior, 1000)
		if math.Abs(d1+d2) > 1e-9 || math.Abs(z1+z2) > 1e-9 || math.IsNaN(z1) {
			t.Fatalf("%v and %v, z %v and %v", d1, d2, z1, z2)
		}
	})
}

// counter sees and adds uses.
func counter(all map[string][2]Uses) *Counter {
	c := New(0)
	for text, u := range all {
		c.See(text, u[0], u[1])
	}
	for text, u := range all {
		c.Add(text, u[0], u[1])
	}
	return c
}

func sides() *Counter {
	c := counter(map[string][2]Uses{
		"في":            {{900, 60}, {9000, 600}},
		"من":            {{9000, 60}, {90000, 600}},
		"الأشرعة":       {{40, 20}, {2, 2}},
		"أشرعة":         {{10, 8}, {3, 3}},
		"الزوارق":       {{1, 1}, {400, 200}},
		"منارة":         {{50, 1}, {0, 0}},
		"بيضاء":         {{34, 18}, {30, 20}},
		"من الأشرعة":    {{40, 20}, {2, 2}},
		"الأشرعة بيضاء": {{30, 18}, {1, 1}},
		"حركة الميناء":  {{30, 20}, {300, 200}},
		"من في":         {{9000, 60}, {90000, 600}}, // most pairs have a function word
	})
	c.Again(arabic.Stem("أشرعة"), 5, 1)
	return c
}

func texts(ts []Term) (out []string) {
	for _, t := range ts {
		out = append(out, t.Text)
	}
	return out
}

// TestFormsAreCountedTogether: forms of one stem are one expression; what
// stands in one report, function words, and words that stand within a pair that is
// given are left out.
func TestTerms(t *testing.T) {
	more, less := sides().Terms(Options{})
	if got := strings.Join(texts(more), "، "); got != "الأشرعة، الأشرعة بيضاء" {
		t.Errorf("more: %s", got)
	}
	if got := strings.Join(texts(less), "، "); got != "الزوارق" {
		t.Errorf("less: %s", got)
	}
	if first := more[0]; first.Count != 50 || first.Reports != 23 || first.OthersCount != 5 || !slices.Equal(first.Forms, []string{"الأشرعة", "أشرعة"}) {
		t.Errorf("forms were counted as %+v", first)
	}
	if more, _ := sides().Terms(Options{Limit: 1}); len(more) != 1 {
		t.Errorf("%d terms, want one", len(more))
	}
}

func TestNothingToCompareWith(t *testing.T) {
	c := counter(map[string][2]Uses{"الأشرعة": {{40, 20}, {}}})
	if more, less := c.Terms(Options{}); len(more)+len(less) > 0 {
		t.Errorf("an outlet alone differs from nobody: %v %v", more, less)
	}
}

// TestFunctionWords holds the form and order of the list.
func TestFunctionWords(t *testing.T) {
	last := ""
	for line := range strings.Lines(functionWords) {
		w := strings.TrimSpace(line)
		if w == "" || w[0] == '#' {
			continue
		}
		if w <= last || arabic.Match(w) != w {
			t.Errorf("%q is out of order or not in match form", w)
		}
		last = w
	}
}

func BenchmarkTerms(b *testing.B) {
	letters := []rune("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
	for b.Loop() {
		c := New(0)
		for pass := range 2 {
			for i := range 100_000 {
				w := string([]rune{letters[i%26], letters[i/26%26], letters[i/676%26], letters[i/17576%26]})
				own, others := Uses{i % 7, i % 3}, Uses{i % 11, i % 5}
				if pass == 0 {
					c.See(w, own, others)
				} else {
					c.Add(w, own, others)
				}
			}
		}
		c.Terms(Options{Limit: 20})
	}
}
