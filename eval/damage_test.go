package eval_test

import (
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"tawatur"
	"tawatur/eval"
	"tawatur/internal/shareddata"
)

const spoilable = "وقال الوزير سليم الورداني: «إنّ الجسرَ آمنٌ»، وأضاف أنّ كلفته 3.5 مليون."

func TestDamage(t *testing.T) {
	for _, c := range []struct {
		d    eval.Damage
		want string
	}{
		{eval.DamagePunctuation, "وقال الوزير سليم الورداني إنّ الجسرَ آمنٌ وأضاف أنّ كلفته 3.5 مليون"},
		{eval.DamageMarks, "وقال الوزير سليم الورداني: «ان الجسر امن»، واضاف ان كلفته 3.5 مليون."},
	} {
		if got := c.d.Apply(spoilable).Text; got != c.want {
			t.Errorf("%s: got\n%q, want\n%q", c.d, got, c.want)
		}
	}
	if got := eval.DamagePunctuation.Apply("نعم.لا").Text; got != "نعم لا" {
		t.Errorf("words ran into one another: %q", got)
	}
}

// The scan spoils two letters of a hundred, the same ones each time.
func TestDamageOCRRate(t *testing.T) {
	text := strings.Repeat("وقال سليم الورداني إن الجسر آمن\n", 400)
	a, b := eval.DamageOCR.Apply(text), eval.DamageOCR.Apply(text)
	if a.Text != b.Text {
		t.Error("the same text was spoilt in two ways")
	}
	letters, spoilt := 0, 0
	for i, c := range text {
		if unicode.IsLetter(c) {
			letters++
			if a.Span(tawatur.Span{Start: i, End: i + utf8.RuneLen(c)}).In(a.Text) != string(c) {
				spoilt++
			}
		}
	}
	if share := float64(spoilt) / float64(letters); share < 0.015 || share > 0.025 {
		t.Errorf("%.4f of the letters are spoilt, want about 0.02", share)
	}
}

// What is annotated is spoilt where the text is.
func TestDamagedAnnotation(t *testing.T) {
	gold := eval.Annotated{Attributions: []tawatur.Attribution{{Quote: "إنّ الجسرَ آمنٌ"}, {Quote: "لا يقف في النص"}},
		Figures: []tawatur.Figure{{Text: "3.5 مليون"}}}
	text, got := eval.DamageMarks.Annotation(spoilable, gold)
	for _, words := range []string{got.Attributions[0].Quote, got.Figures[0].Text} {
		if !strings.Contains(text, words) {
			t.Errorf("%q does not stand in the spoilt text", words)
		}
	}
	if got.Attributions[0].Quote != "ان الجسر امن" || got.Attributions[1].Quote != "لا يقف في النص" || gold.Attributions[0].Quote != "إنّ الجسرَ آمنٌ" {
		t.Errorf("got %+v", got.Attributions)
	}
}

func FuzzDamage(f *testing.F) {
	f.Add(spoilable, 3, 20)
	f.Add("«", 0, 2)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if !utf8.ValidString(text) || from < 0 || to < from || to > len(text) {
			t.Skip()
		}
		for _, d := range eval.Damages() {
			got := d.Apply(text)
			s := got.Span(tawatur.Span{Start: from, End: to})
			if s.Start < 0 || s.End < s.Start || s.End > len(got.Text) || !utf8.ValidString(got.Text) {
				t.Errorf("%s: %v of %q became %v of %q", d, tawatur.Span{Start: from, End: to}, text, s, got.Text)
			}
			if whole := got.Span(tawatur.Span{End: len(text)}); whole.Start != 0 || whole.End != len(got.Text) {
				t.Errorf("%s: the whole became %v", d, whole)
			}
		}
	})
}

// TestDamageDegrades holds how many points of F1 spoilt texts may cost.
func TestDamageDegrades(t *testing.T) {
	most := map[eval.Damage]float64{eval.DamageOCR: 0.10, eval.DamagePunctuation: 0.15, eval.DamageMarks: 0.03}
	p := newPipeline(t)
	for _, name := range []string{"news", "train"} {
		gold := map[string]eval.Annotated{}
		for _, g := range readLines[eval.Annotated](t, shareddata.Path(t, "gold/"+name+".gold.jsonl")) {
			gold[g.ID] = g
		}
		var reports []tawatur.Report
		for b := range p.Read(context.Background(), []string{shareddata.Path(t, "gold/"+name+".jsonl")}) {
			for _, r := range b.Readings {
				reports = append(reports, r.Report)
			}
		}
		found := func(spoil func(tawatur.Report, eval.Annotated) (string, eval.Annotated)) float64 {
			var want, got []eval.Annotated
			for _, r := range reports {
				text, g := spoil(r, gold[r.ID])
				r.Text = text
				a := p.Analyze(r)
				want, got = append(want, g), append(got, eval.Annotated{ID: r.ID, Attributions: a.Attributions})
			}
			return eval.Extraction(want, got).Attributions.Found.F1
		}
		whole := found(func(r tawatur.Report, g eval.Annotated) (string, eval.Annotated) { return r.Text, g })
		for _, d := range eval.Damages() {
			spoilt := found(func(r tawatur.Report, g eval.Annotated) (string, eval.Annotated) { return d.Annotation(r.Text, g) })
			t.Logf("%s, %s: %.4f, %.4f before", name, d, spoilt, whole)
			if whole-spoilt > most[d] {
				t.Errorf("%s, %s: found F1 falls from %.4f to %.4f, which is more than %.2f", name, d, whole, spoilt, most[d])
			}
		}
	}
}
