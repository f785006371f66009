package digest

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/analyze/attribution"
	"tawatur/analyze/figure"
	"tawatur/compare/claim"
	"tawatur/locale"
)

// Every reason that an attribution, a figure or an alignment can have is put into words in both languages.
func TestEveryReasonHasWords(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range slices.Concat(attribution.ReasonCodes(), figure.ReasonCodes(), claim.ReasonCodes()) {
			if !say.Has("reason." + code) {
				t.Errorf("%s: no words for the reason %q", lang, code)
			}
		}
	}
}

// A statement whose reading is doubtful says so, with the reasons against it
// alone; one that is sure says nothing.
func TestUnsureStatements(t *testing.T) {
	text := "وقال سليم الورداني إن الجسر الشرقي آمن. وأضاف أن العمل فيه انتهى."
	span := func(words string) tawatur.Span {
		at := strings.Index(text, words)
		return tawatur.Span{Start: at, End: at + len(words)}
	}
	said := func(words string, p float64) tawatur.Attribution {
		return tawatur.Attribution{Quote: words, Span: span(words), SourceName: "سليم الورداني", Confidence: p,
			Why: []tawatur.Reason{"-speaker.carried", "+place.open"}}
	}
	doubtful, sure := "العمل فيه انتهى", "الجسر الشرقي آمن"
	reading := &tawatur.Reading{Report: tawatur.Report{ID: "a", Outlet: "قنديل المرفأ", Text: text},
		Analysis: tawatur.Analysis{Attributions: []tawatur.Attribution{said(sure, 0.9), said(doubtful, 0.42)}}}
	get := func(string) (*tawatur.Reading, bool) { return reading, true }
	claim := func(words string) tawatur.Claim {
		return tawatur.Claim{ID: words, Text: words, Origins: []tawatur.Origin{{Why: tawatur.WhySingle, What: "سليم الورداني", Assertions: []int{0}}},
			Assertions:     []tawatur.Assertion{{Report: "a", Outlet: "قنديل المرفأ", Quote: words, Span: span(words), SourceName: "سليم الورداني", CopiedFrom: -1}},
			Contradictions: []tawatur.Contradiction{{Report: "a", Quote: words, Span: span(words), SourceName: "سليم الورداني", How: tawatur.Denies}}}
	}
	c := &tawatur.Comparison{Stories: []tawatur.Story{{ID: "s", Reports: []string{"a"}, Claims: []tawatur.Claim{claim(sure), claim(doubtful)}}}}
	for lang, want := range map[string]string{"ar": "42%: المصدر غير مذكور هناك", "en": "42% confidence: the source is not named there"} {
		var page, lines bytes.Buffer
		if err := HTML(&page, c, get, Options{Lang: lang}); err != nil {
			t.Fatal(err)
		}
		if err := Terminal(&lines, c, get, Options{Lang: lang, Width: 400}); err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string]string{"page": page.String(), "terminal": lines.String()} {
			if n := strings.Count(got, want); n != 2 { // as a statement and as what stands against it
				t.Errorf("%s, %s: %q stands there %d times, want 2", lang, name, want, n)
			}
			if strings.Contains(got, "90%") {
				t.Errorf("%s, %s: a sure reading is remarked on", lang, name)
			}
		}
	}
}
