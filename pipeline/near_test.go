package pipeline

import (
	"os"
	"path/filepath"
	"testing"

	"tawatur"
	"tawatur/compare"
	"tawatur/sample"
	"tawatur/store"
)

// What is near a report is enough to place it as all of the days around would.
func TestNearPlacesAsAllDoes(t *testing.T) {
	ctx, dir := t.Context(), filepath.Join(t.TempDir(), "sample")
	if err := os.CopyFS(dir, sample.FS()); err != nil {
		t.Fatal(err)
	}
	p, err := New(Options{Fiction: true})
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "near.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if _, err := p.Add(ctx, st, []string{dir}); err != nil {
		t.Fatal(err)
	}
	reports := 0
	for r := range p.Reports(ctx, []string{dir}) {
		rs := []rune(r.Text)
		r.ID, r.Text = r.ID+"+", "كتب مراسلنا ما يلي. "+string(rs[:len(rs)*2/3])
		sk := compare.NewSketch(&tawatur.Reading{Report: r})
		all, few := newSurroundings(st, p.counts), newSurroundings(st, p.counts)
		if err := all.load(ctx, r.Published); err != nil {
			t.Fatal(err)
		}
		if err := few.loadNear(ctx, keysOf(sk, p.counts), r.Published); err != nil {
			t.Fatal(err)
		}
		if a, b := all.index.Add(sk), few.index.Add(sk); a.Story != b.Story {
			t.Errorf("%s: in story %s, with what is near it alone in %s", r.ID, a.Story, b.Story)
		}
		reports++
	}
	if reports == 0 {
		t.Error("the sample has no reports")
	}
}
