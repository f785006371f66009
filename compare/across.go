package compare

import (
	"sync"

	"tawatur"
	"tawatur/compare/lineage"
	"tawatur/outlet"
)

// What is looked at between stories: the reports whose sketches say that at
// least this share of the shorter stands in the other, the most alike first.
// The share is an estimate, so it is less than the half that is asked for.
const (
	acrossContainment = 0.25
	acrossMost        = 24
)

// MayCross reports whether two reports share so many passages, by their
// sketches, that it is worth while to align them though they are of two stories.
func MayCross(a, b Sketch) bool {
	short := min(len(a.Lineage.Marks), len(b.Lineage.Marks))
	return float64(lineage.Shared(a.Lineage, b.Lineage)) >= acrossContainment*float64(short)
}

// pair is two reports that share passages by their sketches, the earlier added first.
type pair struct{ a, b string }

// note remembers the reports most like id.
func (ix *Index) note(id string, near []lineage.Candidate) {
	for i, n := range near {
		if i == acrossMost || n.Containment < acrossContainment {
			break
		}
		ix.alike = append(ix.alike, pair{n.ID, id})
	}
}

// Across finds the links between reports of different stories, of those that
// were added: a round-up that took in a report, a formula of words used again
// of another happening. They are many, so only those are given in which at
// least half of one text stands in the other. get gives a reading by its ID.
// The order is that of adding.
func (ix *Index) Across(get func(id string) (*tawatur.Reading, bool), reg *outlet.Registry, workers int) []tawatur.Link {
	story := map[string]string{}
	for id, reports := range ix.stories.Stories() {
		for _, r := range reports {
			story[r] = id
		}
	}
	var pairs [][2]*tawatur.Reading
	for _, p := range ix.alike {
		a, okA := get(p.a)
		b, okB := get(p.b)
		if okA && okB && story[p.a] != story[p.b] {
			pairs = append(pairs, [2]*tawatur.Reading{a, b})
		}
	}
	parts := make([][]tawatur.Link, max(1, workers))
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() {
			from, to := len(pairs)*i/len(parts), len(pairs)*(i+1)/len(parts)
			parts[i] = lineage.Halves(pairs[from:to], reg)
		})
	}
	wg.Wait()
	out := []tawatur.Link{}
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// ByStory gives to each story the links that one of its reports is an end of.
func ByStory(across []tawatur.Link, stories []Members) map[string][]tawatur.Link {
	story := map[string]string{}
	for _, m := range stories {
		for _, r := range m.Reports {
			story[r] = m.Story
		}
	}
	out := map[string][]tawatur.Link{}
	for _, l := range across {
		for _, id := range [...]string{story[l.From], story[l.To]} {
			out[id] = append(out[id], l)
		}
	}
	return out
}
