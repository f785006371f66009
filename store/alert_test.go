package store

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"tawatur"
)

// Looking for what is new goes through no table as a whole: it must not grow with the
// archive.
func TestNoQueryOfALookScans(t *testing.T) {
	s := open(t)
	for _, q := range []string{comparedAfter, editsAfter, freshReports, toldReports, oldReports, matchingOf, namesIn, sendsDue, alertByID, newsOf, splitInto} {
		for _, step := range stepsOf(t, s, q) {
			if m := scans.FindStringSubmatch(step); m != nil && !slices.Contains([]string{"j", "CONSTANT", "back", "fore", "v"}, m[1]) {
				t.Errorf("%s\nof the query %s", step, q)
			}
		}
	}
}

// TestTold: a list knows a story by what was there when it was made and by what it was
// told, also where that is an earlier version; and what it was told leads to the story
// that holds the words now.
func TestTold(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	l := watching(t, s, tawatur.Watchlist{Name: "جسر", Words: []string{"الجسر"}})
	save(t, s, report(2, "b"))
	save(t, s, report(3, "b"))
	found := []tawatur.News{{Key: "story:report-2", Story: "b", Reports: 2, From: []string{"المنارة"}, Said: tawatur.Said{Report: "report-2"}}}
	if _, err := s.SaveLooks(ctx, []Look{{List: l, Compared: 5, Report: 6, News: found}}, testNow); err != nil {
		t.Fatal(err)
	}
	later := report(4, "b")
	later.Readings[0].Edit = &tawatur.Edit{Earlier: "report-2"}
	later.Readings[0].Moved = []Move{{"report-4", "b", "c"}}
	save(t, s, later)
	all := []string{"report-1", "report-3", "report-4", "none"}
	told, err := s.Told(ctx, l.ID, "story:", all)
	if err != nil || !slices.Equal(slices.Sorted(maps.Keys(told)), []string{"report-4"}) {
		t.Errorf("told of %v, %v", told, err)
	}
	old, err := s.Old(ctx, l.ID, all)
	if err != nil || !slices.Equal(slices.Sorted(maps.Keys(old)), []string{"report-1"}) {
		t.Errorf("there were %v, %v", old, err)
	}
	news, _, err := s.News(ctx, l.ID, 9, 0)
	if err != nil || len(news) != 1 || news[0].Story != "c" || news[0].Reports != 1 || news[0].From != nil {
		t.Errorf("%+v, %v", news, err)
	}
}

