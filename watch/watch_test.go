package watch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/record"
	"tawatur/store"
)

// press is a web of feeds that publish at their own pace. The time of each
// publication follows from its number, so that it can be asked at any moment.
type press struct {
	now   time.Time
	start time.Time
	feeds int
	// asked tells for each feed when it was asked, taken how often each page was.
	asked map[string][]time.Time
	taken map[string]int
	fail  func(url string) bool
}

func newPress(feeds int) *press {
	start := time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)
	return &press{now: start, start: start, feeds: feeds, asked: map[string][]time.Time{}, taken: map[string]int{}, fail: func(string) bool { return false }}
}

func feedURL(i int) string { return fmt.Sprintf("https://n%d.example/rss", i) }

// gap is the time between two pages of feed i: from two hours to two days.
func gap(i int) time.Duration { return time.Duration(2+i%47) * time.Hour }

// wish is how often feed i says that it is to be asked at most; 0 for most.
func wish(i int) time.Duration {
	if i%10 == 3 {
		return 90 * time.Minute
	}
	return 0
}

// published is how many pages feed i has by now.
func (p *press) published(i int) int { return int(p.now.Sub(p.start)/gap(i)) + 1 }

func (p *press) get(_ context.Context, url string, since fetch.Validators) (*fetch.Answer, error) {
	var i int
	fmt.Sscanf(url, "https://n%d.example/rss", &i)
	p.asked[url] = append(p.asked[url], p.now)
	if p.fail(url) {
		return nil, &fetch.Refusal{URL: url, Reason: tawatur.SkipUnreachable, Detail: "no connection"}
	}
	n := p.published(i)
	tag := fmt.Sprintf(`"%d"`, n)
	if since.ETag == tag {
		return &fetch.Answer{URL: url, NotModified: true, Validators: since}, nil
	}
	var items strings.Builder
	for k := max(0, n-20); k < n; k++ { // the latest twenty
		fmt.Fprintf(&items, "<item><title>خبر %d</title><link>https://n%d.example/%d?utm_source=rss</link><pubDate>%s</pubDate></item>",
			k, i, k, p.start.Add(time.Duration(k)*gap(i)).Format(time.RFC1123Z))
	}
	ttl := ""
	if w := wish(i); w > 0 {
		ttl = fmt.Sprintf("<ttl>%d</ttl>", int(w.Minutes()))
	}
	return &fetch.Answer{URL: url, Body: []byte("<rss><channel><title>ن</title>" + ttl + items.String() + "</channel></rss>"), Validators: fetch.Validators{ETag: tag}}, nil
}

// archive stands for the reading of pages: it stores a capture for each.
func (p *press) take(st *store.Store) func(context.Context, []string) ([]tawatur.Skip, error) {
	return func(ctx context.Context, list []string) ([]tawatur.Skip, error) {
		var saved []store.Saved
		for _, u := range list {
			if err := ctx.Err(); err != nil {
				break
			}
			p.taken[u]++
			raw := []byte(u)
			saved = append(saved, store.Saved{Capture: tawatur.Capture{Name: u, URL: u, Asked: u, Digest: tawatur.Digest(raw), Media: tawatur.MediaHTML, Raw: raw, Text: u, FetchedAt: p.now}})
		}
		_, err := st.SaveAll(context.WithoutCancel(ctx), saved)
		return nil, err
	}
}

// pass lets time pass until the next thing is due, or the end.
func (p *press) pass(t *testing.T, st *store.Store, end time.Time) {
	t.Helper()
	at, ok, err := st.NextDue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !ok || at.After(end) {
		at = end
	}
	// Feeds that are due within the same five minutes are asked in one round, as
	// by a watcher that was busy.
	p.now = maxTime(p.now, at).Add(5 * time.Minute)
}

