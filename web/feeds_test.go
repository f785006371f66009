package web_test

import (
	"net/http/httptest"
	"strings"
	"testing"

	"tawatur/record"
	"tawatur/store"
	"tawatur/web"
)

const goodFeed = "https://good.example/rss.xml"

func TestFeedsPage(t *testing.T) {
	d := openNewsDesk(t)
	d.fed(t)
	h := d.pages(t, web.Options{})
	_, body := get(h, "/en/feeds")
	for _, want := range []string{"A watcher is at work", "process 7 on desk", "60 minutes ago", "3 days ago", "every 2 hours", "in 60 minutes", "no host has this name", "3 failures in a row", "given up", "1 waiting", "1 not read", goodFeed} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q", want)
		}
	}
	if _, body := get(h, "/ar/feeds?kind=dead"); strings.Contains(body, goodFeed) || !strings.Contains(body, "https://dead.example") {
		t.Error("the filter does not hold")
	}
	_, body = get(h, "/en/feeds/lost?url="+goodFeed)
	if !strings.Contains(body, goodFeed+"/2") || strings.Contains(body, goodFeed+"/1") || !strings.Contains(body, "asks programs not to read it") {
		t.Errorf("%.3000s", body)
	}
	if res, _ := get(h, "/en/feeds/lost?url=nothing"); res.StatusCode != 404 {
		t.Error(res.Status)
	}
}

func TestChangingFeeds(t *testing.T) {
	d := openNewsDesk(t)
	d.fed(t)
	h := d.pages(t, web.Options{})
	do := func(what, address, said string) {
		t.Helper()
		res, _ := send(t, h, "/en/feeds", nil, "do", what, "url", address, "address", address, "chosen", address)
		if got := res.Header.Get("Location"); res.StatusCode != 303 || got != "/en/feeds?said="+said {
			t.Errorf("%s: %s to %s", what, res.Status, got)
		}
	}
	state := func(address string) store.Feed {
		f, _ := d.st.Feed(t.Context(), address)
		return f
	}
	do("pause", goodFeed, "pause")
	if got := state(goodFeed).State; got != record.FeedPaused {
		t.Error(got)
	}
	do("resume", goodFeed, "resume")
	do("again", goodFeed, "again")
	if got := state(goodFeed); got.State != record.FeedLive || got.Failed != 0 || got.Waiting != 2 {
		t.Errorf("%+v", got)
	}
	do("forget", goodFeed, "forget")
	if got := state(goodFeed); got.URL != "" {
		t.Errorf("%+v", got)
	}
	do("add", d.site.URL+"/rss.xml", "added")
	do("add", d.site.URL+"/rss.xml", "known")
	if got := state(d.site.URL + "/rss.xml"); got.Title != "صحيفة المرساة" {
		t.Errorf("%+v", got)
	}
	do("choose", goodFeed, "added")
	for what, want := range map[string]int{"pause": 404, "nonsense": 400} {
		if res, _ := send(t, h, "/en/feeds", nil, "do", what, "url", "https://unknown.example/"); res.StatusCode != want {
			t.Errorf("%s: %s", what, res.Status)
		}
	}
}

// An address of a page offers its feeds; one that cannot be asked says why, and is
// offered to be watched all the same where that may pass.
func TestLookingForFeeds(t *testing.T) {
	d := openNewsDesk(t)
	h := d.pages(t, web.Options{})
	for address, want := range map[string]string{
		d.site.URL + "/":                 `value="` + d.site.URL + `/rss.xml" checked`,
		d.site.URL + "/none":             "Watch it all the same",
		d.site.URL + "/1":                "no feed or sitemap",
		"http://10.1.2.3/":               "not public",
		"http://me:secret@news.example/": "user name or password",
		"nonsense":                       "http:// or https://",
	} {
		_, body := send(t, h, "/en/feeds", nil, "do", "add", "address", address)
		if !strings.Contains(body, want) || strings.Contains(body, "secret") {
			t.Errorf("%s: no %q", address, want)
		}
		if strings.Contains(want, "not public") && strings.Contains(body, "all the same") {
			t.Error("what is not allowed is offered to be watched")
		}
	}
	if list, err := d.st.Feeds(t.Context()); err != nil || len(list) > 0 {
		t.Error(list, err)
	}
}

func TestListsOfFeeds(t *testing.T) {
	d := openNewsDesk(t)
	h := d.pages(t, web.Options{})
	opml := `<opml version="2.0"><body><outline text="وكالات"><outline text="الأفق" xmlUrl="https://agency.example/feed"/></outline><outline text="بلا عنوان"/></body></opml>`
	_, body := send(t, h, "/en/feeds", []string{"list.opml", opml}, "do", "import")
	if !strings.Contains(body, "1 feed is watched") || !strings.Contains(body, "بلا عنوان") {
		t.Errorf("%.2500s", body)
	}
	if _, body := send(t, h, "/en/feeds", []string{"list.opml", "نص"}, "do", "import"); !strings.Contains(body, "no list of feeds") {
		t.Errorf("%.2500s", body)
	}
	if res, body := get(h, "/en/feeds.opml"); !strings.Contains(body, `xmlUrl="https://agency.example/feed"`) || !strings.Contains(res.Header.Get("Content-Disposition"), "attachment") {
		t.Error(body)
	}
}

// A server that changes nothing shows feeds without forms, and refuses them; so does
// any to forms of other sites.
func TestFeedsOfReadersAreOnlyShown(t *testing.T) {
	d := openNewsDesk(t)
	d.fed(t)
	h := pages(t, d.st, web.Options{})
	if _, body := get(h, "/en/feeds"); strings.Contains(body, `method="post"`) || !strings.Contains(body, goodFeed) {
		t.Error("forms are shown, or no feeds")
	}
	if res, _ := send(t, h, "/en/feeds", nil, "do", "forget", "url", goodFeed); res.StatusCode != 404 {
		t.Error(res.Status)
	}
	r := httptest.NewRequest("POST", "/en/feeds", strings.NewReader("do=forget&url="+goodFeed))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w := httptest.NewRecorder()
	d.pages(t, web.Options{}).ServeHTTP(w, r)
	if w.Code != 403 {
		t.Error(w.Code)
	}
}
