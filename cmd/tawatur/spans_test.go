package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tawatur/internal/shareddata"
)

// TestSpansMeasure runs the command over the two public suites and scores what
// it prints with the script that comes with them. The floors are a little under
// what stands.
func TestSpansMeasure(t *testing.T) {
	for kind, floor := range map[string]float64{"numbers": 0.94, "dates": 0.92} {
		t.Run(kind, func(t *testing.T) {
			gold := shareddata.Path(t, filepath.Join("data", kind, kind+".jsonl"))
			passed := scoreSpans(t, kind, gold)
			rejected := 0
			for _, id := range ids(t, gold) {
				if slices.Contains(rejectedRows(t), id) {
					rejected++
				}
			}
			all := len(ids(t, gold))
			t.Logf("%s: %.4f passed; %.4f without the %d rejected", kind, passed, passed*float64(all)/float64(all-rejected), rejected)
			if passed < floor {
				t.Errorf("pass rate %.4f, want at least %.2f", passed, floor)
			}
			if rejected*20 > all {
				t.Errorf("%d of %d rows are rejected, more than one in twenty", rejected, all)
			}
		})
	}
}

func scoreSpans(t *testing.T, kind, gold string) float64 {
	script := shareddata.Path(t, "score/spans.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not on this machine")
	}
	var out, errs bytes.Buffer
	if status := run(context.Background(), []string{"spans", kind, gold}, nil, &out, &errs); status != exitAll {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	pred := filepath.Join(t.TempDir(), "pred.jsonl")
	if err := os.WriteFile(pred, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{script, gold, pred}
	if testing.Verbose() {
		args = append(args, "--errors", "200")
	}
	scored, err := exec.Command(python, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, scored)
	}
	t.Logf("%s", scored)
	scored = bytes.TrimSpace(scored)
	scored = scored[bytes.LastIndexByte(scored, '\n')+1:]
	var score struct {
		PassRate float64 `json:"pass_rate"`
	}
	if err := json.Unmarshal(scored, &score); err != nil {
		t.Fatalf("%v\n%s", err, scored)
	}
	return score.PassRate
}

// TestRejectedRows holds the list of rejected expectations: sorted, each with a
// reason, each a row of one of the suites.
func TestRejectedRows(t *testing.T) {
	rejected := rejectedRows(t)
	if !slices.IsSorted(rejected) || len(slices.Compact(slices.Clone(rejected))) != len(rejected) {
		t.Error("the rows are not sorted, or stand twice")
	}
	known := append(ids(t, shareddata.Path(t, "data/numbers/numbers.jsonl")), ids(t, shareddata.Path(t, "data/dates/dates.jsonl"))...)
	for _, id := range rejected {
		if !slices.Contains(known, id) {
			t.Errorf("%s is no row of the suites", id)
		}
	}
}

func rejectedRows(t *testing.T) (rows []string) {
	tsv, err := os.ReadFile("../../eval/data/rejected_spans.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(tsv)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		id, reason, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if reason == "" {
			t.Errorf("%s has no reason", id)
		}
		rows = append(rows, id)
	}
	return rows
}

func ids(t *testing.T, name string) (out []string) {
	rows, err := readLines[struct{ ID string }](name)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, r.ID)
	}
	return out
}
