package date_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/internal/shareddata"
)

// The rows of two public test suites, scored by the script that comes with
// them. The floor is a little under what stands, so that a loss shows.
func TestMeasureDates(t *testing.T) {
	const floor = 0.92
	gold := shareddata.Path(t, "data/dates/dates.jsonl")
	script := shareddata.Path(t, "score/spans.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not on this machine")
	}
	in, err := os.Open(gold)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out bytes.Buffer
	for sc := bufio.NewScanner(in); sc.Scan(); {
		var row struct{ ID, Text, Reference string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		ref, err := tawatur.ParseDay(row.Reference)
		if err != nil {
			t.Fatal(err)
		}
		line, _ := json.Marshal(map[string]any{"id": row.ID, "spans": date.Spans(row.Text, ref)})
		out.Write(append(line, '\n'))
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
	last := bytes.TrimSpace(scored)
	last = last[bytes.LastIndexByte(last, '\n')+1:]
	var score struct {
		PassRate float64 `json:"pass_rate"`
	}
	if err := json.Unmarshal(last, &score); err != nil {
		t.Fatal(err)
	}
	if score.PassRate < floor {
		t.Errorf("pass rate %.4f, want at least %.2f", score.PassRate, floor)
	}
}
