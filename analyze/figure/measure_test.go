package figure_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/analyze/figure"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
	"tawatur/internal/shareddata"
)

type article struct{ ID, Outlet, Day, Text string }

func readLines[T any](t testing.TB, path string) []T {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for line := range bytes.Lines(raw) {
		var v T
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// analyse runs the steps up to figures; quotes are attributions given from
// outside, found again by their words.
func analyse(tables *figure.Tables, a article, quotes []tawatur.Attribution) []tawatur.Figure {
	day, _ := tawatur.ParseDay(a.Day)
	in := figure.Input{Text: a.Text, Sentences: arabic.Sentences(a.Text), Tokens: arabic.Tokens(a.Text), Outlet: a.Outlet}
	in.Numerals = numeral.Find(in.Tokens)
	in.Dates = date.FindAmong(a.Text, in.Tokens, in.Numerals, day)
	at := 0
	for _, q := range quotes {
		i := strings.Index(a.Text[at:], q.Quote)
		if i < 0 {
			if i = strings.Index(a.Text, q.Quote); i < 0 {
				continue
			}
			i -= at
		}
		q.Start, q.End = at+i, at+i+len(q.Quote)
		in.Attributions = append(in.Attributions, q)
	}
	return tables.Find(in)
}

type gold struct {
	ID           string
	Attributions []tawatur.Attribution
}

// The annotated articles, with their annotated attributions as given, scored
// by the script that comes with them. The floors are a little under what stands.
func TestMeasureFigures(t *testing.T) {
	for set, floor := range map[string]float64{"news": 0.95, "train": 0.96} {
		t.Run(set, func(t *testing.T) { measure(t, set, floor) })
	}
}

func measure(t *testing.T, set string, floor float64) {
	articles := readLines[article](t, shareddata.Path(t, "gold/"+set+".jsonl"))
	goldPath := shareddata.Path(t, "gold/"+set+".gold.jsonl")
	given := map[string][]tawatur.Attribution{}
	for _, g := range readLines[gold](t, goldPath) {
		given[g.ID] = g.Attributions
	}
	tables, err := figure.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, a := range articles {
		line, _ := json.Marshal(map[string]any{"id": a.ID, "attributions": []int{}, "figures": analyse(tables, a, given[a.ID])})
		out.Write(append(line, '\n'))
	}
	pred := filepath.Join(t.TempDir(), "pred.jsonl")
	if err := os.WriteFile(pred, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not on this machine")
	}
	args := []string{shareddata.Path(t, "score/score.py"), goldPath, pred}
	if testing.Verbose() {
		args = append(args, "--errors", "5000")
	}
	scored, err := exec.Command(python, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, scored)
	}
	for line := range bytes.Lines(scored) {
		if bytes.Contains(line, []byte("FIG ")) {
			t.Logf("%s", bytes.TrimSpace(line))
		}
	}
	scored = bytes.TrimSpace(scored)
	var score struct {
		Figures struct {
			Found, WithCategory, WithCategoryAndSource struct{ P, R, F1 float64 }
		}
	}
	last := bytes.ReplaceAll(scored[bytes.LastIndexByte(scored, '\n')+1:], []byte("_"), nil)
	if err := json.Unmarshal(last, &score); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %+v", set, score.Figures)
	if score.Figures.Found.F1 < floor {
		t.Errorf("figures found F1 %.4f, want at least %.2f", score.Figures.Found.F1, floor)
	}
}
