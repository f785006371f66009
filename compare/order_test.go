package compare

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/compare/lineage"
	"tawatur/outlet"
)

// arrivals are orders in which reports may come: shuffled within each day, as
// feeds give them, and shuffled altogether, as an archive may be read.
// most is the share of reports that may then stand in another story. Who has
// all reports puts them in order of publication first, and nothing moves.
var arrivals = []struct {
	name  string
	order func(rs []*tawatur.Reading, rnd *rand.Rand)
	most  float64
}{
	{"in order of publication", inOrder, 0},
	{"shuffled within days", func(rs []*tawatur.Reading, rnd *rand.Rand) {
		shuffle(rs, rnd)
		slices.SortStableFunc(rs, func(a, b *tawatur.Reading) int { return a.Published.Compare(b.Published) })
	}, 0.02},
	{"shuffled altogether", shuffle, 0.02},
}

func inOrder(rs []*tawatur.Reading, rnd *rand.Rand) {
	shuffle(rs, rnd)
	slices.SortFunc(rs, func(a, b *tawatur.Reading) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
}

func shuffle(rs []*tawatur.Reading, rnd *rand.Rand) {
	rnd.Shuffle(len(rs), func(i, j int) { rs[i], rs[j] = rs[j], rs[i] })
}

func place(rs []*tawatur.Reading) []Members {
	ix := NewIndex()
	for _, s := range sketchAll(rs) {
		ix.Add(s)
	}
	return ix.Members()
}

// moved is the share of reports that stand in another story: each story of a
// is held against the one of b with which it shares most.
func moved(a, b []Members, reports int) float64 {
	where := map[string]int{}
	for i, m := range b {
		for _, r := range m.Reports {
			where[r] = i
		}
	}
	taken := map[int]int{}
	stay := 0
	for _, m := range a {
		in := map[int]int{}
		for _, r := range m.Reports {
			in[where[r]]++
		}
		best, most := -1, 0
		for i, n := range in {
			if n > most || n == most && i < best {
				best, most = i, n
			}
		}
		if most > taken[best] { // one story of b is the counterpart of one of a
			stay += most - taken[best]
			taken[best] = most
		}
	}
	return 1 - float64(stay)/float64(reports)
}

func TestOrderOfArrivalOfRealNews(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("places 5,000 reports four times")
	}
	rs := readCorpus(t, "saudinews/2015-07-2[567]*.jsonl.gz")
	want := place(rs)
	for _, a := range arrivals {
		mixed := slices.Clone(rs)
		a.order(mixed, rand.New(rand.NewPCG(1, 2)))
		got := moved(want, place(mixed), len(rs))
		t.Logf("%s: %.4f of %d reports stand in another story", a.name, got, len(rs))
		if got > a.most {
			t.Errorf("%s: that is more than %.3f", a.name, a.most)
		}
	}
}

// A run that is broken off and goes on with what was stored, of which only the
// days around are restored, gives the stories that it would have given.
func TestRestartAmidRealNews(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("places 7,500 reports twice")
	}
	rs := readCorpus(t, "saudinews/2015-07-2[2-6]*.jsonl.gz")
	sketches := sketchAll(rs)
	whole, first := NewIndex(), NewIndex()
	stop := len(rs) * 17 / 20
	for i, s := range sketches {
		whole.Add(s)
		if i < stop {
			first.Add(s)
		}
	}
	in := map[string]string{}
	for _, m := range first.Members() {
		for _, r := range m.Reports {
			in[r] = m.Story
		}
	}
	second := NewIndex()
	for i, s := range sketches {
		switch {
		case i >= stop:
			second.Add(s)
		case rs[stop].Published.Sub(rs[i].Published) <= WindowDays:
			second.Restore(s, in[rs[i].ID])
		}
	}
	later := map[string]bool{}
	for _, r := range rs[stop:] {
		later[r.ID] = true
	}
	n := differ(whole.Members(), second.Members(), later)
	t.Logf("%d of %d reports that came after the restart stand elsewhere", n, len(later))
	if n > len(later)/200 {
		t.Errorf("%d of %d reports stand elsewhere", n, len(later))
	}
}

// differ counts the reports asked for whose story has another ID.
func differ(a, b []Members, asked map[string]bool) int {
	where, n := map[string]string{}, 0
	for _, m := range b {
		for _, r := range m.Reports {
			where[r] = m.Story
		}
	}
	for _, m := range a {
		for _, r := range m.Reports {
			if asked[r] && where[r] != m.Story {
				n++
			}
		}
	}
	return n
}

// The lineage of a set of real reports does not depend on their order.
func TestLinksOfRealNewsAnyOrder(t *testing.T) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	rs := readCorpus(t, "saudinews/2015-07-25*.jsonl.gz")
	byID := map[string]*tawatur.Reading{}
	for _, r := range rs {
		byID[r.ID] = r
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	links := 0
	for _, m := range place(rs) {
		var story []*tawatur.Reading
		for _, id := range m.Reports {
			story = append(story, byID[id])
		}
		want := lineage.Links(story, reg)
		links += len(want)
		shuffle(story, rnd)
		if diff := gocmp.Diff(want, lineage.Links(story, reg)); diff != "" {
			t.Fatal(diff)
		}
	}
	t.Logf("%d links of %d reports", links, len(rs))
}
