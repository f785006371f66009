package api_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tawatur"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web/api"
)

// newAPI answers from an archive of the built-in sample.
func newAPI(t *testing.T) http.Handler {
	t.Helper()
	return api.New(samplestore.Open(t), slog.New(slog.DiscardHandler))
}

// ask reads an answer into v and gives its status and header.
func ask(t *testing.T, h http.Handler, at string, v any, header ...string) (int, http.Header) {
	t.Helper()
	r := httptest.NewRequest("GET", "/api/v1"+at, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if v != nil {
		if err := json.Unmarshal(w.Body.Bytes(), v); err != nil {
			t.Fatalf("%s: %v in %s", at, err, w.Body)
		}
	}
	return w.Code, w.Header()
}

type part[T any] struct {
	Items []T
	Total int
	Next  string
}

func TestEveryAddress(t *testing.T) {
	h := newAPI(t)
	var stories part[store.StoryLine]
	if code, _ := ask(t, h, "/stories?order=recent", &stories); code != 200 || len(stories.Items) != 3 || stories.Next != "" {
		t.Fatal(code, stories)
	}
	var story tawatur.Story
	if code, _ := ask(t, h, "/stories/"+stories.Items[0].ID, &story); code != 200 || len(story.Claims) == 0 {
		t.Fatal(code, story)
	}
	var reports part[tawatur.Reading]
	if code, _ := ask(t, h, "/stories/"+story.ID+"/reports", &reports); code != 200 || reports.Total != len(story.Reports) {
		t.Error(code, reports.Total)
	}
	var report tawatur.Reading
	if code, _ := ask(t, h, "/reports/"+url.PathEscape(story.Reports[0]), &report); code != 200 || report.Text == "" {
		t.Error(code, report.ID)
	}
	for _, at := range []string{"/names?limit=5", "/names/" + url.PathEscape("هيئة الموانئ"), "/outlets", "/outlets/" + url.PathEscape(story.Outlets[0]),
		"/search?q=" + url.QueryEscape("الميناء"), "/openapi.json"} {
		if code, _ := ask(t, h, at, new(any)); code != 200 {
			t.Errorf("%s: %d", at, code)
		}
	}
}

func TestLeafing(t *testing.T) {
	h := newAPI(t)
	seen := map[string]bool{}
	at := "/stories?limit=1"
	for range 5 {
		var p part[store.StoryLine]
		ask(t, h, at, &p)
		for _, l := range p.Items {
			seen[l.ID] = true
		}
		if p.Next == "" {
			break
		}
		at = "/stories?limit=1&cursor=" + url.QueryEscape(p.Next)
	}
	if len(seen) != 3 {
		t.Errorf("%d stories", len(seen))
	}
}

func TestProblems(t *testing.T) {
	h := newAPI(t)
	for at, want := range map[string]int{"/stories/none": 404, "/reports/none": 404, "/names/%D8%B2%D8%B2%D8%B2%D8%B2": 404, "/outlets/none": 404,
		"/stories?cursor=x": 400, "/stories?order=best": 422, "/stories?limit=0": 422, "/stories?from=yesterday": 422, "/stories?colour=red": 422,
		"/search?q=%2A": 400, "/search": 400, "/search?stance=sings": 400, "/search?q=" + strings.Repeat("a", 3000): 422} {
		var p struct {
			Status        int
			Title, Detail string
		}
		code, header := ask(t, h, at, &p)
		if code != want || p.Status != want || p.Detail == "" || header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s %+v, want %d", at, code, header.Get("Content-Type"), p, want)
		}
	}
}

func TestUnchangedAnswerIsNotSentAgain(t *testing.T) {
	h := newAPI(t)
	_, header := ask(t, h, "/stories", nil)
	if code, _ := ask(t, h, "/stories", nil, "If-None-Match", header.Get("ETag")); code != 304 {
		t.Error(code)
	}
}
