package attribution

import (
	"slices"
	"testing"

	"tawatur"
	"tawatur/internal/loglinear"
)

// Plain speech of a named speaker is surer than a doubtful cue, and each tells
// why.
func TestConfidence(t *testing.T) {
	l := load(t)
	sure := l.Find(Input{Text: "وقال الوزير سليم الورداني إن أعمال الصيانة في الجسر الشرقي تنتهي قبل نهاية العام الجاري."})
	doubtful := l.Find(Input{Text: "وكانت قد أعلنت ولاءها لبلدية المرفأ التي سبق لها أن هددت بإغلاق السوق."})
	if len(sure) != 1 || len(doubtful) == 0 {
		t.Fatalf("got %s and %s", list(sure), list(doubtful))
	}
	for _, a := range append(slices.Clone(sure), doubtful...) {
		if a.Confidence <= 0 || a.Confidence >= 1 || len(a.Why) > told {
			t.Errorf("%s: confidence %v, reasons %v", a.Cue, a.Confidence, a.Why)
		}
	}
	if sure[0].Confidence < tawatur.Sure || sure[0].Confidence <= doubtful[0].Confidence {
		t.Errorf("%.2f and %.2f, want the first surer", sure[0].Confidence, doubtful[0].Confidence)
	}
	if len(sure[0].Why) == 0 || !sure[0].Why[0].Speaks() {
		t.Errorf("the reasons %v do not begin with what speaks for it", sure[0].Why)
	}
}

// What is given out at a threshold is what has that confidence, and nothing else
// changes.
func TestAtLeast(t *testing.T) {
	l := load(t)
	for _, c := range constructions {
		all := l.Find(Input{Text: c.text})
		for _, p := range []float64{0, 0.3, 0.7, 1} {
			var want []string
			for _, a := range all {
				if a.Confidence >= p {
					want = append(want, a.Quote)
				}
			}
			var got []string
			for _, a := range l.AtLeast(p).Find(Input{Text: c.text}) {
				got = append(got, a.Quote)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s at %.1f: got %q, want %q", c.name, p, got, want)
			}
		}
	}
}

// Without weights nothing is judged and everything given out.
func TestUnjudged(t *testing.T) {
	l := load(t).With(Weights{}).AtLeast(0.9)
	got := l.Find(Input{Text: "وقال سليم الورداني إن الجسر آمن."})
	if len(got) != 1 || got[0].Confidence != 0 || got[0].Why != nil {
		t.Errorf("got %s", list(got))
	}
}

func TestHeaviest(t *testing.T) {
	all := []weighed{{"a", 2}, {"b", -0.5}, {"c", -1}, {"c", -3}, {"d", 0.1}, {"e", 1}}
	for _, c := range []struct {
		sure bool
		want []tawatur.Reason
	}{{true, []tawatur.Reason{"+a", "+e", "-c"}}, {false, []tawatur.Reason{"-c", "-b", "+a"}}} {
		if got := heaviest(slices.Clone(all), c.sure); !slices.Equal(got, c.want) {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	l := load(b)
	r := newReader(l, Input{Text: constructions[0].text})
	r.lex.weights = Weights{Sure: &loglinear.Model{}, Whose: &loglinear.Model{}}
	r.read()
	if len(r.drafts) == 0 {
		b.Fatal("nothing was found")
	}
	for b.Loop() {
		var a tawatur.Attribution
		r.judge(0, &a)
	}
}

// Every reason that is given has one of the codes that are told.
func TestReasonCodes(t *testing.T) {
	l, codes := load(t), ReasonCodes()
	if !slices.IsSorted(codes) {
		t.Error("the codes are not in order")
	}
	for _, c := range constructions {
		for _, a := range l.Find(Input{Text: c.text}) {
			for _, r := range a.Why {
				if !slices.Contains(codes, r.Code()) {
					t.Errorf("%s: the reason %q is not told", c.name, r)
				}
			}
		}
	}
}
