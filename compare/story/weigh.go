package story

import "math"

// frequencies says how rare a stem is, learning from every report it is shown.
type frequencies struct {
	seed    *Counts
	reports int
	by      map[uint32]uint32
	fixed   bool // told from elsewhere; nothing is learnt
	shared  shared
	// known is what rarity found out since the counts were told.
	known map[uint32]float32
}

func newFrequencies(seed *Counts) *frequencies {
	if seed == nil {
		seed = &Counts{}
	}
	return &frequencies{seed: seed, by: map[uint32]uint32{}}
}

func (f *frequencies) learn(s Sketch) {
	if f.fixed {
		return
	}
	f.reports++
	for _, t := range s.Terms {
		f.by[t.Hash]++
	}
	f.shared.learn(f, s)
}

// rarity is the inverse document frequency of a stem, 0 for one that stands in
// more than a third of the reports.
func (f *frequencies) rarity(hash uint32) float32 {
	if !f.fixed {
		return f.findRarity(hash)
	}
	r, ok := f.known[hash]
	if !ok {
		r = f.findRarity(hash)
		f.known[hash] = r
	}
	return r
}

func (f *frequencies) findRarity(hash uint32) float32 {
	n := float64(f.reports+f.seed.Reports) + 1
	df := f.holding(hash) + f.reference(hash) + 0.5
	r := math.Log(n/df) - 1
	if f.focus(hash) > 0 {
		r = min(r, mostFocused)
	}
	return float32(max(0, r))
}

// fewHold is how many reports are taken to hold a stem that nobody counted.
const fewHold = 2

// reference is how many reports of the reference corpus hold a stem; the table of
// counts leaves out those of few, which are not taken for rarer than that: what a
// name is worth would depend all too much on how many told of it before.
func (f *frequencies) reference(hash uint32) float64 {
	if f.seed.Reports == 0 {
		return 0
	}
	return max(fewHold, float64(f.seed.by[hash]))
}

// holding is how many of the reports hold a stem. Where only some stems were
// counted, the others are taken to be as frequent as in the reference corpus.
func (f *frequencies) holding(hash uint32) float64 {
	n, counted := f.by[hash]
	if counted || !f.fixed || f.seed.Reports == 0 {
		return float64(n)
	}
	return max(fewHold, float64(f.seed.by[hash])*float64(f.reports)/float64(f.seed.Reports))
}
