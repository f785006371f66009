package pipeline

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"tawatur/internal/shareddata"
	"tawatur/store"
)

// built opens a copy of a database of all reports of the real data: the one that
// TAWATUR_DB names, or one that is made, which takes minutes.
func built(b *testing.B, p *Pipeline, data string) *store.Store {
	ctx, file := context.Background(), filepath.Join(b.TempDir(), "news.db")
	if from := os.Getenv("TAWATUR_DB"); from != "" {
		raw, err := os.ReadFile(from)
		if err == nil {
			err = os.WriteFile(file, raw, 0o644)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	st, err := store.Open(ctx, file, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { st.Close() })
	if os.Getenv("TAWATUR_DB") == "" {
		if _, err := p.Add(ctx, st, []string{data}); err != nil {
			b.Fatal(err)
		}
	}
	return st
}

// variants writes files of one report each: some of the reports of data, with a
// sentence more, as another outlet would have them.
func variants(b *testing.B, p *Pipeline, data string, n int) []string {
	dir, all := b.TempDir(), []string{}
	i := 0
	for r := range p.Reports(context.Background(), []string{data}) {
		if i++; i%97 != 0 || r.Lang == "und" {
			continue
		}
		raw, err := json.Marshal(map[string]string{"id": fmt.Sprintf("%s+", r.ID), "outlet": "صحيفة التجربة",
			"day": r.Published.String(), "title": r.Title, "text": "كتب مراسلنا ما يلي. " + r.Text})
		if err != nil {
			b.Fatal(err)
		}
		file := filepath.Join(dir, fmt.Sprintf("%d.jsonl", i))
		if err := os.WriteFile(file, raw, 0o644); err != nil {
			b.Fatal(err)
		}
		if all = append(all, file); len(all) == n {
			break
		}
	}
	return all
}

// BenchmarkAddOne adds single reports to a database of 20,000, as `tawatur add`
// does: reading, analysing, placing, saving and comparing the touched story.
func BenchmarkAddOne(b *testing.B) {
	data := shareddata.Path(b, "data/saudinews")
	p, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	st := built(b, p, data)
	files := variants(b, p, data, 200)
	ctx := context.Background()
	if err := newSurroundings(st, p.counts).prepare(ctx); err != nil {
		b.Fatal(err)
	}
	var took []time.Duration
	for b.Loop() {
		for _, file := range files {
			start := time.Now()
			if _, err := p.Add(ctx, st, []string{file}); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
		files = nil // added once; what is there already costs nothing
	}
	slices.Sort(took)
	ms := func(part int) float64 { return float64(took[len(took)*part/100].Microseconds()) / 1000 }
	b.ReportMetric(ms(50), "p50-ms")
	b.ReportMetric(ms(95), "p95-ms")
}
