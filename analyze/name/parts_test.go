package name

import (
	"testing"

	"tawatur/analyze/part"
	"tawatur/arabic"
	"tawatur/outlet"
)

// TestReadTellsPartsOfSpeech holds that each token gets a part, also those that
// stand in no sentence, and that plain words get the right one.
func TestReadTellsPartsOfSpeech(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	tabs, err := Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		word string
		part part.Part
	}{
		{"أعلنت", part.Perfect}, {"البلدية", part.Noun}, {"الجديدة", part.Adjective}, {"أن", part.Particle},
		{"السد", part.Noun}, {"الذي", part.Pronoun}, {"يحمي", part.Imperfect}, {"القرية", part.Noun}, {"،", part.Other},
		{"اكتمل", part.Perfect}, {"في", part.Particle}, {"12", part.Numeral}, {"شهرا", part.Noun}, {".", part.Other},
	}
	text := "\n"
	for _, w := range want {
		text += w.word + " "
	}
	toks := arabic.Tokens(text)
	_, got := tabs.Read(text, arabic.Sentences(text), toks)
	if len(got) != len(toks) || len(toks) != len(want) {
		t.Fatalf("%d parts of %d tokens, want %d", len(got), len(toks), len(want))
	}
	for i, w := range want {
		if got[i] != w.part {
			t.Errorf("%s: got %s, want %s", w.word, got[i], w.part)
		}
	}
}

func BenchmarkParts(b *testing.B) {
	reg, err := outlet.Load()
	if err != nil {
		b.Fatal(err)
	}
	tabs, err := Load(reg)
	if err != nil {
		b.Fatal(err)
	}
	text := "أعلنت البلدية الجديدة أن السد الذي يحمي القرية اكتمل في 12 شهرا، وقال المدير سليم الورداني إن الماء يكفي."
	sents, toks := arabic.Sentences(text), arabic.Tokens(text)
	_, rows := tabs.read(text, sents, toks)
	for b.Loop() {
		tabs.parts(rows, sents, toks)
	}
	b.ReportMetric(float64(len(toks)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
