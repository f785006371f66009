package alert_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"tawatur"
	"tawatur/alert"
)

// TestSplitStories: reports of several happenings come in random order, some of them into
// the story of another happening, which splits when more is known; the program is killed
// at random moments. In the end each list was told once of each happening that it asks
// for, of no other, and what it was told leads to that happening.
func TestSplitStories(t *testing.T) {
	seeds := uint64(6)
	if raced || testing.Short() { // the others in a run without it
		seeds = 2
	}
	split := 0
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { split += splitAtRandom(t, rand.New(rand.NewPCG(seed, 11))) })
	}
	if split == 0 {
		t.Error("no story was split")
	}
}

// splitAtRandom gives how many stories were split.
func splitAtRandom(t *testing.T, r *rand.Rand) int {
	d, h := newNewsroom(t), openHook(t)
	lists := map[string][]string{"نورمار": {"flood", "strike", "script"}, "الفيضان": {"flood"}, "الإضراب": {"strike"}, "المخطوطة": {"script"}}
	for name, words := range map[string][]string{"نورمار": {"نورمار"}, "الفيضان": {happenings[0].word}, "الإضراب": {happenings[1].word}, "المخطوطة": {happenings[2].word}} {
		d.watch(tawatur.Watchlist{Name: name, Words: words, Webhooks: []string{fmt.Sprintf("%s/%s", h.URL, name)}})
	}
	day := tawatur.DayOf(d.now)
	next := make([]int, len(happenings))
	for range 5 * len(happenings) {
		k := r.IntN(len(happenings))
		if next[k] == 5 {
			continue
		}
		story := happenings[k].report(next[k], day)
		if other := r.IntN(len(happenings)); next[k] == 0 && other != k && next[other] > 0 {
			d.misplace(story, d.storyOf(happenings[other].name+"-0"))
		} else {
			d.publish(story)
		}
		next[k]++
		if r.IntN(3) > 0 {
			d.steps(r, h)
		}
	}
	for k := range happenings { // enough of each for stories to settle
		for ; next[k] < 6; next[k]++ {
			d.publish(happenings[k].report(next[k], day))
			d.steps(r, h)
		}
	}
	d.settle()
	apart := map[string]bool{}
	for _, k := range happenings {
		apart[d.storyOf(k.name+"-0")] = true
	}
	if len(apart) != len(happenings) {
		t.Fatalf("the stories did not part: %v", apart)
	}
	for name, want := range lists {
		d.checkStories(h, name, want)
	}
	return d.splits()
}

// checkStories holds what a list was told of new stories against the happenings that it
// asks for.
func (d *newsroom) checkStories(h *hook, list string, want []string) {
	d.t.Helper()
	times := map[string]int{}
	for _, n := range ofKind(told(d.t, h, list), tawatur.NewsStory) {
		var name string
		fmt.Sscanf(n.Said.Report, "%6s", &name)
		for _, k := range happenings {
			if d.storyOf(k.name+"-0") == d.storyOf(n.Said.Report) {
				name = k.name
			}
		}
		times[name]++
		d.opens(d.base + "/ar/stories/" + n.Story)
		d.opens(d.base + "/en/reports/" + n.Said.Report)
	}
	for _, k := range want {
		if times[k] != 1 {
			d.t.Errorf("%s was told %d times of %s", list, times[k], k)
		}
		delete(times, k)
	}
	if len(times) > 0 {
		d.t.Errorf("%s was told of %v", list, times)
	}
	w, err := d.st.Watchlist(context.Background(), list)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, n := range d.found(w.Watchlist) { // as pages and feeds show it
		if now := d.storyOf(n.Said.Report); n.Story != now {
			d.t.Errorf("%s: news of %s leads to the story %s and not to %s", list, n.Said.Report, n.Story, now)
		}
	}
}

// splits counts the stories that left another.
func (d *newsroom) splits() (n int) {
	d.t.Helper()
	for _, k := range happenings {
		into, err := d.st.SplitInto(context.Background(), d.storyOf(k.name+"-0"))
		if err != nil {
			d.t.Fatal(err)
		}
		n += len(into)
	}
	return n
}

// TestStoryListThroughSplit: who follows a story is told on both sides of its split what
// is new, and nothing of what was there.
func TestStoryListThroughSplit(t *testing.T) {
	d := newNewsroom(t)
	day := tawatur.DayOf(d.now)
	flood, strike := &happenings[0], &happenings[1]
	d.publish(flood.report(0, day))
	story := d.storyOf("flood-0")
	d.misplace(strike.report(0, day), story)
	w := d.watch(tawatur.Watchlist{Name: "قصة", Story: story})
	for n := 1; n < 4; n++ {
		d.publish(flood.report(n, day))
		d.publish(strike.report(n, day))
		d.step(alert.Options{})
	}
	if d.storyOf("flood-0") == d.storyOf("strike-0") {
		t.Fatal("the story was not split")
	}
	both := map[string]bool{}
	for _, n := range d.found(w) {
		if n.Kind == tawatur.NewsStory || n.Said.Report == "flood-0" || n.Said.Report == "strike-0" {
			t.Errorf("%+v", n)
		}
		both[d.storyOf(n.Said.Report)] = true
	}
	if !both[d.storyOf("flood-0")] || !both[d.storyOf("strike-0")] {
		t.Errorf("told of %v alone", both)
	}
}
