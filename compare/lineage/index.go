package lineage

import (
	"cmp"
	"slices"
)

// The limits that keep an Add at constant cost, whatever was added before.
const (
	// maxVisits is how many reports are looked at for one mark, the latest
	// first. A passage that stands in more (the furniture of a site, a formula
	// of greeting) finds only these.
	maxVisits = 64
	// minShared and minContainment: a candidate shares so many marks, or so
	// large a share of the shorter sketch.
	minShared      = 2
	minContainment = 0.2
)

// Candidate is an earlier report that shares passages with a new one.
type Candidate struct {
	ID string
	// Containment is the estimated share, 0 to 1, of the shorter text that
	// stands in the other: shared marks over the marks of the shorter.
	Containment float64
}

// Index finds reports that share passages. It is not safe for concurrent use.
type Index struct {
	ids   []string
	marks []int32          // by report: how many marks it has
	heads map[uint32]int32 // by mark: its latest posting, counted from 1
	posts []posting
	// seen counts shared marks by report during one call; hits are the
	// reports it is above zero for.
	seen []int32
	hits []int32
}

// posting says that a report has a mark; next is the posting before it of the
// same mark, counted from 1, or 0.
type posting struct{ report, next int32 }

// NewIndex makes an empty index.
func NewIndex() *Index { return &Index{heads: map[uint32]int32{}} }

// Len is the number of sketches added.
func (ix *Index) Len() int { return len(ix.ids) }

// Add gives the earlier reports that share passages with s, the most alike
// first and equals in order of ID, and remembers s. Adding an ID twice makes
// two reports; the caller sees to it that IDs are new.
func (ix *Index) Add(s Sketch) []Candidate {
	out := ix.Near(s)
	ix.Restore(s)
	return out
}

// Restore remembers s without looking for candidates.
func (ix *Index) Restore(s Sketch) {
	n := int32(len(ix.ids))
	ix.ids = append(ix.ids, s.ID)
	ix.marks = append(ix.marks, int32(len(s.Marks)))
	ix.seen = append(ix.seen, 0)
	for _, m := range s.Marks {
		ix.posts = append(ix.posts, posting{n, ix.heads[m]})
		ix.heads[m] = int32(len(ix.posts))
	}
}

// Near is Add without remembering s.
func (ix *Index) Near(s Sketch) []Candidate {
	for _, m := range s.Marks {
		at := ix.heads[m]
		for n := 0; at != 0 && n < maxVisits; n++ {
			p := ix.posts[at-1]
			if ix.seen[p.report]++; ix.seen[p.report] == 1 {
				ix.hits = append(ix.hits, p.report)
			}
			at = p.next
		}
	}
	out := ix.collect(int32(len(s.Marks)))
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Containment, a.Containment), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// collect turns the counts into candidates and clears them.
func (ix *Index) collect(marks int32) []Candidate {
	var out []Candidate
	for _, r := range ix.hits {
		shared := ix.seen[r]
		ix.seen[r] = 0
		c := float64(shared) / float64(min(marks, ix.marks[r]))
		if shared >= minShared || c >= minContainment {
			out = append(out, Candidate{ix.ids[r], c})
		}
	}
	ix.hits = ix.hits[:0]
	return out
}
