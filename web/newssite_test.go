package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"tawatur/fetch"
	"tawatur/pipeline"
	"tawatur/record"
	"tawatur/store"
	"tawatur/web"
)

// newsSite is a site of an invented outlet that edits its pages.
type newsSite struct {
	*httptest.Server
	edition atomic.Int32
}

// bridge is what the first page says in each edition.
var bridge = [...]struct{ title, text string }{
	{"ثلاثة قتلى في انهيار جسر السدرة", "قالت البلدية إن ثلاثة قتلى سقطوا تحت الأنقاض."},
	{"خمسة قتلى في انهيار جسر السدرة", "قالت البلدية إن خمسة قتلى سقطوا تحت الأنقاض. وأُعلن الحداد في البلدة."},
	{"خمسة قتلى في انهيار جسر السدرة", "قالت البلدية إن خمسة قتلى سقطوا تحت الأنقاض. وفُتح تحقيق في أسباب الانهيار."},
}

const newsPage = `<html lang="ar"><head><meta charset="utf-8"><title>%[1]s</title><meta property="og:site_name" content="صحيفة المرساة">
<meta property="article:published_time" content="2021-05-02T08:00:00Z"></head><body><article><h1>%[1]s</h1><p>%[2]s</p>
<p>وأضافت البلدية في بيان أن فرق الإنقاذ تواصل البحث عن ناجين في المكان منذ ساعات الصباح الأولى.</p></article></body></html>`

func openNewsSite(t *testing.T) *newsSite {
	s := &newsSite{}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *newsSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	switch {
	case r.URL.Path == "/":
		fmt.Fprint(w, `<html><head><link rel="alternate" type="application/rss+xml" title="كل الأخبار" href="/rss.xml"></head></html>`)
	case r.URL.Path == "/rss.xml":
		fmt.Fprintf(w, `<rss><channel><title>صحيفة المرساة</title><link>%s/</link></channel></rss>`, s.URL)
	case r.URL.Path == "/1":
		now := bridge[s.edition.Load()]
		fmt.Fprintf(w, newsPage, now.title, now.text)
	case strings.HasPrefix(r.URL.Path, "/school"):
		fmt.Fprintf(w, newsPage, "افتتاح مدرسة في بلدة الريحان", "قال الوزير نبيل الصافي إن المدرسة "+r.URL.Path[7:]+" تتسع لمئة تلميذ.")
	default:
		http.NotFound(w, r)
	}
}

// newsDesk is an archive that pages of the site are read into.
type newsDesk struct {
	site *newsSite
	st   *store.Store
	web  *fetch.Client
	p    *pipeline.Pipeline
}

func openNewsDesk(t *testing.T) *newsDesk {
	t.Helper()
	d := &newsDesk{site: openNewsSite(t)}
	var err error
	if d.web, err = fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Pace: time.Millisecond}); err != nil {
		t.Fatal(err)
	}
	if d.p, err = pipeline.New(pipeline.Options{Web: d.web, Fiction: true}); err != nil {
		t.Fatal(err)
	}
	if d.st, err = store.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), store.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.st.Close() })
	return d
}

// edited reads every edition of the first page, and gives the edits.
func (d *newsDesk) edited(t *testing.T) (first, last string) {
	t.Helper()
	for i := range bridge {
		d.site.edition.Store(int32(i))
		if _, err := d.p.Add(t.Context(), d.st, []string{d.site.URL + "/1"}); err != nil {
			t.Fatal(err)
		}
	}
	edits, err := d.st.Edits(t.Context(), 10, 0)
	if err != nil || len(edits) != len(bridge)-1 {
		t.Fatalf("%+v, %v", edits, err)
	}
	return edits[1].Earlier, edits[0].Later
}

// fed watches feeds that stand in every way, one of them with pages that could not be
// read, with a watcher at work.
func (d *newsDesk) fed(t *testing.T) {
	t.Helper()
	ctx, now := t.Context(), time.Now()
	for _, name := range []string{"good", "trouble", "paused", "dead"} {
		if _, err := d.st.AddFeed(ctx, store.Feed{URL: "https://" + name + ".example/rss.xml", Title: "خلاصة " + name, Added: now, Due: now}); err != nil {
			t.Fatal(err)
		}
	}
	list, err := d.st.Feeds(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var read []store.FeedRead
	for _, f := range list {
		r := store.FeedRead{Feed: f}
		r.Feed.Checked, r.Feed.Every, r.Feed.Due = now.Add(-time.Hour), 2*time.Hour, now.Add(time.Hour)
		switch {
		case strings.Contains(f.URL, "good"):
			r.Feed.Changed = now.Add(-3 * 24 * time.Hour)
			r.Items = []store.FeedItem{{URL: f.URL + "/1", Asked: f.URL + "/1", Title: "خبر"}, {URL: f.URL + "/2", Asked: f.URL + "/2", Title: "خبر آخر"}}
		case strings.Contains(f.URL, "paused"):
			r.Feed.State = record.FeedPaused
		default:
			r.Feed.Failures, r.Feed.Since, r.Feed.Problem, r.Feed.Detail = 3, now.Add(-24*time.Hour), "unreachable", "no host has this name"
			if strings.Contains(f.URL, "dead") {
				r.Feed.State = record.FeedDead
			}
		}
		read = append(read, r)
	}
	if err := d.st.SaveFeeds(ctx, read, now); err != nil {
		t.Fatal(err)
	}
	lost := []store.ItemTried{{URL: "https://good.example/rss.xml/2", Problem: "robots"}}
	if err := d.st.SaveTries(ctx, nil, lost, now); err != nil {
		t.Fatal(err)
	}
	if err := d.st.HoldWatch(ctx, store.WatchLease{Holder: "x", Host: "desk", Process: 7, Since: now, Beat: now, Until: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
}

// pages serves the archive, with all that can be added.
func (d *newsDesk) pages(t *testing.T, o web.Options) http.Handler {
	t.Helper()
	o.Add, o.Ask = none, d.web.Get
	if o.Take == nil {
		o.Take = d.take
	}
	return pages(t, d.st, o)
}

func (d *newsDesk) take(ctx context.Context, addresses []string) (web.Added, error) {
	a, err := d.p.Add(ctx, d.st, addresses)
	return web.Added{Reports: a.Reports, Unchanged: a.Unchanged, Skips: a.Skips}, err
}

// send sends a form of fields, names and contents in turn, with files before them.
func send(t *testing.T, h http.Handler, at string, files []string, fields ...string) (*http.Response, string) {
	t.Helper()
	body, media := form(t, files, fields...)
	r := httptest.NewRequest("POST", at, body)
	r.Header.Set("Content-Type", media)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result(), w.Body.String()
}

// pagesOfDesk are the addresses, without the language, of the pages about where reports
// come from.
func (d *newsDesk) pagesOfDesk(t *testing.T) []string {
	first, last := d.edited(t)
	d.fed(t)
	return []string{"/edits", "/reports/" + url.PathEscape(last) + "/changes", "/reports/" + url.PathEscape(first), "/reports/" + url.PathEscape(last),
		"/feeds", "/feeds?kind=trouble", "/feeds/lost?url=" + url.QueryEscape("https://good.example/rss.xml"), "/add"}
}
