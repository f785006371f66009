package alert_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/pipeline"
	"tawatur/store"
	"tawatur/watch"
)

// press is a site with a feed, whose pages change.
type press struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]*printed
}

// printed is what a page says, and how often it was changed.
type printed struct {
	title, text string
	changes     int
	at          time.Time
}

func openPress(t testing.TB) *press {
	p := &press{pages: map[string]*printed{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

// print puts other words on a page.
func (p *press) print(at time.Time, path, title, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	x := p.pages[path]
	if x == nil {
		x = &printed{}
		p.pages[path] = x
	}
	*x = printed{title, text, x.changes + 1, at}
}

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if r.URL.Path == "/rss" {
		fmt.Fprint(w, `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة المرفأ</title>`)
		for path, x := range p.pages {
			fmt.Fprintf(w, `<entry><title>%s</title><link href="%s%s"/><id>%s</id><updated>%s</updated></entry>`, x.title, p.URL, path, path, x.at.Format(time.RFC3339))
		}
		fmt.Fprint(w, "</feed>")
		return
	}
	x := p.pages[r.URL.Path]
	if x == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<html><head><title>%[1]s</title><meta property="article:published_time" content="2031-05-06T06:00:00Z"><meta property="og:site_name" content="صحيفة المرفأ"></head>
<body><article><h1>%[1]s</h1><p>%[2]s</p></article></body></html>`, x.title, strings.Join(strings.Split(x.text, "\n"), "</p><p>"))
}

// asking has the newsroom read pages of the web, too.
func (d *newsroom) asking() *fetch.Client {
	d.t.Helper()
	web, err := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Pace: time.Millisecond, Now: d.clock})
	if err != nil {
		d.t.Fatal(err)
	}
	if d.p, err = pipeline.New(pipeline.Options{Web: web, Workers: 2, Now: d.clock}); err != nil {
		d.t.Fatal(err)
	}
	return web
}

// visits asks the feed and the pages that it says have changed.
func (d *newsroom) visits(web *fetch.Client) {
	d.t.Helper()
	w := watch.New(d.st, watch.Options{Get: web.Get, Now: d.clock, Spread: func() float64 { return 0 },
		Take: func(ctx context.Context, pages []string) ([]tawatur.Skip, error) {
			a, err := d.p.Add(ctx, d.st, pages)
			return a.Skips, err
		}})
	for range 6 { // a page that changes often is asked for after ever longer
		d.now = d.now.Add(6 * time.Hour)
		if _, err := w.Once(context.Background()); err != nil {
			d.t.Fatal(err)
		}
	}
}

// bridgeNews is a report whose words change: how many were killed, and who says it.
func bridgeNews(killed int, who string) (title, text string) {
	return fmt.Sprintf("%d قتلى في انهيار جسر السدرة", killed), fmt.Sprintf("قتل %d أشخاص في انهيار جسر السدرة فجر الأحد في بلدة السدرة بحسب البلدية.\n"+
		"وقال %s إن فرق الإنقاذ تواصل البحث عن ناجين تحت الأنقاض منذ ساعات الصباح الأولى.\nوأغلقت الشرطة الطريق المؤدية إلى الجسر وطلبت من السكان أن يسلكوا الطريق الساحلية.", killed, who)
}

// TestEditedPages: a page that a watcher reads is changed once and again, also between two
// looks and with restarts. Each list that asks for what it said or says is told of each
// change once, those of other things of none; and what it is told leads to the versions
// and to the story.
func TestEditedPages(t *testing.T) {
	seeds := uint64(3)
	if raced || testing.Short() { // the others in a run without it
		seeds = 1
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { editAtRandom(t, rand.New(rand.NewPCG(seed, 3))) })
	}
}

func editAtRandom(t *testing.T, r *rand.Rand) {
	d, h, p := newNewsroom(t), openHook(t), openPress(t)
	if _, err := d.st.AddFeed(t.Context(), store.Feed{URL: p.URL + "/rss", Added: d.now, Due: d.now}); err != nil {
		t.Fatal(err)
	}
	web := d.asking()
	people := []string{"سليم الراوي", "هالة الصباغ", "رامي الحداد", "ناصر البيطار"}
	print := func(n int) {
		title, text := bridgeNews(3+2*n, people[n])
		p.print(d.now, "/1", title, text)
	}
	print(0)
	p.print(d.now, "/2", "سوق الرمان تفتح أبوابها", "فتحت سوق الرمان أبوابها أمام الزبائن بعد تجديد استمر عاما كاملا في وسط مدينة مرجانة القديمة.\nوقال مدير السوق إن الباعة عادوا إلى محالهم.")
	d.visits(web)
	title, text := bridgeNews(3, people[0])
	d.publish(written{ID: "other", Outlet: "صحيفة الشراع", Title: title, Text: text + "\nوزار وزير الأشغال المكان وشكر المتطوعين.", Day: tawatur.DayOf(d.now)})
	lists := map[string][]int{} // the changes that each is to be told of, by their number
	watch := func(w tawatur.Watchlist, want ...int) {
		w.Webhooks = []string{fmt.Sprintf("%s/%d", h.URL, len(lists))}
		d.watch(w)
		lists[w.Name] = want
	}
	id, ok, err := d.st.Current(t.Context(), p.URL+"/1")
	if err != nil || !ok {
		t.Fatalf("the page was not read: %v", err)
	}
	watch(tawatur.Watchlist{Name: "كلمات", Words: []string{"جسر السدرة"}}, 1, 2, 3)
	watch(tawatur.Watchlist{Name: "عدد", Words: []string{"السدرة"}, Kinds: []tawatur.NewsKind{tawatur.NewsTally}}, 1, 2, 3)
	watch(tawatur.Watchlist{Name: "قصة", Story: d.storyOf(id)}, 1, 2, 3)
	story, err := d.st.Story(t.Context(), d.storyOf(id))
	if err != nil || len(story.Claims) == 0 {
		t.Fatalf("%d claims, %v", len(story.Claims), err)
	}
	watch(tawatur.Watchlist{Name: "قول", Story: story.ID, Claim: story.Claims[0].ID}, 1, 2, 3)
	watch(tawatur.Watchlist{Name: "مكان", Places: []string{"السدرة"}}, 1, 2, 3)
	for n, person := range people { // of whom it speaks in one version
		want := slices.DeleteFunc([]int{n, n + 1}, func(k int) bool { return k == 0 || k == len(people) })
		watch(tawatur.Watchlist{Name: person, Names: []string{person}}, want...)
	}
	watch(tawatur.Watchlist{Name: "السوق", Words: []string{"سوق الرمان"}})
	for n := 1; n < len(people); n++ {
		print(n)
		d.visits(web)
		if r.IntN(2) > 0 {
			d.steps(r, h)
		}
	}
	d.settle()
	d.settle()
	chain, err := d.st.Versions(t.Context(), id)
	if err != nil || len(chain) != len(people)-1 {
		t.Fatalf("%d changes were seen, %v", len(chain), err)
	}
	for name, want := range lists {
		d.checkEdits(h, name, chain, want)
	}
}

// checkEdits holds the edits that a list was told of against the changes that it is to
// be told of.
func (d *newsroom) checkEdits(h *hook, list string, chain []tawatur.Edit, want []int) {
	d.t.Helper()
	var got []int
	now := chain[len(chain)-1].Later
	for _, n := range told(d.t, h, list) {
		if n.Kind != tawatur.NewsEdit {
			d.t.Errorf("%s was told of a %s that rests on %s", list, n.Kind, n.Said.Report)
			continue
		}
		k := 1 + slices.IndexFunc(chain, func(e tawatur.Edit) bool { return e.Later == n.Said.Report && e.Earlier == n.Edit.Earlier })
		got = append(got, k)
		if n.Story != d.storyOf(now) || len(n.Edit.Figures) == 0 {
			d.t.Errorf("%s: change %d is of the story %q, its figures %d", list, k, n.Story, len(n.Edit.Figures))
		}
		for _, at := range []string{"/ar/stories/" + n.Story, "/ar/reports/" + n.Said.Report, "/en/reports/" + n.Edit.Earlier} {
			d.opens(d.base + at)
		}
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		d.t.Errorf("%s was told of the changes %v, want %v", list, got, want)
	}
}
