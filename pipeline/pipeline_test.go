package pipeline_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/pipeline"
	"tawatur/sample"
	"tawatur/store"
)

func newPipeline(t *testing.T, workers int) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(pipeline.Options{Workers: workers, Fiction: true, Outlets: []io.Reader{sample.Outlets()}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func sampleFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "sample")
	if err := os.CopyFS(dir, sample.FS()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestOrderDoesNotDependOnWorkers: many workers give what one gives.
func TestOrderDoesNotDependOnWorkers(t *testing.T) {
	dir := sampleFolder(t)
	read := func(workers int) (out []*tawatur.Reading) {
		for b := range newPipeline(t, workers).Read(t.Context(), []string{dir}) {
			out = append(out, b.Readings...)
		}
		return out
	}
	if diff := cmp.Diff(read(1), read(7)); diff != "" {
		t.Error(diff)
	}
}

// TestReadStops: a reader that has enough, and one whose context ends, leave
// nothing running behind them.
func TestReadStops(t *testing.T) {
	dir := sampleFolder(t)
	for range newPipeline(t, 4).Read(t.Context(), []string{dir}) {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range newPipeline(t, 2).Read(ctx, []string{dir, dir, dir, dir}) {
		if n++; n == 1 {
			cancel()
		}
	}
	if n == 0 || n == 4*len(dirFiles(t, dir)) {
		t.Errorf("%d batches after the context ended", n)
	}
	if _, _, err := newPipeline(t, 2).Compare(ctx, []string{dir}); err == nil {
		t.Error("a comparison that was cut off looks whole")
	}
}

func dirFiles(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestSameIDTwice: another text under the same identifier is kept apart and
// said; the same text is kept once.
func TestSameIDTwice(t *testing.T) {
	row := func(text string) string { return fmt.Sprintf(`{"id":"r","text":%q}`+"\n", text) }
	one, two := "قال رئيس البلدية إن الجسر سيفتح غداً أمام الشاحنات.", "قال رئيس البلدية إن الجسر لن يفتح قبل الربيع."
	in := filepath.Join(t.TempDir(), "in.jsonl")
	if err := os.WriteFile(in, []byte(row(one)+row(two)+row(one)), 0o644); err != nil {
		t.Fatal(err)
	}
	_, corpus, err := newPipeline(t, 1).Compare(t.Context(), []string{in})
	if err != nil {
		t.Fatal(err)
	}
	other, ok := corpus.Get("r~2")
	if corpus.Len() != 2 || !ok || other.Text != two {
		t.Errorf("%d reports, the second is %+v", corpus.Len(), other)
	}
	if len(corpus.Skips) != 1 || corpus.Skips[0].Reason != tawatur.SkipDuplicateID || corpus.Lost() != 0 {
		t.Errorf("skips %+v", corpus.Skips)
	}
}

// TestAddGivesTheStoriesOfCompare: a database that the sample was added to holds
// the stories that a cold comparison finds, and adding it again changes nothing.
func TestAddGivesTheStoriesOfCompare(t *testing.T) {
	dir, p := sampleFolder(t), newPipeline(t, 2)
	c, _, err := p.Compare(t.Context(), []string{dir})
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	for round, want := range []int{18, 0} {
		a, err := p.Add(t.Context(), st, []string{dir})
		if err != nil || a.Reports != want {
			t.Fatalf("round %d: %+v, %v", round, a, err)
		}
	}
	var got []tawatur.Story
	for _, s := range c.Stories {
		s, err := st.Story(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, s)
	}
	if diff := cmp.Diff(c.Stories, got); diff != "" {
		t.Error(diff)
	}
}

// TestEveryIndexLeadsSomewhere: what points into a list points into it, and what
// is a span of a report is in it.
func TestEveryIndexLeadsSomewhere(t *testing.T) {
	c, corpus, err := newPipeline(t, 2).Compare(t.Context(), []string{sampleFolder(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range c.Stories {
		for _, cl := range s.Claims {
			checkClaim(t, corpus, s, cl)
		}
	}
}

func checkClaim(t *testing.T, corpus *pipeline.Corpus, s tawatur.Story, c tawatur.Claim) {
	t.Helper()
	seen := make([]int, len(c.Assertions))
	for _, o := range c.Origins {
		for _, i := range o.Assertions {
			seen[i]++
		}
	}
	for i, a := range c.Assertions {
		r, ok := corpus.Get(a.Report)
		if !ok || a.In(r.Text) != a.Quote || !slices.Contains(s.Reports, a.Report) {
			t.Errorf("claim %q: %q does not stand in %s", c.Text, a.Quote, a.Report)
		}
		if seen[i] != 1 {
			t.Errorf("claim %q: assertion %d stands in %d origins", c.Text, i, seen[i])
		}
	}
	for _, x := range c.Contradictions {
		if r, ok := corpus.Get(x.Report); !ok || x.In(r.Text) != x.Quote {
			t.Errorf("claim %q: %q does not stand in %s", c.Text, x.Quote, x.Report)
		}
	}
	if strings.TrimSpace(c.Text) == "" || len(c.Origins) == 0 {
		t.Errorf("claim without words or origin: %+v", c)
	}
}
