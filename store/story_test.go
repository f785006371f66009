package store

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/record"
)

func TestStoriesGrowAndMerge(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	save(t, s, report(2, "b"))
	save(t, s, report(3, "c"))
	join := report(4, "a")
	join.Readings[0].Merged = []string{"b", "a", "never-stored"}
	save(t, s, join)
	join = report(5, "c")
	join.Readings[0].Merged = []string{"b"} // a redirect: stands for a
	save(t, s, join)
	check(t, s)

	for _, id := range []string{"a", "b", "c", "never-stored"} {
		st, err := s.Story(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		if st.ID != "c" || len(st.Reports) != 5 || st.Headline == "" {
			t.Errorf("%s: %+v", id, st)
		}
		rs, err := s.Readings(ctx, id)
		if err != nil || len(rs) != 5 {
			t.Errorf("%d readings, %v", len(rs), err)
		}
	}
	save(t, s, report(6, "b")) // placed by one who has not heard of the merge
	lines, total, err := s.Stories(ctx, StoryOptions{})
	if err != nil || total != 1 || lines[0].Reports != 6 || lines[0].ID != "c" {
		t.Errorf("%+v %d %v", lines, total, err)
	}
	check(t, s)
}

func TestSaveStoryOnlyWhileItsReportsAreTheSame(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	save(t, s, report(2, "a"))
	st := tawatur.Story{ID: "a", Headline: "جسر مرجانة", Reports: []string{"report-2", "report-1"},
		From: tawatur.Day{Year: 2031, Month: 5, Date: 6}, Outlets: []string{"صحيفة المنارة"},
		Claims: []tawatur.Claim{{ID: "1", Origins: make([]tawatur.Origin, 2), Assertions: []tawatur.Assertion{{Report: "report-1",
			Alignment: tawatur.Alignment{Score: 0.93, Reasons: []tawatur.Ground{{Reason: "+align.deeds", Words: []string{"انهار"}}}}}}},
			{ID: "2", Origins: make([]tawatur.Origin, 1), Contradictions: make([]tawatur.Contradiction, 3)}},
		Tallies: []tawatur.Tally{{Conflicts: []tawatur.TallyPair{{A: 0, B: 1}}}}}
	if dirty, err := s.Dirty(ctx, 0); err != nil || !slices.Equal(dirty, []string{"a"}) {
		t.Fatal(dirty, err)
	}
	if err := s.SaveStory(ctx, st); err != nil {
		t.Fatal(err)
	}
	check(t, s)
	if dirty, err := s.Dirty(ctx, 0); err != nil || len(dirty) != 0 {
		t.Error(dirty, err)
	}
	got, err := s.Story(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(st, got); diff != "" {
		t.Error(diff)
	}
	lines, _, err := s.Stories(ctx, StoryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := record.StoryLine{ID: "a", Headline: "جسر مرجانة", From: st.From, To: st.From, Reports: 2, Outlets: 1,
		Claims: 2, Origins: 2, Contradicted: 1, Conflicts: 1}
	if diff := cmp.Diff([]record.StoryLine{want}, lines); diff != "" {
		t.Error(diff)
	}

	save(t, s, report(3, "a"))
	err = s.SaveStory(ctx, st)
	if !errors.Is(err, ErrStale) {
		t.Error("a comparison of two reports was stored for three:", err)
	}
	if dirty, _ := s.Dirty(ctx, 0); len(dirty) != 1 {
		t.Error("not dirty any more")
	}
	merge := report(4, "z")
	merge.Readings[0].Merged = []string{"a"}
	save(t, s, merge)
	if err := s.SaveStory(ctx, st); !errors.Is(err, ErrStale) {
		t.Error("a comparison of a story that was merged was stored:", err)
	}
	check(t, s)
}

func TestStoriesInOrder(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveStories(t, s)
	for order, want := range map[Order][]string{
		ByOrigins:  {"origins", "many", "conflict", "few"},
		ByRecency:  {"few", "conflict", "origins", "many"},
		BySize:     {"many", "conflict", "origins", "few"},
		ByConflict: {"conflict", "origins", "many", "few"},
	} {
		lines, total, err := s.Stories(ctx, StoryOptions{Order: order})
		if err != nil || total != 4 {
			t.Fatal(total, err)
		}
		var got []string
		for _, l := range lines {
			got = append(got, l.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("order %d: %s", order, diff)
		}
	}
	lines, total, err := s.Stories(ctx, StoryOptions{MinReports: 2, Limit: 1, Offset: 1})
	if err != nil || total != 3 || len(lines) != 1 || lines[0].ID != "many" {
		t.Errorf("%+v %d %v", lines, total, err)
	}
	if _, _, err := s.Stories(ctx, StoryOptions{Order: 99}); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		t.Error(err)
	}
}

func TestSketchesInOrderOfDays(t *testing.T) {
	s, ctx := open(t), context.Background()
	for i, day := range []int8{7, 5, 0, 6} {
		in := report(i, "a")
		in.Readings[0].Reading.Published.Date = day
		if day == 0 {
			in.Readings[0].Reading.Published = tawatur.Day{}
			in.Readings[0].Story = ""
		}
		save(t, s, in)
	}
	collect := func(from, to tawatur.Day) (ids []string) {
		for row, err := range s.Sketches(ctx, from, to) {
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(row.Data, []byte{1, 2, 3}) || (row.Story == "") != (row.ID == "report-2") {
				t.Errorf("%+v", row)
			}
			ids = append(ids, row.ID)
		}
		return ids
	}
	all := collect(tawatur.Day{}, tawatur.Day{Year: 2031, Month: 5, Date: 7})
	if diff := cmp.Diff([]string{"report-2", "report-1", "report-3", "report-0"}, all); diff != "" {
		t.Error(diff)
	}
	some := collect(tawatur.Day{Year: 2031, Month: 5, Date: 5}, tawatur.Day{Year: 2031, Month: 5, Date: 6})
	if diff := cmp.Diff([]string{"report-1", "report-3"}, some); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"report-2"}, collect(tawatur.Day{}, tawatur.Day{})); diff != "" {
		t.Error("without a day:", diff)
	}
	for range s.Sketches(ctx, tawatur.Day{}, tawatur.Day{Year: 2031, Month: 5, Date: 7}) {
		break // leaves no connection behind
	}
	n, err := s.Stats(ctx)
	want := record.Stats{Captures: 4, Reports: 4, Outlets: 1, Stories: 1, Dirty: 1,
		First: tawatur.Day{Year: 2031, Month: 5, Date: 5}, Last: tawatur.Day{Year: 2031, Month: 5, Date: 7}}
	if err != nil || n != want {
		t.Errorf("%+v %v", n, err)
	}
}

// saveStories stores four stories that differ in all that lists are sorted by.
func saveStories(t *testing.T, s *Store) {
	t.Helper()
	stories := []struct {
		id                            string
		day                           int8
		reports, origins, contradicts int
	}{{"few", 9, 1, 1, 0}, {"many", 1, 4, 2, 0}, {"origins", 2, 2, 3, 1}, {"conflict", 3, 3, 1, 2}}
	n := 0
	for _, st := range stories {
		story := tawatur.Story{ID: st.id, Claims: make([]tawatur.Claim, st.contradicts)}
		for i := range story.Claims {
			story.Claims[i].Contradictions = make([]tawatur.Contradiction, 1)
		}
		story.Claims = append(story.Claims, tawatur.Claim{Origins: make([]tawatur.Origin, st.origins)})
		for range st.reports {
			n++
			in := report(n, st.id)
			in.Readings[0].Reading.Published.Date = st.day
			story.Reports = append(story.Reports, save(t, s, in).IDs...)
		}
		if err := s.SaveStory(t.Context(), story); err != nil {
			t.Fatal(err)
		}
	}
}
