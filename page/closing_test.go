package page_test

import (
	"slices"
	"testing"

	"tawatur"
)

// TestClosingCredit: agencies behind the last sentence are credits of the report,
// a name that belongs to the sentence is none.
func TestClosingCredit(t *testing.T) {
	for _, c := range []struct {
		name, end string
		want      []string
	}{
		{"in brackets", " (رويترز)", []string{"رويترز"}},
		{"in quotation marks", ` "رويترز"`, []string{"رويترز"}},
		{"letters and dots", " (أ.ف.ب)", []string{"فرانس برس"}},
		{"between dashes", " - رويترز -", []string{"رويترز"}},
		{"two of them", " (رويترز، أ ف ب)", []string{"رويترز", "فرانس برس"}},
		{"without a name", " (وكالات)", []string{"وكالات"}},
		{"no agency", " (انتهى)", nil},
		{"a name of the sentence", " وذلك بحسب وكالة «رويترز».", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			rs, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined("افتتاح جسر الواحة بعد عامين من العمل", "", para(0), para(1)+c.end)}, nil)
			if len(rs) != 1 || !slices.Equal(rs[0].Credits, c.want) {
				t.Errorf("got %+v, want %q", rs, c.want)
			}
		})
	}
}

// FuzzClosing holds that nothing is credited that the text does not end with.
func FuzzClosing(f *testing.F) {
	tb := tables(f)
	for _, end := range []string{" (رويترز)", ` "رويترز"`, " - أ ف ب -", "()", "(", "«»»", "“”"} {
		f.Add(para(1) + end)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined(para(0), text)}, nil)
		for _, r := range rs {
			if slices.Contains(r.Credits, "") {
				t.Errorf("%q credits %q", text, r.Credits)
			}
		}
	})
}
