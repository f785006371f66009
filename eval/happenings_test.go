package eval_test

import (
	"os"
	"path/filepath"
	"testing"

	"tawatur/eval"
	"tawatur/eval/happening"
	"tawatur/internal/shareddata"
)

// happeningScore is what is measured on one annotated happening.
type happeningScore struct {
	Use     happening.Use   `json:"use"`
	Claims  eval.ClaimScore `json:"claims"`
	Tallies eval.TallyScore `json:"tallies"`
}

// Besides the happening that the project was given, claims are measured on others, some
// of which nobody looks at while rules are written.
func TestHappeningScores(t *testing.T) {
	all, err := happening.All()
	if err != nil {
		t.Fatal(err)
	}
	data := shareddata.Path(t, "data")
	scores := map[string]happeningScore{}
	for _, h := range all {
		reports, err := h.Find(data)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := h.Gold(reports)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), h.Name+".jsonl")
		if err := os.WriteFile(file, reports.Lines(h.Reports), 0o644); err != nil {
			t.Fatal(err)
		}
		c := comparison(t, file)
		scores[h.Name] = happeningScore{h.Use, eval.Claims(gold, c), eval.Tallies(gold, c)}
	}
	golden(t, "happenings", scores)
}
