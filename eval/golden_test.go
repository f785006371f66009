package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tawatur"
	"tawatur/eval"
	"tawatur/internal/shareddata"
	"tawatur/pipeline"
)

var update = flag.Bool("update", false, "write the golden scores anew")

// golden compares a score with eval/golden/NAME.json, which shows in the diff
// of a change what the change did to quality.
func golden(t *testing.T, name string, score any) {
	t.Helper()
	got, err := json.MarshalIndent(score, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	file := filepath.Join("golden", name+".json")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the scores of %s moved: look at the difference, then run `make golden`\nwas %s\nis  %s", name, want, got)
	}
}

func newPipeline(t *testing.T) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// extract reads paths and returns what was annotated in each report.
func extract(t *testing.T, paths ...string) []eval.Annotated {
	t.Helper()
	var out []eval.Annotated
	for b := range newPipeline(t).Read(context.Background(), paths) {
		for _, s := range b.Skips {
			if !s.Kept {
				t.Errorf("skipped: %+v", s)
			}
		}
		for _, r := range b.Readings {
			out = append(out, eval.Annotated{ID: r.ID, Attributions: r.Attributions, Figures: r.Figures})
		}
	}
	return out
}

func readLines[T any](t *testing.T, file string) []T {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	for dec := json.NewDecoder(f); dec.More(); {
		var v T
		if err := dec.Decode(&v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

func TestExtractionScores(t *testing.T) {
	for _, c := range []struct{ name, gold, texts string }{
		{"news", "gold/news.gold.jsonl", "gold/news.jsonl"},
		{"train", "gold/train.gold.jsonl", "gold/train.jsonl"},
		{"seeds", "gold/seeds.gold.jsonl", "seeds"},
	} {
		t.Run(c.name, func(t *testing.T) {
			gold := readLines[eval.Annotated](t, shareddata.Path(t, c.gold))
			pred := extract(t, shareddata.Path(t, c.texts))
			golden(t, c.name, eval.Extraction(gold, pred))
		})
	}
}

// TestAgreesWithTheReferenceScorer holds the scorer against the one that the
// annotations came with.
func TestAgreesWithTheReferenceScorer(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 on this machine: the reference scorer cannot run")
	}
	scorer := shareddata.Path(t, "score/score.py")
	gold := shareddata.Path(t, "gold/news.gold.jsonl")
	pred := extract(t, shareddata.Path(t, "gold/news.jsonl"))
	file := filepath.Join(t.TempDir(), "pred.jsonl")
	writeLines(t, file, pred)
	out, err := exec.Command(python, scorer, gold, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	var want eval.ExtractionScore
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &want); err != nil {
		t.Fatal(err)
	}
	if got := eval.Extraction(readLines[eval.Annotated](t, gold), pred); got != want {
		t.Errorf("the scorers disagree\nhere      %+v\nreference %+v", got, want)
	}
}

func writeLines[T any](t *testing.T, file string, list []T) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(f)
	for _, v := range list {
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func comparison(t *testing.T, paths ...string) *tawatur.Comparison {
	t.Helper()
	c, corpus, err := newPipeline(t).Compare(context.Background(), paths)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range corpus.Skips {
		// Some rows of the real data have a title and no text.
		if !s.Kept && s.Reason != tawatur.SkipMissingField {
			t.Errorf("skipped: %+v", s)
		}
	}
	return c
}

func TestStoryScores(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("reads 20,000 reports")
	}
	pairs := readLines[eval.Pair](t, shareddata.Path(t, "gold/story_pairs.jsonl"))
	golden(t, "pairs", eval.Pairs(pairs, comparison(t, shareddata.Path(t, "data/saudinews"))))
}

// The half copies are counted by brute force; see [eval.Lineage].
func TestLineageScores(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("reads 20,000 reports")
	}
	score, _, err := newPipeline(t).MeasureLineage(context.Background(), []string{shareddata.Path(t, "data/saudinews")})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "lineage", score)
}

func TestClaimScores(t *testing.T) {
	raw, err := os.ReadFile(shareddata.Path(t, "gold/events/douma.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold eval.GoldEvent
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	golden(t, "douma", eval.Claims(gold, comparison(t, shareddata.Path(t, "gold/events/douma.jsonl"))))
}
