package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"tawatur"
)

// fill stores reports from..to of one story, all at once.
func fill(t *testing.T, s *Store, from, to int, story string) {
	t.Helper()
	var in []Saved
	for n := from; n <= to; n++ {
		in = append(in, report(n, story))
	}
	if _, err := s.SaveAll(context.Background(), in); err != nil {
		t.Fatal(err)
	}
}

// comparedNow saves a comparison of all that a story has.
func comparedNow(t *testing.T, s *Store, id string) {
	t.Helper()
	rs, err := s.Readings(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	st := tawatur.Story{ID: id, Headline: "جسر مرجانة"}
	for _, r := range rs {
		st.Reports = append(st.Reports, r.ID)
	}
	if err := s.SaveStory(context.Background(), st); err != nil {
		t.Fatal(err)
	}
}

func wantLater(t *testing.T, s *Store, id string, want *tawatur.Later, due bool) {
	t.Helper()
	check(t, s)
	st, err := s.Story(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprintf("%+v", st.Later), fmt.Sprintf("%+v", want); got != want {
		t.Errorf("later %s, want %s", got, want)
	}
	dirty, err := s.Dirty(context.Background(), 0)
	if err != nil || slices.Contains(dirty, id) != due {
		t.Errorf("to be compared: %v, %v", dirty, err)
	}
}

// A story of a hundred reports is compared again when it has changed by a tenth, and
// until then says what its comparison leaves out. A small one is at once.
func TestLargeStoriesWait(t *testing.T) {
	s, ctx := open(t), context.Background()
	fill(t, s, 1, 99, "a")
	comparedNow(t, s, "a")
	wantLater(t, s, "a", nil, false)
	fill(t, s, 100, 100, "a")
	wantLater(t, s, "a", &tawatur.Later{Reports: 1}, true)
	comparedNow(t, s, "a")

	fill(t, s, 101, 108, "a")
	wantLater(t, s, "a", &tawatur.Later{Reports: 8}, false)
	for st, err := range s.Comparisons(ctx, ComparisonOptions{}) {
		if err != nil || st.Later == nil || st.Later.Reports != 8 || len(st.Reports) != 100 {
			t.Errorf("%d reports, later %+v, %v", len(st.Reports), st.Later, err)
		}
	}
	link := tawatur.Link{From: "report-200", To: "report-1", Why: tawatur.DirectionTime, Kind: tawatur.Copy}
	fill(t, s, 200, 200, "b")
	if err := s.SaveAcross(ctx, []Crossed{{Report: "report-200", Links: []tawatur.Link{link}}}); err != nil {
		t.Fatal(err)
	}
	wantLater(t, s, "a", &tawatur.Later{Reports: 8, Links: 1}, false)
	fill(t, s, 109, 109, "a")
	wantLater(t, s, "a", &tawatur.Later{Reports: 9, Links: 1}, true)
	comparedNow(t, s, "a")
	wantLater(t, s, "a", nil, false)
}

// What a large story loses, its comparison must not show; what is merged into it
// counts as new.
func TestLargeStoriesThatLoseOrMerge(t *testing.T) {
	s := open(t)
	fill(t, s, 1, 120, "a")
	comparedNow(t, s, "a")
	fill(t, s, 121, 123, "b")
	join := report(124, "a")
	join.Readings[0].Merged = []string{"b"}
	save(t, s, join)
	wantLater(t, s, "a", &tawatur.Later{Reports: 4}, false)

	in := report(125, "c")
	in.Readings[0].Moved = []Move{{"report-7", "a", "c"}}
	save(t, s, in)
	wantLater(t, s, "a", nil, true)
	comparedNow(t, s, "a")
	fill(t, s, 126, 126, "c")
	in = report(127, "c")
	in.Readings[0].Moved = []Move{{"report-7", "c", "a"}}
	save(t, s, in)
	wantLater(t, s, "a", &tawatur.Later{Reports: 1}, false)
}

// Stories that an older program compared are taken to be compared whole.
func TestMigrationKnowsWhatWasCompared(t *testing.T) {
	s := openAt(t, copyFixture(t))
	for st, err := range s.Comparisons(context.Background(), ComparisonOptions{}) {
		if err != nil || st.Later != nil {
			t.Errorf("%s: %+v, %v", st.ID, st.Later, err)
		}
	}
	check(t, s)
}
