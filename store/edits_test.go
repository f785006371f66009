package store

import (
	"fmt"
	"testing"
	"time"

	"tawatur"
)

// edited stores a report of an outlet and so many later versions of it, and gives
// their IDs.
func edited(t *testing.T, s *Store, n int, outlet string, times int) (ids []string) {
	t.Helper()
	for i := range times + 1 {
		in := report(100*n+i, fmt.Sprintf("story-%d", n))
		r := &in.Readings[0].Reading
		r.Outlet = outlet
		if i > 0 {
			in.Readings[0].Edit = &tawatur.Edit{Earlier: ids[i-1], Outlet: outlet, SeenAt: time.Unix(int64(1000*n+i), 0)}
		}
		ids = append(ids, save(t, s, in).IDs...)
	}
	return ids
}

func TestEditsByOutlet(t *testing.T) {
	s, ctx := open(t), t.Context()
	one, other := edited(t, s, 1, "المنارة", 2), edited(t, s, 2, "الشراع", 1)
	edited(t, s, 3, "المرساة", 0)
	for _, c := range []struct {
		o     EditOptions
		later []string
		total int
	}{
		{EditOptions{Limit: 10}, []string{other[1], one[2], one[1]}, 3},
		{EditOptions{Limit: 1, Offset: 1}, []string{one[2]}, 3},
		{EditOptions{Limit: 10, Outlet: "المنارة"}, []string{one[2], one[1]}, 2},
		{EditOptions{Limit: 10, Outlet: "المرساة"}, nil, 0},
	} {
		list, total, err := s.EditsBy(ctx, c.o)
		var later []string
		for _, e := range list {
			later = append(later, e.Later)
		}
		if err != nil || total != c.total || fmt.Sprint(later) != fmt.Sprint(c.later) {
			t.Errorf("%+v: %v of %d, %v", c.o, later, total, err)
		}
	}
	if names, err := s.OutletsThatEdited(ctx); err != nil || fmt.Sprint(names) != "[الشراع المنارة]" {
		t.Error(names, err)
	}
	got, err := s.Edited(ctx, []string{one[2], other[1], "report-300", "none"})
	if err != nil || len(got) != 2 || got[one[2]] != 2 || got[other[1]] != 1 {
		t.Error(got, err)
	}
}

func TestLostPages(t *testing.T) {
	s, ctx := open(t), t.Context()
	now := time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)
	if _, err := s.AddFeed(ctx, Feed{URL: "https://news.example/rss", Added: now, Due: now}); err != nil {
		t.Fatal(err)
	}
	f, err := s.Feed(ctx, "https://news.example/rss")
	if err != nil {
		t.Fatal(err)
	}
	var items []FeedItem
	var lost []ItemTried
	for i := range 3 {
		u := fmt.Sprintf("https://news.example/%d", i)
		items = append(items, FeedItem{URL: u, Asked: u, Title: "خبر"})
		if i > 0 {
			lost = append(lost, ItemTried{URL: u, Problem: tawatur.SkipRobots})
		}
	}
	if err := s.SaveFeeds(ctx, []FeedRead{{Feed: f, Items: items}}, now); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveTries(ctx, nil, lost, now); err != nil {
		t.Fatal(err)
	}
	list, err := s.ItemsLost(ctx, f.URL, 1, 1)
	if err != nil || len(list) != 1 || list[0].URL != "https://news.example/2" || list[0].Problem != tawatur.SkipRobots || list[0].Tries != 1 || !list[0].Seen.Equal(now) {
		t.Fatalf("%+v, %v", list, err)
	}
	if err := s.TryAgain(ctx, f.URL, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if f, err = s.Feed(ctx, f.URL); err != nil || f.Failed != 0 || f.Waiting != 3 {
		t.Errorf("%+v, %v", f, err)
	}
	if due, err := s.ItemsDue(ctx, now.Add(time.Hour), 10); err != nil || len(due) != 3 {
		t.Errorf("%+v, %v", due, err)
	}
	if _, err := s.Feed(ctx, "https://none.example/"); tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		t.Error(err)
	}
}
