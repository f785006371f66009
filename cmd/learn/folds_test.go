package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"tawatur/analyze/attribution"
	"tawatur/internal/shareddata"
)

var update = flag.Bool("update", false, "write the golden scores anew")

// TestFolds measures the reading of attributions and figures by cross-validation
// and holds it to eval/golden/folds.json: every article is read with what the
// others teach, so that nothing learned has seen it.
func TestFolds(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("learns five times")
	}
	var paths []string
	for _, set := range []string{"news", "train"} {
		paths = append(paths, shareddata.Path(t, "gold/"+set+".gold.jsonl"), shareddata.Path(t, "gold/"+set+".jsonl"))
	}
	articles, err := read(paths)
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLearner(nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(measured(trial{k: 5, least: attribution.DefaultConfidence}.run(l, articles)), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("..", "..", "eval", "golden", "folds.json")
	if *update {
		if err := os.WriteFile(file, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(append(got, '\n'), want) {
		t.Errorf("the cross-validated scores moved: look at the difference, then run `make golden`\nwas %s\nis  %s", want, got)
	}
}
