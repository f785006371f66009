package eval

import (
	"cmp"
	"slices"

	"github.com/zeebo/xxh3"

	"tawatur"
	"tawatur/arabic"
)

// shingleWords is the number of words in a shingle.
const shingleWords = 5

// halfCopy is two reports of different outlets, the shorter of which has at
// least half of its distinct shingles in the other: indexes of reports, a < b.
type halfCopy struct{ a, b int }

// holding says that a report has a shingle.
type holding struct {
	shingle uint64
	report  int32
}

// halfCopies finds all pairs by counting every shingle that any two reports
// share. It is slow where many reports share one, and leaves out nothing: what
// it finds is what the sketches of lineage are measured against.
func halfCopies(rs []*tawatur.Reading) []halfCopy {
	all, sizes := holdings(rs)
	slices.SortFunc(all, func(x, y holding) int {
		return cmp.Or(cmp.Compare(x.shingle, y.shingle), cmp.Compare(x.report, y.report))
	})
	groups := groupsOf(all, len(rs))
	shared := make([]int32, len(rs))
	var hits []int32
	var out []halfCopy
	for b := range rs {
		for _, first := range groups[b] {
			for _, h := range all[first:] {
				if h.report == int32(b) {
					break
				}
				if shared[h.report]++; shared[h.report] == 1 {
					hits = append(hits, h.report)
				}
			}
		}
		slices.Sort(hits)
		for _, a := range hits {
			if rs[a].Outlet != rs[b].Outlet && 2*shared[a] >= min(sizes[a], sizes[b]) {
				out = append(out, halfCopy{int(a), b})
			}
			shared[a] = 0
		}
		hits = hits[:0]
	}
	return out
}

// holdings gives the distinct shingles of each report, and how many it has.
func holdings(rs []*tawatur.Reading) (all []holding, sizes []int32) {
	sizes = make([]int32, len(rs))
	for i, r := range rs {
		sh := shinglesOf(r.Text)
		sizes[i] = int32(len(sh))
		for _, s := range sh {
			all = append(all, holding{s, int32(i)})
		}
	}
	return all, sizes
}

// groupsOf gives for each report where in all, which is sorted, the holdings of
// each of its shingles begin.
func groupsOf(all []holding, reports int) [][]int32 {
	out := make([][]int32, reports)
	first := 0
	for i, h := range all {
		if h.shingle != all[first].shingle {
			first = i
		}
		out[h.report] = append(out[h.report], int32(first))
	}
	return out
}

// shinglesOf hashes every run of five words of a text in their folded spelling,
// each once. Punctuation does not count.
func shinglesOf(text string) []uint64 {
	var words []uint64
	for _, t := range arabic.Tokens(text) {
		if t.Kind != arabic.Punct && t.Norm != "" {
			words = append(words, xxh3.HashString(t.Norm))
		}
	}
	var out []uint64
	for i := 0; i+shingleWords <= len(words); i++ {
		h := uint64(shingleWords)
		for _, w := range words[i : i+shingleWords] {
			h = h*0x9E3779B97F4A7C15 + w
			h ^= h >> 32
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
