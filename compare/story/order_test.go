package story

import (
	"math/rand/v2"
	"slices"
	"testing"

	"tawatur"
	"tawatur/compare/lineage"
)

// changed counts the reports that are not in the story that most of their
// story's reports are in in the other run.
func changed(a, b map[string]string) int {
	both := map[[2]string]int{}
	for r, s := range a {
		both[[2]string{s, b[r]}]++
	}
	best := map[string]int{} // of each story of a, the greatest part that stayed together
	taken := map[string]string{}
	pairs := make([][2]string, 0, len(both))
	for p := range both {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(x, y [2]string) int {
		if both[x] != both[y] {
			return both[y] - both[x]
		}
		return slices.Compare(x[:], y[:])
	})
	for _, p := range pairs {
		if _, ok := best[p[0]]; ok || taken[p[1]] != "" {
			continue
		}
		best[p[0]], taken[p[1]] = both[p], p[0]
	}
	stay := 0
	for _, n := range best {
		stay += n
	}
	return len(a) - stay
}

// The order in which the reports of real days arrive changes the stories of at
// most 2 % of them.
func TestOrderOfArrival(t *testing.T) {
	var sketches []Sketch
	var passages []lineage.Sketch
	for _, day := range []string{"2015-07-25", "2015-07-26"} {
		for _, r := range readRows(t, "saudinews/"+day+".jsonl.gz") {
			d, err := tawatur.ParseDay(r.Day)
			if err != nil {
				t.Fatal(err)
			}
			reading := &tawatur.Reading{Report: tawatur.Report{ID: r.ID, Title: r.Title, Published: d, Text: r.Text}}
			sketches = append(sketches, NewSketch(reading))
			passages = append(passages, lineage.NewSketch(reading))
		}
	}
	place := func(order []int) map[string]string {
		c, ix := newClusterer(t), lineage.NewIndex()
		for _, i := range order {
			c.Add(sketches[i], ix.Add(passages[i]))
		}
		return placed(c)
	}
	order := make([]int, len(sketches))
	for i := range order {
		order[i] = i
	}
	first := place(order)
	rng := rand.New(rand.NewPCG(7, 11))
	for try := range 3 {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		n := changed(first, place(order))
		share := float64(n) / float64(len(order))
		t.Logf("order %d: %d of %d reports are in another story (%.2f %%)", try, n, len(order), 100*share)
		if share > 0.02 {
			t.Errorf("order %d: the order changes the stories of %.2f %% of the reports", try, 100*share)
		}
	}
}
