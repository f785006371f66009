package web_test

import (
	"context"
	"encoding/xml"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/alert"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// watching is a server on which lists can be made; tests of channels all fail.
func watching(t *testing.T, st *store.Store) http.Handler {
	return pages(t, st, web.Options{Alerts: &web.Alerts{
		Add: func(ctx context.Context, w tawatur.Watchlist) (tawatur.Watchlist, error) {
			return alert.Add(ctx, st, w, time.Now())
		},
		Test: func(_ context.Context, w *tawatur.Watchlist) []web.Tried {
			return []web.Tried{{Channel: tawatur.ByMail, Target: w.Mails[0], Err: errors.New("the server <is> away")}}
		},
	}})
}

func post(h http.Handler, at string, fields url.Values, headers ...string) (int, string) {
	r := httptest.NewRequest("POST", at, strings.NewReader(fields.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

func contains(t *testing.T, body string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in the page", want)
		}
	}
}

func TestAlertsThroughThePage(t *testing.T) {
	st := samplestore.Open(t)
	h := watching(t, st)
	fields := url.Values{"do": {"add"}, "name": {"ميناء/1"}, "words": {"الميناء\r\nالسفن"}, "kind": {"story", "origin"}, "mails": {"reader@desk.example"},
		"webhooks": {"https://hooks.example/key-of-mine"}, "digest": {"7"}, "zone": {"Asia/Riyadh"}, "least": {"2"}}
	if code, body := post(h, "/ar/alerts", fields, "Sec-Fetch-Site", "cross-site"); code != 403 {
		t.Fatalf("a form of another site: %d %s", code, body)
	}
	code, body := post(h, "/ar/alerts", fields)
	if code != 200 || strings.Contains(body, "key-of-mine") || strings.Contains(body, "reader@") {
		t.Errorf("%d, or addresses are shown", code)
	}
	contains(t, body, "تُراقَب", "السفن", "https://hooks.example/…", "r…@desk.example", "Asia/Riyadh")
	w, err := st.Watchlist(t.Context(), "ميناء/1")
	if err != nil || len(w.Words) != 2 || w.Digest.Hour != 7 || w.Least != 2 || w.Lang != "ar" || len(w.Kinds) != 2 {
		t.Fatalf("%+v %v", w, err)
	}
	if code, body = post(h, "/en/alerts", fields); code != 400 {
		t.Errorf("the same name again: %d", code)
	}
	contains(t, body, "The list was not made", "السفن</textarea>")
	_, body = post(h, "/en/alerts", url.Values{"do": {"test"}, "name": {"ميناء/1"}})
	contains(t, body, "the server &lt;is&gt; away")
	if res, body := get(h, "/ar/alerts/"+url.PathEscape("ميناء/1")); res.StatusCode != 200 {
		t.Errorf("%d %s", res.StatusCode, body)
	}
	_, body = post(h, "/ar/alerts", url.Values{"do": {"remove"}, "name": {"ميناء/1"}})
	contains(t, body, "حُذفت")
	if code, _ = post(h, "/ar/alerts", url.Values{"do": {"other"}}); code != 400 {
		t.Errorf("a form that asks for nothing: %d", code)
	}
}

// TestAlertsAreShownOnly where the server only reads; what a list found is a page and a
// feed, in both languages.
func TestAlertsAreShownOnly(t *testing.T) {
	st := samplestore.Open(t)
	w, err := alert.Add(t.Context(), st, tawatur.Watchlist{Name: "الميناء", Words: []string{"الميناء"}}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	lists, err := st.Watchlists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	news := []tawatur.News{
		{Key: "story:0-0:x", Kind: tawatur.NewsStory, Story: "s1", Headline: "افتتاح <الميناء>", Reports: 2, From: []string{"المنارة"}, Fiction: true},
		{Key: "contradiction:0-9:y", Kind: tawatur.NewsContradiction, Story: "s1", Headline: "افتتاح <الميناء>", Claim: "فُتح الميناء", How: tawatur.Denies, Least: 1, Most: 2,
			Said: tawatur.Said{Report: "y", Outlet: "الأفق", Quote: "لم يفتح", Span: tawatur.Span{Start: 3, End: 9}}},
	}
	if _, err := st.SaveLooks(t.Context(), []store.Look{{List: lists[0], Compared: lists[0].Compared, Report: lists[0].Report, News: news}}, time.Now()); err != nil {
		t.Fatal(err)
	}
	h := pages(t, st, web.Options{})
	if code, _ := post(h, "/ar/alerts", url.Values{"do": {"remove"}, "name": {"الميناء"}}); code != 404 {
		t.Errorf("a list is removed where nothing may be changed: %d", code)
	}
	for lang, want := range map[string]string{"ar": "كلام يعارض قولًا", "en": "Words that stand against a claim"} {
		res, body := get(h, "/"+lang+"/alerts")
		if res.StatusCode != 200 || strings.Contains(body, `method="post"`) {
			t.Errorf("%d, or a form is shown", res.StatusCode)
		}
		_, body = get(h, "/"+lang+"/alerts/"+url.PathEscape("الميناء"))
		contains(t, body, want, "<bdi>لم يفتح</bdi>", "/reports/y?at=3-9#at", "&lt;الميناء&gt;", `class="fiction"`)
		res, body = get(h, "/"+lang+"/feeds/alerts/"+w.Key)
		var f struct {
			Entries []struct {
				ID      string `xml:"id"`
				Summary string `xml:"summary"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal([]byte(body), &f); err != nil || res.StatusCode != 200 || len(f.Entries) != 2 || !strings.Contains(f.Entries[0].Summary, want) {
			t.Errorf("%d %v %+v", res.StatusCode, err, f)
		}
	}
	if res, _ := get(h, "/ar/alerts/none"); res.StatusCode != 404 {
		t.Errorf("a list that is not there: %d", res.StatusCode)
	}
}