func watching(t *testing.T, s *Store, w tawatur.Watchlist) Watching {
	t.Helper()
	w, err := s.AddWatchlist(context.Background(), w, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := s.Watchlist(context.Background(), w.Key)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestFresh: what was there is not fresh, nor what was looked at, nor a later version
// of either.
func TestFresh(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	l := watching(t, s, tawatur.Watchlist{Name: "جسر", Words: []string{"الجسر"}})
	save(t, s, report(2, "a"))
	save(t, s, report(3, "a"))
	later := report(4, "a")
	later.Readings[0].Edit = &tawatur.Edit{Earlier: "report-1", TitleBefore: "x", TitleAfter: "y"}
	save(t, s, later)
	all := []string{"report-1", "report-2", "report-3", "report-4", "none"}
	want := func(want ...string) {
		t.Helper()
		got, err := s.Fresh(ctx, l.ID, all)
		if err != nil || !slices.Equal(slices.Sorted(maps.Keys(got)), want) {
			t.Errorf("fresh %v (%v), want %v", got, err, want)
		}
	}
	want("report-2", "report-3")
	look := Look{List: l, Compared: 5, Report: 6, Seen: []string{"report-2"}, News: []tawatur.News{{Key: "k"}, {Key: "k"}}}
	if n, err := s.SaveLooks(ctx, []Look{look}, testNow); n != 1 || err != nil {
		t.Errorf("%d found, %v", n, err)
	}
	want("report-3")
	if _, err := s.SaveLooks(ctx, []Look{look}, testNow); !errors.Is(err, ErrStale) {
		t.Errorf("a look from before was stored: %v", err)
	}
	edits, err := s.EditsAfter(ctx, 0, 9)
	if err != nil || len(edits) != 1 || edits[0].Report != 4 || edits[0].Later != "report-4" {
		t.Errorf("%+v %v", edits, err)
	}
	found, err := s.Matching(ctx, "جسور", all)
	if err != nil || len(found) == 0 || found["none"] {
		t.Errorf("%v %v", found, err)
	}
	check(t, s)
}

// TestEachComparisonHasTheNextNumber, also of a story that merges into another.
func TestEachComparisonHasTheNextNumber(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	save(t, s, report(2, "b"))
	compare := func(ids ...string) {
		for _, id := range ids {
			members, err := s.keys(ctx, `SELECT r.key FROM members m JOIN reports r ON r.id = m.report_id JOIN stories s ON s.id = m.story_id WHERE s.key = ?`, id)
			if err == nil {
				err = s.SaveStory(ctx, tawatur.Story{ID: id, Reports: members})
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	after := func(n int64) (out []string) {
		t.Helper()
		list, err := s.ComparedAfter(ctx, n, 9)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list {
			if c.Seq <= n {
				t.Errorf("number %d after %d", c.Seq, n)
			}
			out = append(out, c.Story.ID)
		}
		return out
	}
	compare("a", "b", "a")
	if got := after(0); !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("%q", got)
	}
	join := report(3, "b")
	join.Readings[0].Merged = []string{"a"} // takes the last number along
	save(t, s, join)
	if got := after(0); len(got) != 0 {
		t.Errorf("%q are to be compared first", got)
	}
	compare("b")
	if got := after(3); !slices.Equal(got, []string{"b"}) {
		t.Errorf("%q", got)
	}
}

// TestSendsAreTakenOnce, and what fails holds back what goes the same way.
func TestSendsAreTakenOnce(t *testing.T) {
	s, ctx := open(t), context.Background()
	l := watching(t, s, tawatur.Watchlist{Name: "جسر", Words: []string{"الجسر"}, Webhooks: []string{"https://a.example/", "https://b.example/"}})
	make := func(n int64) {
		l, _ := s.Watchlist(ctx, l.Key)
		if _, err := s.SaveLooks(ctx, []Look{{List: l, Compared: n, News: []tawatur.News{{Key: string(rune('a' + n))}}}}, testNow); err != nil {
			t.Fatal(err)
		}
		if made, err := s.MakeAlert(ctx, l, testNow, time.Time{}); !made || err != nil {
			t.Fatal(made, err)
		}
		if made, err := s.MakeAlert(ctx, l, testNow, time.Time{}); made || err != nil {
			t.Fatal("an alert without news", err)
		}
	}
	make(1)
	due, err := s.SendsDue(ctx, testNow, 9)
	if err != nil || len(due) != 2 {
		t.Fatalf("%+v %v", due, err)
	}
	again := testNow.Add(time.Hour)
	for i, want := range []bool{true, false} {
		if ok, err := s.TakeSend(ctx, due[0], again); ok != want || err != nil {
			t.Errorf("taken the %d. time: %t %v", i+1, ok, err)
		}
	}
	if err := s.SaveUnsent(ctx, due[0], "away", again.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	make(2)
	due, err = s.SendsDue(ctx, testNow, 9)
	if err != nil || len(due) != 2 || due[0].Target != "https://b.example/" || due[1].Target != "https://b.example/" {
		t.Errorf("%+v %v", due, err)
	}
	if err := s.SaveSent(ctx, due[0], again); err != nil {
		t.Fatal(err)
	}
	log, err := s.SendLog(ctx, "جسر", 9, 0)
	if err != nil || len(log) != 4 || log[2].State != SendSent || log[3].Problem != "away" {
		t.Errorf("%+v %v", log, err)
	}
	if ok, err := s.RemoveWatchlist(ctx, "جسر"); !ok || err != nil {
		t.Error(ok, err)
	}
	if log, err := s.SendLog(ctx, "", 9, 0); err != nil || len(log) != 0 {
		t.Errorf("%+v %v", log, err)
	}
}
