package attribution

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/outlet"
)

// FuzzFind holds that every span is in bounds, stands on runes and gives the
// words that the attribution tells, whatever the text.
func FuzzFind(f *testing.F) {
	reg, err := outlet.Load()
	if err != nil {
		f.Fatal(err)
	}
	l, err := Load(reg)
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range append(slices.Clone(constructions), spokenTo...) {
		f.Add(c.text)
	}
	for _, c := range chains {
		f.Add(c.text)
	}
	for _, c := range occasions {
		f.Add(c.text)
	}
	f.Add("وقالت هالة لوكالة (الضحى) إن السد ممتلئ. وقال سليم لموقع إن وفق ما نقلت صحيفة")
	f.Add("«“\"قال: إن »”\" وأضاف (أن")
	f.Add("وقال قال قائلا إن أن بحسب حسبما وفق ما نقلت عن عن")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		headline := tawatur.Span{End: strings.IndexByte(text+"\n", '\n')}
		for _, a := range append(l.Find(Input{Text: text, Outlet: "عكاظ"}), l.Find(Input{Text: text, Headline: headline})...) {
			sound(t, text, a)
		}
	})
}

func sound(t *testing.T, text string, a tawatur.Attribution) {
	t.Helper()
	check := func(what string, s tawatur.Span, words string) {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End {
			t.Fatalf("%s %v is out of bounds", what, s)
		}
		if !edge(text, s.Start) || !edge(text, s.End) {
			t.Fatalf("%s %v cuts a rune", what, s)
		}
		if s.In(text) != words {
			t.Fatalf("%s: %q stands there, not %q", what, s.In(text), words)
		}
	}
	check("quote", a.Span, a.Quote)
	check("cue", a.CueSpan, a.Cue)
	if a.Source != "" {
		check("source", a.SourceSpan, string(a.Source))
	}
	if a.Chain == nil || strings.TrimSpace(a.Quote) == "" {
		t.Fatalf("an attribution without chain or words: %+v", a)
	}
	if len(a.Chain) > deepest || slices.Contains(a.Chain, "") || slices.Contains(a.Chain, string(a.SourceName)) {
		t.Fatalf("chain %q of %q", a.Chain, a.SourceName)
	}
	if !strings.Contains(text, a.Occasion) || a.Occasion == "" && (a.OccasionKind != "" || a.OccasionMedium != "") {
		t.Fatalf("occasion %q %q %q", a.Occasion, a.OccasionKind, a.OccasionMedium)
	}
}

func edge(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
