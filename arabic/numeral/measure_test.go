package numeral_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tawatur/arabic/numeral"
	"tawatur/internal/shareddata"
)

// The rows of two public test suites, scored by the script that comes with
// them. The floor is a little under what stands, so that a loss shows.
func TestMeasureNumbers(t *testing.T) {
	const floor = 0.94
	gold := shareddata.Path(t, "data/numbers/numbers.jsonl")
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
		var row struct{ ID, Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		line, _ := json.Marshal(map[string]any{"id": row.ID, "spans": numeral.Spans(row.Text)})
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
