package pipeline_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/store"
)

// Reports that are added one by one, each by a run of its own, stand in the
// stories of one run over all of them, under the same identifiers.
func TestRestartGivesTheSameStories(t *testing.T) {
	p := newPipeline(t, 2)
	files := oneByOne(t, slices.Collect(p.Reports(t.Context(), []string{sampleFolder(t)})))
	c, _, err := p.Compare(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), "a.db")
	for _, file := range files {
		st, err := store.Open(t.Context(), db, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Add(t.Context(), st, []string{file}); err != nil {
			t.Fatal(err)
		}
		if err := st.Close(); err != nil {
			t.Fatal(err)
		}
	}
	st, err := store.Open(t.Context(), db, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if err := st.Check(t.Context()); err != nil {
		t.Error(err)
	}
	for _, want := range c.Stories {
		got, err := st.Story(t.Context(), want.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// oneByOne writes a file of each report, and names them in order of publication.
func oneByOne(t *testing.T, rs []tawatur.Report) (files []string) {
	slices.SortFunc(rs, func(a, b tawatur.Report) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	dir := t.TempDir()
	for _, r := range rs {
		raw, err := json.Marshal(map[string]any{"id": r.ID, "outlet": r.Outlet, "day": r.Published, "title": r.Title, "author": r.Byline, "text": r.Text})
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, r.ID+".jsonl")
		if err := os.WriteFile(file, raw, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}
