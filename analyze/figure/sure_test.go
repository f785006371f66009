package figure

import (
	"slices"
	"testing"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func counted(text string) Input {
	toks := arabic.Tokens(text)
	return Input{Text: text, Sentences: arabic.Sentences(text), Tokens: toks, Numerals: numeral.Find(toks)}
}

// Every figure gets a probability and reasons that are told.
func TestJudge(t *testing.T) {
	tables, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	judge, err := LoadJudge()
	if err != nil {
		t.Fatal(err)
	}
	in := counted("قتل 20 شخصاً وأصيب 35 آخرون في حريق سوق المرفأ، وأنفقت البلدية نحو 3 ملايين دولار.")
	got := tables.Find(in)
	if judge.Judge(in, got); len(got) < 2 {
		t.Fatalf("found %+v", got)
	}
	for _, f := range got {
		if f.Confidence <= 0 || f.Confidence >= 1 {
			t.Errorf("%s: confidence %v", f.Text, f.Confidence)
		}
		for _, r := range f.Why {
			if !slices.Contains(ReasonCodes(), r.Code()) {
				t.Errorf("%s: the reason %q is not told", f.Text, r)
			}
		}
	}
	again := tables.Find(in)
	if NewJudge(nil).Judge(in, again); again[0].Confidence != 0 {
		t.Error("a judge without weights judged")
	}
}

func BenchmarkJudge(b *testing.B) {
	tables, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	judge, err := LoadJudge()
	if err != nil {
		b.Fatal(err)
	}
	in := counted("قتل 20 شخصاً وأصيب 35 آخرون في حريق سوق المرفأ.")
	found := tables.Find(in)
	for b.Loop() {
		judge.Judge(in, slices.Clone[[]tawatur.Figure](found))
	}
}
