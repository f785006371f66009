package main

import (
	"slices"
	"strings"
	"testing"

	"tawatur/analyze/name/internal/tagger"
	"tawatur/analyze/part"
)

// row makes a line of a treebank.
func row(id, form, upos, xpos, feats, misc string) string {
	return strings.Join([]string{id, form, "_", upos, xpos, feats, "_", "_", "_", misc}, "\t") + "\n"
}

func TestReadTreebank(t *testing.T) {
	bank := "# sent_id = 1\n" +
		row("1", "و", "CCONJ", "CC", "_", "SpaceAfter=No") +
		row("2", "زارت", "VERB", "VBC", "Aspect=Perf|Gender=Fem", "SpaceAfter=No") +
		row("3", "ها", "PRON", "PRP", "_", "_") +
		row("4", "ل", "ADP", "IN", "_", "SpaceAfter=No") +
		row("5", "لبلدية", "NOUN", "NN", "_", "SpaceAfter=No") +
		row("6", ",", "PUNCT", ",", "_", "_") +
		row("7", "له", "ADP", "IN", "_", "_") + "\n" +
		row("1", "يعود", "VERB", "VBC", "Aspect=Imp", "_") + "\n"
	got, err := readTreebank(strings.NewReader(bank))
	if err != nil {
		t.Fatal(err)
	}
	tag := func(ps ...part.Part) (out []tagger.Tag) {
		for _, p := range ps {
			out = append(out, tagger.Tag(p))
		}
		return out
	}
	want := []partSentence{
		{[]string{"وزارتها", "للبلديه", ",", "له"}, tag(part.Perfect, part.Noun, part.Other, part.Particle)},
		{[]string{"يعود"}, tag(part.Imperfect)},
	}
	if len(got) != len(want) {
		t.Fatalf("got %d sentences: %v", len(got), got)
	}
	for i, w := range want {
		if !slices.Equal(got[i].words, w.words) || !slices.Equal(got[i].parts, w.parts) {
			t.Errorf("got %v, want %v", got[i], w)
		}
	}
	if marks := got[0].withOurMarks(); marks.words[2] != "،" || got[0].words[2] != "," {
		t.Errorf("our marks: %v of %v", marks.words, got[0].words)
	}
}
