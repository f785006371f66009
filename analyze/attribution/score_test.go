package attribution_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tawatur"
	"tawatur/analyze"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
)

// article is one text of the gold sets.
type article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Text   string `json:"text"`
}

// articles reads the texts of a gold set.
func articles(t testing.TB, set string) []article {
	t.Helper()
	if set == "seeds" {
		return seedArticles(t)
	}
	f, err := os.Open(shareddata.Path(t, "gold/"+set+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []article
	for sc := json.NewDecoder(bufio.NewReader(f)); sc.More(); {
		var a article
		if err := sc.Decode(&a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

func seedArticles(t testing.TB) []article {
	dir := shareddata.Path(t, "seeds")
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []article
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, article{ID: filepath.Base(f), Text: string(raw)})
	}
	return out
}

// floors are the least F1 of finding, and of finding with the right source.
var floors = map[string][2]float64{"train": {0.89, 0.815}, "news": {0.895, 0.845}, "seeds": {0.77, 0.685}}

// TestScore measures the three annotated sets with the project's scorer. The
// variable PREDICTIONS names a folder to keep what was predicted in.
func TestScore(t *testing.T) {
	a := analyzer(t)
	for set, floor := range floors {
		t.Run(set, func(t *testing.T) {
			dir := os.Getenv("PREDICTIONS")
			if dir == "" {
				dir = t.TempDir()
			}
			pred := filepath.Join(dir, set+".pred.jsonl")
			predict(t, a, set, pred)
			found, source := measure(t, set, pred)
			if found < floor[0] || source < floor[1] {
				t.Errorf("found %.3f with source %.3f, floor %v", found, source, floor)
			}
		})
	}
}

// analyzer gives every step with the real registry, for names tell much of who
// speaks.
func analyzer(t testing.TB) *analyze.Analyzer {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.Load(reg)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func predict(t *testing.T, an *analyze.Analyzer, set, path string) {
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, a := range articles(t, set) {
		row := struct {
			ID           string                `json:"id"`
			Attributions []tawatur.Attribution `json:"attributions"`
			Figures      []tawatur.Figure      `json:"figures"`
		}{a.ID, an.Analyze(tawatur.Report{Text: a.Text, Outlet: a.Outlet}).Attributions, nil}
		if err := enc.Encode(row); err != nil {
			t.Fatal(err)
		}
	}
}

// measure runs the scorer and gives F1 of finding and of finding with source.
func measure(t *testing.T, set, pred string) (float64, float64) {
	out, err := exec.Command("python3", shareddata.Path(t, "score/score.py"),
		shareddata.Path(t, "gold/"+set+".gold.jsonl"), pred).Output()
	if err != nil {
		t.Fatalf("score.py: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	var r struct {
		Attributions struct {
			Found, WithSource struct{ F1 float64 }
		}
	}
	last := strings.ReplaceAll(lines[len(lines)-1], "with_source\"", "WithSource\"")
	if err := json.Unmarshal([]byte(last), &r); err != nil {
		t.Fatal(err)
	}
	t.Log(set, lines[len(lines)-1])
	return r.Attributions.Found.F1, r.Attributions.WithSource.F1
}
