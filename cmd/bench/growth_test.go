package main

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic"
)

// A variant has another ID and day, as many words, and is always the same.
func TestVariants(t *testing.T) {
	var reports []tawatur.Report
	for i, text := range []string{"أغلقت بلدية نورمار الجسر القديم", "فتحت مدرسة سلوان أبوابها للسكان"} {
		reports = append(reports, tawatur.Report{ID: string(rune('a' + i)), Text: strings.Repeat(text+". ", 3), Published: tawatur.Day{Year: 2031, Month: 3, Date: int8(1 + i)}})
	}
	p := newPerturber(reports)
	for n := range 6 {
		r, again := p.report(n), p.report(n)
		if r.Text != again.Text || r.ID != p.id(n) || len(arabic.Tokens(r.Text)) != len(arabic.Tokens(reports[n%2].Text)) {
			t.Errorf("variant %d: %+v, %+v", n, r, again)
		}
		if want := reports[n%2].Published.Add(n / 2 * 2); r.Published != want {
			t.Errorf("variant %d is of %v, want %v", n, r.Published, want)
		}
	}
}

func TestExponent(t *testing.T) {
	sizes := []size{{reports: 10}, {reports: 100}, {reports: 1000}}
	for want, value := range map[float64][]float64{0: {5, 5, 5}, 1: {1, 10, 100}, 0.5: {3, 3 * 3.1622776602, 30}} {
		if got := exponent(sizes, value); got < want-1e-6 || got > want+1e-6 {
			t.Errorf("exponent of %v: %f, want %f", value, got, want)
		}
	}
}
