package compare_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
	"time"

	"tawatur"
	"tawatur/analyze"
	"tawatur/compare"
	"tawatur/internal/shareddata"
)

// readings analyses the rows of a file of JSON lines.
func readings(t testing.TB, path string) []*tawatur.Reading {
	t.Helper()
	an, err := analyze.Load(registry(t))
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []*tawatur.Reading
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var w struct{ ID, Outlet, Day, Published, Title, Author, Text string }
		if err := json.Unmarshal(lines.Bytes(), &w); err != nil {
			t.Fatal(err)
		}
		r := &tawatur.Reading{Report: tawatur.Report{ID: w.ID, Outlet: w.Outlet, Title: w.Title, Byline: w.Author, Text: w.Text, Lang: "ar"}}
		r.Published, _ = tawatur.ParseDay(w.Day)
		for _, layout := range []string{time.RFC1123, time.RFC1123Z} {
			if at, err := time.Parse(layout, w.Published); err == nil {
				r.PublishedAt = at
			}
		}
		r.Analysis = an.Analyze(r.Report)
		out = append(out, r)
	}
	return out
}

// TestRealHappening compares the annotated happening as one story. With
// TAWATUR_OUT set to a file, the comparison is written there to be scored.
func TestRealHappening(t *testing.T) {
	rs := readings(t, shareddata.Path(t, "gold/events/douma.jsonl"))
	start := time.Now()
	s := compare.Story("douma", rs, registry(t))
	t.Logf("%d reports, %d claims, %d tallies, %d wordings in %v", len(rs), len(s.Claims), len(s.Tallies), len(s.Wording), time.Since(start))
	if len(s.Claims) == 0 || len(s.Claims[0].Assertions)*2 < len(rs) {
		t.Error("no claim is carried by half of the reports: what the story is about was not found")
	}
	byID := map[string]*tawatur.Reading{}
	for _, r := range rs {
		byID[r.ID] = r
	}
	for _, c := range s.Claims {
		for _, x := range c.Contradictions {
			if x.In(byID[x.Report].Text) != x.Quote {
				t.Errorf("claim %s: contradiction %q is not where it is said to be", c.ID, x.Quote)
			}
		}
	}
	if p := os.Getenv("TAWATUR_OUT"); p != "" {
		raw, err := json.MarshalIndent(tawatur.Comparison{Stories: []tawatur.Story{s}}, "", " ")
		if err == nil {
			err = os.WriteFile(p, raw, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
