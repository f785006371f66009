package main

import (
	"bytes"
	"strings"
	"testing"

	"tawatur"
)

// TestFiguresAreToldOnce: what an outlet repeats stands in one line, and a number that
// only bounds a figure never reads as one that the report gives.
func TestFiguresAreToldOnce(t *testing.T) {
	day, err := tawatur.ParseDay("2031-03-04")
	if err != nil {
		t.Fatal(err)
	}
	figure := func(report, text string, value float64, a tawatur.Approx) tawatur.TallyValue {
		return tawatur.TallyValue{Report: report, Outlet: "المنارة", Text: text, Value: value, Approx: a, SourceName: "البلدية", AsOf: day}
	}
	item := &tallyItem{Story: "s1", Origins: 1, Tally: tawatur.Tally{Category: "injured", Values: []tawatur.TallyValue{
		figure("a", "ثلاثة جرحى", 3, tawatur.Exact), figure("b", "ثلاثة جرحى", 3, tawatur.Exact), figure("c", "عشرات الجرحى", 20, tawatur.AtLeast)}}}
	for lang, want := range map[string][]string{"en": {"= 3\u2069", "2 reports", "(at least 20)"}, "ar": {"= 3\u2069", "تقريران", "(على الأقل 20)"}} {
		var out bytes.Buffer
		e, err := newEnv([]string{"--lang", lang}, nil, &out, &out)
		if err != nil {
			t.Fatal(err)
		}
		e.printTally(item, true)
		for _, w := range want {
			if strings.Count(out.String(), w) != 1 {
				t.Errorf("%s: not once %q in\n%s", lang, w, out.String())
			}
		}
	}
}
