package attribution_test

import (
	"testing"

	"tawatur"
	"tawatur/analyze/attribution"
	"tawatur/arabic"
	"tawatur/outlet"
)

// BenchmarkFind reads the annotated reports; sentences and tokens are made
// beforehand, as the analyser shares them among its steps.
func BenchmarkFind(b *testing.B) {
	reg, err := outlet.Load()
	if err != nil {
		b.Fatal(err)
	}
	l, err := attribution.Load(reg)
	if err != nil {
		b.Fatal(err)
	}
	type prepared struct {
		in attribution.Input
	}
	var all []prepared
	for _, a := range articles(b, "train") {
		all = append(all, prepared{attribution.Input{Text: a.Text, Tokens: arabic.Tokens(a.Text), Sentences: arabic.Sentences(a.Text)}})
	}
	n, found := 0, []tawatur.Attribution(nil)
	b.ReportAllocs()
	for b.Loop() {
		found = l.Find(all[n%len(all)].in)
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reports/s")
	_ = found
}

// BenchmarkLoad measures the generating of the inflections.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := attribution.Load(nil); err != nil {
			b.Fatal(err)
		}
	}
}
