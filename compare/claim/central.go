package claim

import (
	"cmp"
	"math/bits"
	"slices"
)

// Bounds of the search for what a story is about.
const (
	centralReports = 3  // fewer reports have no common centre
	centralTerms   = 22 // concepts tried
	centralClaims  = 2  // claims made
	centralFit     = 0.6
)

// set is a set of units.
type set []uint64

func (s set) add(i int) { s[i/64] |= 1 << (i % 64) }

func (s set) and(a, b set) {
	for i := range s {
		s[i] = a[i] & b[i]
	}
}

func (s set) common(o set) set {
	out := make(set, len(s))
	out.and(s, o)
	return out
}

// triple is three concepts that stand together in units of many reports.
type triple struct {
	core  []int32
	units set
	score float64
}

// central makes drafts of what most reports of the story say or take for
// granted: the concepts that stand together most often.
func (c *Corpus) central() []draft {
	ids := c.centralTerms()
	if len(c.Readings) < centralReports || len(ids) < 3 {
		return nil
	}
	var chosen []triple
	for len(chosen) < centralClaims {
		best := c.bestTriple(ids, chosen)
		if best.score == 0 {
			break
		}
		chosen = append(chosen, best)
	}
	var out []draft
	for _, t := range chosen {
		d := draft{core: t.core, by: c.rare, need: noConcept, actor: noConcept, least: centralFit}
		if c.weighCore(&d) {
			c.fill(&d, nil)
			out = append(out, d)
		}
	}
	if len(out) > 0 {
		out = append(out, c.responsible(&out[0])...)
	}
	return out
}

// centralTerms lists the concepts that enough reports hold, most telling first.
func (c *Corpus) centralTerms() []int32 {
	var ids []int32
	least := max(2, len(c.Readings)/4)
	for id, n := range c.df {
		if n >= least && c.kinds[id] != Light && c.kinds[id] != Figure && c.rare[id] > 0.3 {
			ids = append(ids, int32(id))
		}
	}
	value := func(id int32) float64 { return float64(c.df[id]) * c.rare[id] }
	slices.SortFunc(ids, func(a, b int32) int {
		return cmp.Or(cmp.Compare(value(b), value(a)), cmp.Compare(c.names[a], c.names[b]))
	})
	return ids[:min(centralTerms, len(ids))]
}

// bestTriple finds the three concepts, one of them a happening, whose common
// units span most reports; it passes over what the chosen ones cover.
func (c *Corpus) bestTriple(ids []int32, chosen []triple) triple {
	words := (len(c.Units) + 63) / 64
	sets := make([]set, len(ids))
	for k, id := range ids {
		sets[k] = c.unitsWith(id, words)
	}
	var best triple
	ab, abc := make(set, words), make(set, words)
	for i := range ids {
		for j := i + 1; j < len(ids); j++ {
			ab.and(sets[i], sets[j])
			for k := j + 1; k < len(ids); k++ {
				core := []int32{ids[i], ids[j], ids[k]}
				if !slices.ContainsFunc(core, func(id int32) bool { return c.kinds[id] == Event }) {
					continue
				}
				abc.and(ab, sets[k])
				n := c.reportsIn(abc)
				score := float64(n-1) * (c.rare[ids[i]] + c.rare[ids[j]] + c.rare[ids[k]])
				if n < max(2, len(c.Readings)/6) || score <= best.score || c.covered(core, abc, chosen) {
					continue
				}
				slices.Sort(core)
				best = triple{core, slices.Clone(abc), score}
			}
		}
	}
	return best
}

func (c *Corpus) unitsWith(id int32, words int) set {
	s := make(set, words)
	for i := range c.Units {
		if !c.Units[i].Denies && c.Units[i].Has(id) {
			s.add(i)
		}
	}
	return s
}

func (c *Corpus) reportsIn(s set) int {
	n, last := 0, -1
	for w, word := range s {
		for ; word != 0; word &= word - 1 {
			if r := c.Units[w*64+bits.TrailingZeros64(word)].Report; r != last {
				n, last = n+1, r
			}
		}
	}
	return n
}

// covered reports whether a chosen triple shares two of the three concepts and
// half of the units.
func (c *Corpus) covered(core []int32, s set, chosen []triple) bool {
	for _, t := range chosen {
		same := 0
		for _, id := range core {
			if slices.Contains(t.core, id) {
				same++
			}
		}
		if same >= 2 || 2*c.reportsIn(s.common(t.units)) > c.reportsIn(s) {
			return true
		}
	}
	return false
}
