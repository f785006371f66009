package story

import (
	"math"
	"slices"
)

// The limits of a search for candidates.
const (
	// keyTerms is how many of a report's weightiest terms are indexed and
	// looked up.
	keyTerms = 40
	// maxVisits is how many reports of one day are looked at for one term, the
	// latest first.
	maxVisits = 200
	// maxCandidates is how many reports are compared in full.
	maxCandidates = 48
)

// postings is an inverted index over the reports of one day.
type postings struct {
	heads map[uint32]int32
	list  []posting
}

// posting is a report that has a term; next is the posting before it of the
// same term, counted from 1, or 0.
type posting struct {
	report int32
	weight float32
	next   int32
}

func newPostings() *postings { return &postings{heads: map[uint32]int32{}} }

func (p *postings) add(report int32, keys []key) {
	for _, k := range keys {
		p.list = append(p.list, posting{report, k.weight, p.heads[k.hash]})
		p.heads[k.hash] = int32(len(p.list))
	}
}

// key is a term by which a report is looked up; the weights of a report's keys
// have length one.
type key struct {
	hash   uint32
	weight float32
}

// keys gives the terms of v that weigh most.
func (v *vector) keys() []key {
	// The bits of floats above 0 stand in their order: with the hash behind them they
	// sort as one number, which is done several times faster than by a function.
	order := make([]uint64, len(v.terms))
	for i, t := range v.terms {
		order[i] = uint64(^math.Float32bits(float32(t.tf)/16*t.rarity))<<32 | uint64(t.hash)
	}
	slices.Sort(order)
	keys := make([]key, min(keyTerms, len(order)))
	for i := range keys {
		keys[i] = key{uint32(order[i]), math.Float32frombits(^uint32(order[i] >> 32))}
	}
	return keys
}