func maxTime(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func openStore(t *testing.T, path string) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// Thirty days of many feeds, with a watcher that is stopped at random moments:
// every page is taken once, none is missed, and no feed is asked more often than
// its rule says.
func TestThirtyDays(t *testing.T) {
	feeds := 500
	if testing.Short() || raced { // the whole in a run without it
		feeds = 40
	}
	p := newPress(feeds)
	path := filepath.Join(t.TempDir(), "watch.db")
	st := openStore(t, path)
	for i := range feeds {
		if _, err := st.AddFeed(t.Context(), store.Feed{URL: feedURL(i), Added: p.now, Due: p.now}); err != nil {
			t.Fatal(err)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	var turn sync.Mutex // feeds are asked at the same time
	spread := func() float64 {
		turn.Lock()
		defer turn.Unlock()
		return random.Float64()
	}
	end := p.start.Add(30 * 24 * time.Hour)
	restarts := 0
	for p.now.Before(end) {
		ctx, stop := context.WithCancel(t.Context())
		calls := 0
		cut := -1
		if random.IntN(40) == 0 { // stopped in the midst of this round
			cut = random.IntN(12)
		}
		w := New(st, Options{
			Now: func() time.Time { return p.now }, Spread: spread, Take: p.take(st),
			Get: serial(func(ctx context.Context, url string, v fetch.Validators) (*fetch.Answer, error) {
				if calls++; calls == cut {
					stop()
				}
				return p.get(ctx, url, v)
			}),
		})
		_, err := w.Step(ctx)
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if ctx.Err() != nil {
			restarts++
			if err := st.Close(); err != nil {
				t.Fatal(err)
			}
			st = openStore(t, path)
		} else {
			p.pass(t, st, end)
		}
		stop()
	}
	defer st.Close()
	p.check(t, restarts)
}

// serial lets one question be asked at a time, for the counts of the test.
func serial(get func(context.Context, string, fetch.Validators) (*fetch.Answer, error)) func(context.Context, string, fetch.Validators) (*fetch.Answer, error) {
	turn := make(chan struct{}, 1)
	return func(ctx context.Context, url string, v fetch.Validators) (*fetch.Answer, error) {
		turn <- struct{}{}
		defer func() { <-turn }()
		return get(ctx, url, v)
	}
}

func (p *press) check(t *testing.T, restarts int) {
	t.Helper()
	asked, pages := 0, 0
	for i := range p.feeds {
		times := p.asked[feedURL(i)]
		asked += len(times)
		least := max(10*time.Minute, wish(i))
		early := 0
		for k := 1; k < len(times); k++ {
			if times[k].Sub(times[k-1]) < least {
				early++
			}
		}
		if early > restarts { // a question whose answer was cut off is asked again
			t.Errorf("feed %d was asked %d times before its time", i, early)
		}
		// What came out since the last question is not known yet.
		p.now = times[len(times)-1]
		for k := range p.published(i) {
			pages++
			if n := p.taken[fmt.Sprintf("https://n%d.example/%d?utm_source=rss", i, k)]; n != 1 {
				t.Errorf("page %d of feed %d was taken %d times", k, i, n)
			}
		}
	}
	t.Logf("%d feeds asked %d times, %d pages, %d restarts", p.feeds, asked, pages, restarts)
	if restarts == 0 {
		t.Error("it was never stopped")
	}
}

// A feed that fails is asked ever less often, and no more when it has failed for
// two weeks; one that comes back is asked as before.
func TestFailingFeeds(t *testing.T) {
	p := newPress(2)
	st := openStore(t, filepath.Join(t.TempDir(), "watch.db"))
	defer st.Close()
	for i := range 2 {
		if _, err := st.AddFeed(t.Context(), store.Feed{URL: feedURL(i), Added: p.now, Due: p.now}); err != nil {
			t.Fatal(err)
		}
	}
	back := p.start.Add(3 * 24 * time.Hour)
	p.fail = func(url string) bool { return url == feedURL(0) || p.now.Before(back) }
	w := New(st, Options{Now: func() time.Time { return p.now }, Spread: func() float64 { return 0 }, Take: p.take(st), Get: serial(p.get)})
	for end := p.start.Add(30 * 24 * time.Hour); p.now.Before(end); p.pass(t, st, end) {
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	list, err := st.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if dead := list[0]; dead.State != record.FeedDead || dead.Problem != tawatur.SkipUnreachable || len(p.asked[feedURL(0)]) > 30 {
		t.Errorf("asked %d times: %+v", len(p.asked[feedURL(0)]), dead)
	}
	if live := list[1]; live.State != record.FeedLive || live.Failures != 0 || live.Items == 0 {
		t.Errorf("%+v", live)
	}
}

// answers is a web of fixed answers.
type answers map[string]fetch.Answer

func (a answers) get(_ context.Context, url string, _ fetch.Validators) (*fetch.Answer, error) {
	got, ok := a[url]
	if !ok {
		return nil, &fetch.Refusal{URL: url, Reason: tawatur.SkipStatus, Status: 404, Detail: "not there"}
	}
	if got.URL == "" {
		got.URL = url
	}
	return &got, nil
}

func rss(items ...string) []byte {
	return []byte("<rss><channel>" + strings.Join(items, "") + "</channel></rss>")
}

func one(link, title string, when time.Time) string {
	return "<item><title>" + title + "</title><link>" + link + "</link><pubDate>" + when.Format(time.RFC1123Z) + "</pubDate></item>"
}

func TestMovedChangedAndOld(t *testing.T) {
	p := newPress(0)
	st := openStore(t, filepath.Join(t.TempDir(), "watch.db"))
	defer st.Close()
	web := answers{
		"https://old.example/rss":    {URL: "https://new.example/rss", Moved: "https://new.example/rss", Body: rss(one("https://new.example/1", "فتح الجسر", p.now))},
		"https://maps.example/i.xml": {Body: []byte("<sitemapindex><sitemap><loc>https://maps.example/m.xml</loc><lastmod>2021-04-30</lastmod></sitemap><sitemap><loc>https://maps.example/2009.xml</loc><lastmod>2009-01-01</lastmod></sitemap></sitemapindex>")},
		"https://maps.example/m.xml": {Body: []byte("<urlset><url><loc>https://maps.example/a</loc><lastmod>2021-04-30</lastmod></url><url><loc>https://maps.example/b</loc></url><url><loc>https://maps.example/c</loc><lastmod>2012-04-30</lastmod></url></urlset>")},
		"https://page.example/":      {Body: []byte(`<html><link rel="alternate" type="application/rss+xml" href="/f"></html>`)},
	}
	for url := range web {
		if strings.Contains(url, "m.xml") {
			continue
		}
		if _, err := st.AddFeed(t.Context(), store.Feed{URL: url, Added: p.now, Due: p.now}); err != nil {
			t.Fatal(err)
		}
	}
	step := func() {
		t.Helper()
		w := New(st, Options{Now: func() time.Time { return p.now }, Take: p.take(st), Get: web.get})
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	step()
	want := map[string]int{"https://new.example/1": 1, "https://maps.example/a": 1}
	if fmt.Sprint(p.taken) != fmt.Sprint(want) {
		t.Errorf("taken %v", p.taken)
	}
	// The headline changes: the page is asked for again, and once.
	web["https://new.example/rss"] = fetch.Answer{Body: rss(one("https://new.example/1", "فتح الجسر وإغلاق الطريق", p.now))}
	p.now = p.now.Add(24 * time.Hour)
	step()
	if p.taken["https://new.example/1"] != 2 {
		t.Errorf("taken %v", p.taken)
	}
	list, err := st.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		switch f.URL {
		case "https://old.example/rss":
			t.Error("the feed that moved stands under its old address")
		case "https://new.example/rss":
			if f.Was != "https://old.example/rss" {
				t.Errorf("%+v", f)
			}
		case "https://page.example/":
			if !strings.Contains(f.Detail, "https://page.example/f") {
				t.Errorf("%+v", f)
			}
		}
	}
	if len(list) != 4 {
		t.Errorf("%d feeds", len(list))
	}
}

// FuzzPace: a feed is never asked before its rule nor later than a day.
func FuzzPace(f *testing.F) {
	f.Add(int64(600), 3, int64(7200), int64(0))
	f.Fuzz(func(t *testing.T, every int64, fresh int, since, wish int64) {
		if fresh < 0 || fresh > 1e6 || since < 0 || since > 1e9 || every < 0 || every > 1e9 || wish < 0 || wish > 1e9 {
			t.Skip()
		}
		r := Rules{}.withDefaults()
		got := r.pace(&store.Feed{Every: time.Duration(every) * time.Second}, fresh, time.Duration(since)*time.Second, time.Duration(wish)*time.Second)
		if got < r.Least || got > longestWish || got < min(time.Duration(wish)*time.Second, longestWish) {
			t.Errorf("%v", got)
		}
	})
}
