package pipeline_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"tawatur/pipeline"
	"tawatur/record"
	"tawatur/store"
)

// profiles is what a database holds of all outlets.
func profiles(t *testing.T, st *store.Store) (out []record.Profile) {
	t.Helper()
	lines, err := st.Outlets(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		p, err := st.Outlet(t.Context(), l.Name, 0)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	if err := st.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	return out
}

func emptyStore(t *testing.T) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return st
}

// TestProfilesOneByOne: the sample added report by report, its stories compared
// after each, gives the profiles of outlets that it gives when added at once.
func TestProfilesOneByOne(t *testing.T) {
	dir, p := sampleFolder(t), newPipeline(t, 2)
	all, one := emptyStore(t), emptyStore(t)
	if _, err := p.Add(t.Context(), all, []string{dir}); err != nil {
		t.Fatal(err)
	}
	var batches []pipeline.Batch
	for b := range p.Read(t.Context(), []string{dir}) {
		if len(b.Readings) == 1 {
			batches = append(batches, b)
		}
	}
	slices.SortStableFunc(batches, func(a, b pipeline.Batch) int {
		x, y := a.Readings[0], b.Readings[0]
		return cmp.Or(x.Published.Compare(y.Published), x.PublishedAt.Compare(y.PublishedAt), cmp.Compare(x.ID, y.ID))
	})
	to := t.TempDir()
	for _, b := range batches {
		name := b.Readings[0].ID
		if strings.Contains(b.Capture.Name, ".jsonl") {
			name += ".jsonl"
		}
		if err := os.WriteFile(filepath.Join(to, name), b.Capture.Raw, 0o644); err != nil {
			t.Fatal(err)
		}
		if a, err := p.Add(t.Context(), one, []string{filepath.Join(to, name)}); err != nil || a.Reports != 1 {
			t.Fatalf("%s: %+v, %v", name, a, err)
		}
	}
	want := profiles(t, all)
	if len(want) != 9 {
		t.Errorf("%d outlets", len(want))
	}
	if d := diff.Diff(want, profiles(t, one)); d != "" {
		t.Error(d)
	}
}
