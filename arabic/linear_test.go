package arabic

import (
	"runtime"
	"strings"
	"testing"

	"tawatur"
)

// What a text may repeat that could make a step look ahead or back without end:
// single characters, and pairs and words.
var (
	singles = []string{
		"ا", "و", "ل", "ة", "x", "X", "1", "١", " ", "\n", ".", "(", ")", "[", "«", "»", "\"", "“", "_", "،", "ـ", "َ", "%", "-",
		"\u200f", "\u00a0", "ﺔ", "ﷺ", "\xff", "\xd8", "…", "😀",
	}
	phrases = []string{
		"أ.", ".)", "1.", "«\"", "«أ ", "\" «أ", "()", "(«[", "«‹", "1,", "1 ", "% ", "‘", "#", "ﻻ", "ه",
		"د. ", "ةلا ", "ةلا 1 ", ".. و", "ا\u200f", "اَ", "هـ. ", "ب..", "بي. ", "a@b.", "http://a/", "«ا. ", "- ا\n",
	}
)

// TestLinear reads ten megabytes of each single character with every function,
// and two of each phrase: a step that is quadratic would not end before the test
// is stopped.
func TestLinear(t *testing.T) {
	size := linearSize
	if testing.Short() {
		size /= 50
	}
	for _, unit := range singles {
		holdAll(t, unit, strings.Repeat(unit, size/len(unit)))
	}
	for _, unit := range phrases {
		holdAll(t, unit, strings.Repeat(unit, size/len(unit)/5))
	}
}

// holdAll holds what can be said of the results for any text.
func holdAll(t *testing.T, unit, text string) {
	holdTokens(t, unit, text, Tokens(text))
	holdSpans(t, unit, text, Sentences(text), true)
	holdSpans(t, unit, text, Quotes(text), false)
	for p := Display; p <= OCR; p++ {
		holdMapped(t, unit, text, Normalize(text, p))
	}
	holdMapped(t, unit, text, Logical(text))
	norm := Match(text)
	if c := Split(norm); c.Stem != norm {
		t.Errorf("%q: a long word was cut", unit)
	}
	if got := Segment(text); len(got) != 1 {
		t.Errorf("%q: a long word was cut to %d pieces", unit, len(got))
	}
	if Stem(text) != norm {
		t.Errorf("%q: a long word has a stem", unit)
	}
}

// holdTokens holds that tokens lie in order and have between them what is in no
// token: as many of every unit.
func holdTokens(t *testing.T, unit, text string, toks []Token) {
	end := 0
	for _, k := range toks {
		if k.Start < end || k.End <= k.Start || k.End > len(text) {
			t.Fatalf("%q: token %d to %d after %d of %d", unit, k.Start, k.End, end, len(text))
		}
		end = k.End
	}
	one, two := len(Tokens(strings.Repeat(unit, 50))), len(Tokens(strings.Repeat(unit, 100)))
	if n := len(text) / len(unit); two > one && len(toks) != one+(two-one)*(n-50)/50 {
		t.Errorf("%q: %d tokens of %d units; a hundred give %d", unit, len(toks), n, two)
	}
}

// holdSpans holds that spans are in bounds and in order; those that are apart do
// not overlap.
func holdSpans(t *testing.T, unit, text string, spans []tawatur.Span, apart bool) {
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: span %v after %d of %d", unit, s, last, len(text))
		}
		if last = s.Start; apart {
			last = s.End
		}
	}
}

// holdMapped holds that a mapped text begins, ends and goes on within the original.
func holdMapped(t *testing.T, unit, text string, m Mapped) {
	for i := 0; i <= len(m.Text); i += 1 + len(m.Text)/1000 {
		if at := m.Original(i); at < 0 || at > len(text) {
			t.Fatalf("%q: byte %d came from %d of %d", unit, i, at, len(text))
		}
	}
	if all := m.Span(tawatur.Span{Start: 0, End: len(m.Text)}); all.Start < 0 || all.End > len(text) {
		t.Fatalf("%q: all of it came from %v of %d", unit, all, len(text))
	}
}

// TestMemory holds how many bytes are allocated for each byte of a text, whatever
// it is made of: a token takes 56, a piece of a map and a span 16. The one form
// that stands for eighteen letters may cost as much more.
func TestMemory(t *testing.T) {
	if raced {
		t.Skip("the race detector allocates more")
	}
	const size = 1 << 18
	steps := []struct {
		name string
		most uint64
		do   func(string)
	}{
		{"Match", 16, func(s string) { Match(s) }},
		{"Display", 48, func(s string) { Normalize(s, Display) }},
		{"Search", 48, func(s string) { Normalize(s, Search) }},
		{"OCR", 48, func(s string) { Normalize(s, OCR) }},
		{"Logical", 48, func(s string) { Logical(s) }},
		{"Tokens", 80, func(s string) { Tokens(s) }},
		{"Quotes", 90, func(s string) { Quotes(s) }},
		{"Sentences", 90, func(s string) { Sentences(s) }},
	}
	for _, unit := range append(singles, phrases...) {
		text := strings.Repeat(unit, size/len(unit))
		for _, step := range steps {
			step.do(unit)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			step.do(text)
			runtime.ReadMemStats(&after)
			if n := (after.TotalAlloc - before.TotalAlloc) / size; n > step.most && unit != "ﷺ" || n > 100 {
				t.Errorf("%s allocates %d bytes for each byte of %q", step.name, n, unit)
			}
		}
	}
}
