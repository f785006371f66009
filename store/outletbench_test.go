package store

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"tawatur/record"
)

// BenchmarkSaveCounts stores reports of a newspaper's size, one a transaction as
// `tawatur add` does, with and without counting for their outlets.
func BenchmarkSaveCounts(b *testing.B) {
	for _, with := range []bool{true, false} {
		b.Run(fmt.Sprintf("with=%v", with), func(b *testing.B) {
			s, n := open(b), newNewsroom()
			in := make([]Saved, b.N)
			for i := range in {
				in[i] = n.saved(i)
			}
			took := make([]time.Duration, len(in))
			b.ResetTimer()
			for i := range in {
				if !with {
					in[i].Readings[0].Reading.Outlet = ""
				}
				start := time.Now()
				save(b, s, in[i])
				took[i] = time.Since(start)
			}
			slices.Sort(took)
			b.ReportMetric(took[len(took)*95/100].Seconds()*1000, "p95-ms")
			b.ReportMetric(took[len(took)-1].Seconds()*1000, "max-ms")
		})
	}
}

// BenchmarkEachWord compares the words of one outlet of twelve with those of the
// others, over 5,000 reports of a newspaper's size.
func BenchmarkEachWord(b *testing.B) {
	s, n := open(b), newNewsroom()
	for i := range 50 {
		batch := make([]Saved, 100)
		for k := range batch {
			batch[k] = n.saved(100*i + k)
		}
		if _, err := s.SaveAll(context.Background(), batch); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		keys := 0
		err := s.EachWord(context.Background(), "صحيفة 3", func(string, record.Uses, record.Uses) { keys++ }, func(string, int, int) {})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(keys), "keys")
	}
}
