package story

import (
	"slices"
	"strings"

	"tawatur/arabic"
)

// share reports whether more than a twentieth of the shorter text stands in both.
func share(a, b reported) bool {
	n := 0
	for _, m := range a.marks {
		if _, ok := slices.BinarySearch(b.marks, m); ok {
			n++
		}
	}
	return float64(n) > 0.05*float64(max(1, min(len(a.marks), len(b.marks))))
}

// blanked gives the tokens of a without the words of passages that stand in b
// too; false where too little is shared, or left, or the lead is copied.
func blanked(a, b reported) ([]arabic.Token, bool) {
	out, inA, inLead := blankShared(a.toks, b.toks)
	_, inB, _ := blankShared(b.toks, a.toks)
	words := 0
	for _, x := range out {
		if x.Kind != arabic.Punct {
			words++
		}
	}
	left := float64(words) * (1 - inA)
	return out, inA >= 0.25 && inA <= 0.85 && inB >= 0.25 && left >= 40 && inLead <= 12
}

// blankShared blanks runs of four words of a that stand in b, and tells which
// share of a they are and how many words of its lead.
func blankShared(a, b []arabic.Token) (out []arabic.Token, part float64, lead int) {
	const run = 4
	seen := map[string]bool{}
	eachRun(b, run, func(key string, _ []int) { seen[key] = true })
	gone := map[int]bool{}
	eachRun(a, run, func(key string, at []int) {
		for _, i := range at {
			if seen[key] {
				gone[i] = true
			}
		}
	})
	out = slices.Clone(a)
	words := 0
	for i := range out {
		if out[i].Kind == arabic.Punct {
			continue
		}
		words++
		if gone[i] {
			out[i].Norm, out[i].Kind = "x", arabic.Word // one letter does not count
			if words <= leadWords {
				lead++
			}
		}
	}
	return out, float64(len(gone)) / float64(max(1, words)), lead
}

func eachRun(toks []arabic.Token, n int, do func(key string, at []int)) {
	var at []int
	for i, t := range toks {
		if t.Kind != arabic.Punct {
			at = append(at, i)
		}
	}
	var b strings.Builder
	for i := 0; i+n <= len(at); i++ {
		b.Reset()
		for _, w := range at[i : i+n] {
			b.WriteString(toks[w].Norm + " ")
		}
		do(b.String(), at[i:i+n])
	}
}
