package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"tawatur"
)

// BenchmarkSaveNames stores reports of a newspaper's size that each mention
// some 14 names, of which one in eight is met for the first time, as in news.
// "without" leaves the mentions out of the index alone.
func BenchmarkSaveNames(b *testing.B) {
	for _, with := range []bool{true, false} {
		b.Run(fmt.Sprintf("with=%v", with), func(b *testing.B) {
			s, n := open(b), newNewsroom()
			rnd := rand.New(rand.NewPCG(3, 4))
			zipf := rand.NewZipf(rnd, 1.2, 4, 200_000)
			words := vocabulary(20_000)
			in := make([]Saved, b.N)
			for i := range in {
				in[i] = n.saved(i)
				r := &in[i].Readings[0].Reading
				for range 22 {
					k := int(zipf.Uint64())
					m := tawatur.Mention{Text: words[k%20_000], Name: words[k%20_000] + " " + words[k*7%9973], Type: tawatur.Person}
					r.Mentions = append(r.Mentions, m)
				}
			}
			b.ResetTimer()
			for some := range slices.Chunk(in, 50) {
				var err error
				if with {
					_, err = s.SaveAll(context.Background(), some)
				} else {
					err = saveNameless(s, some)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

// saveNameless is SaveAll as it was before names were kept.
func saveNameless(s *Store, in []Saved) error {
	all := make([]*rows, len(in))
	for i := range in {
		var err error
		if all[i], err = s.rowsOf(context.Background(), &in[i]); err != nil {
			return err
		}
	}
	return s.update(context.Background(), func(w write) error {
		for i := range in {
			if _, err := w.save(&in[i], all[i]); err != nil {
				return err
			}
		}
		return w.saveWords(all)
	})
}
