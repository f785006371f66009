package standing

import (
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
)

// draw makes origins of one assertion each, some of them open, and doubts.
func draw(t *rapid.T) (origins []tawatur.Origin, doubts []tawatur.Merge) {
	n := rapid.IntRange(0, 12).Draw(t, "origins")
	for i := range n {
		o := tawatur.Origin{Assertions: []int{i}}
		if rapid.IntRange(0, 3).Draw(t, "open") == 0 {
			o.Open = tawatur.OpenNoSource
		}
		origins = append(origins, o)
	}
	for range rapid.IntRange(0, 2*n).Draw(t, "doubts") {
		doubts = append(doubts, tawatur.Merge{A: rapid.IntRange(0, n-1).Draw(t, "a"), B: rapid.IntRange(0, n-1).Draw(t, "b")})
	}
	return origins, doubts
}

// The largest set of origins of which no two may be one, by trying all sets.
func TestLeastIsTheLargestSetApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		origins, doubts := draw(t)
		want := min(1, len(origins))
	sets:
		for set := range uint(1) << len(origins) {
			for _, m := range doubts {
				if m.A != m.B && set>>m.A&1 == 1 && set>>m.B&1 == 1 {
					continue sets
				}
			}
			for i := range origins {
				if set>>i&1 == 1 && origins[i].Open != "" {
					continue sets
				}
			}
			want = max(want, bits.OnesCount(set))
		}
		if got := least(origins, doubts, func(i int) int { return i }); got != want {
			t.Fatalf("at least %d, want %d", got, want)
		}
	})
}

func BenchmarkLeast(b *testing.B) {
	origins := make([]tawatur.Origin, 60)
	var doubts []tawatur.Merge
	for i := range origins {
		for k := 1; k < 20; k++ {
			doubts = append(doubts, tawatur.Merge{A: i, B: (i + k*k) % len(origins)})
		}
	}
	for b.Loop() {
		least(origins, doubts, func(i int) int { return i })
	}
}
