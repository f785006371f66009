package main

import (
	"fmt"
	"strings"

	"tawatur/analyze/name/internal/tagger"
	"tawatur/analyze/part"
)

// usualParts gives the part that a word has most often in the sentences, a noun
// where it stands in none.
func usualParts(ss []partSentence) func(string) tagger.Tag {
	count := map[string]*[tagger.NumTags]int{}
	for _, s := range ss {
		for i, w := range s.words {
			if count[w] == nil {
				count[w] = new([tagger.NumTags]int)
			}
			count[w][s.parts[i]]++
		}
	}
	return func(w string) tagger.Tag {
		best := tagger.Tag(part.Noun)
		if c := count[w]; c != nil {
			for t, n := range c {
				if n > c[best] {
					best = tagger.Tag(t)
				}
			}
		}
		return best
	}
}

// confusion counts by right and given part.
type confusion [tagger.NumTags][tagger.NumTags]int

func (c confusion) String() string {
	var b strings.Builder
	all, right := 0, 0
	row := func(name string, tp, given, marked int) {
		p, r := float64(tp)/float64(max(1, given)), float64(tp)/float64(max(1, marked))
		fmt.Fprintf(&b, "%-10s %6d  P %.3f  R %.3f  F1 %.3f\n", name, marked, p, r, 2*p*r/max(p+r, 1e-9))
	}
	for t := range c {
		given, marked := 0, 0
		for s := range c {
			given, marked = given+c[s][t], marked+c[t][s]
		}
		all, right = all+marked, right+c[t][t]
		row(part.Part(t).String(), c[t][t], given, marked)
	}
	const v, w = part.Perfect, part.Imperfect
	tp, given, marked := c[v][v]+c[v][w]+c[w][v]+c[w][w], 0, 0
	for s := range c {
		given, marked = given+c[s][v]+c[s][w], marked+c[v][s]+c[w][s]
	}
	row("verb", tp, given, marked)
	fmt.Fprintf(&b, "all        %6d  accuracy %.4f\n", all, float64(right)/float64(all))
	return b.String()
}
