package api_test

import (
	"encoding/json"
	"iter"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tawatur"
	"tawatur/client"
	"tawatur/internal/samplestore"
	"tawatur/record"
	"tawatur/store"
	"tawatur/web/api"
)

// newAPI answers from an archive of the built-in sample.
func newAPI(t *testing.T) http.Handler {
	t.Helper()
	return over(samplestore.Open(t))
}

func over(st *store.Store) http.Handler { return api.New(st, "test", slog.New(slog.DiscardHandler)) }

// served gives a client of a server of h, which ends with the test.
func served(t *testing.T, h http.Handler, o ...client.Option) *client.Client {
	t.Helper()
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	c, err := client.New(srv.URL+"/", o...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// must gives an answer.
func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// all walks over a whole list.
func all[T any](t *testing.T, seq iter.Seq2[T, error]) (out []T) {
	t.Helper()
	for v, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// ask gives a bare answer.
func ask(h http.Handler, method, at string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/api/v1"+at, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// What the archive holds comes to the client whole.
func TestStory(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	lines := all(t, c.Stories(ctx, client.Stories{Order: "recent"}))
	if len(lines) != 3 {
		t.Fatal(lines)
	}
	for _, l := range lines {
		want := must[tawatur.Story](t)(st.Story(ctx, l.ID))
		same(t, l.ID, must[tawatur.Story](t)(c.Story(ctx, l.ID)), want)
		same(t, "claims", all(t, c.Claims(ctx, l.ID)), want.Claims)
		same(t, "tallies", all(t, c.Tallies(ctx, l.ID)), want.Tallies)
		same(t, "lineage", all(t, c.Lineage(ctx, l.ID)), append(want.Lineage, want.Across...))
		same(t, "wording", all(t, c.Wording(ctx, l.ID)), want.Wording)
		same(t, "reports", all(t, c.Reports(ctx, l.ID)), must[[]*tawatur.Reading](t)(st.Readings(ctx, l.ID)))
		for i, r := range all(t, c.Timeline(ctx, l.ID)) {
			if r.ID != want.Reports[i] || r.Story != l.ID || r.Outlet == "" {
				t.Errorf("%s: %+v", l.ID, r)
			}
		}
	}
}

// same compares two values as JSON, in which no list and an empty one are alike.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	text := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(string(b), "null", "[]")
	}
	if g, w := text(got), text(want); g != w {
		t.Errorf("%s: %.300s\nwant %.300s", what, g, w)
	}
}

func TestReport(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	line := all(t, c.Stories(ctx, client.Stories{Order: "size"}))[0]
	story := must[tawatur.Story](t)(c.Story(ctx, line.ID))
	copies := 0
	for _, id := range story.Reports {
		want := must[tawatur.Reading](t)(st.Reading(ctx, id))
		same(t, id, must[tawatur.Reading](t)(c.Report(ctx, id)), want)
		same(t, "attributions", all(t, c.Attributions(ctx, id)), want.Attributions)
		same(t, "figures", all(t, c.Figures(ctx, id)), want.Figures)
		if n := len(all(t, c.Siblings(ctx, id))); n != len(story.Reports)-1 {
			t.Errorf("%s has %d siblings", id, n)
		}
		for _, l := range all(t, c.Copies(ctx, id)) {
			copies++
			if l.From != id && l.To != id {
				t.Errorf("%s: %+v", id, l)
			}
		}
	}
	if copies == 0 {
		t.Error("no report copies another")
	}
	l := story.Lineage[0]
	side := must[record.Side](t)(c.Side(ctx, story.ID, l.To, story.Reports[0]))
	if side.A.ID != l.To || side.B.ID != story.Reports[0] || side.A.Text == "" {
		t.Errorf("%+v", side.Link)
	}
	if _, err := c.Side(ctx, story.ID, l.To, "none"); tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		t.Error(err)
	}
}

func TestNamesAndOutlets(t *testing.T) {
	st := samplestore.Open(t)
	c, ctx := served(t, over(st)), t.Context()
	names := all(t, c.Names(ctx))
	if len(names) < 10 {
		t.Fatal(names)
	}
	who := must[record.Who](t)(c.Who(ctx, names[0].Name, 5))
	same(t, "who", who, must[record.Who](t)(st.Who(ctx, names[0].Name, store.WhoOptions{Limit: 5})))
	if said := all(t, c.Statements(ctx, "هيئة الموانئ", client.Statements{})); len(said) == 0 || said[0].Quote == "" {
		t.Error(said)
	}
	outlets := all(t, c.Outlets(ctx))
	same(t, "outlets", outlets, must[[]record.OutletLine](t)(st.Outlets(ctx)))
	a, b := outlets[0].Name, outlets[1].Name
	same(t, a, must[record.Profile](t)(c.Outlet(ctx, a, 3)), must[record.Profile](t)(st.Outlet(ctx, a, 3)))
	same(t, a+" and "+b, must[record.OutletPair](t)(c.Compare(ctx, a, b, 3)), must[record.OutletPair](t)(st.OutletPair(ctx, a, b, 3)))
	if hits := all(t, c.Search(ctx, "الميناء")); len(hits) < 3 {
		t.Error(hits)
	}
}

func TestHealth(t *testing.T) {
	got := must[record.Health](t)(served(t, newAPI(t)).Health(t.Context()))
	if got.Status != "ok" || got.Version != "test" || got.Analyzer == "" || got.Reports == 0 || got.Stories != 3 {
		t.Errorf("%+v", got)
	}
	empty := must[record.Health](t)(served(t, over(samplestore.Empty(t))).Health(t.Context()))
	if empty.Status != "ok" || empty.Reports != 0 {
		t.Errorf("%+v", empty)
	}
}

// However a list is cut, nothing is left out or comes twice.
func TestLeafing(t *testing.T) {
	h := newAPI(t)
	story := all(t, served(t, h).Stories(t.Context(), client.Stories{}))[0].ID
	for _, at := range []string{"/stories?", "/names?", "/outlets?", "/stories/" + url.PathEscape(story) + "/claims?", "/stories/" + url.PathEscape(story) + "/reports?"} {
		var whole, items []any
		for limit, into := range map[string]*[]any{"500": &whole, "1": &items} {
			for next, turns := "limit="+limit, 0; next != "" && turns < 600; turns++ {
				var p struct {
					Items []any
					Next  string
				}
				w := ask(h, "GET", at+next)
				if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != 200 {
					t.Fatal(at, w.Code, err)
				}
				*into = append(*into, p.Items...)
				if next = ""; p.Next != "" {
					next = "limit=" + limit + "&cursor=" + url.QueryEscape(p.Next)
				}
				if (next != "") != strings.Contains(w.Header().Get("Link"), `rel="next"`) {
					t.Errorf("%s: %q leads on with %q", at, p.Next, w.Header().Get("Link"))
				}
			}
		}
		if len(whole) == 0 {
			t.Errorf("%s is empty", at)
		}
		same(t, at, items, whole)
	}
}

func TestUnchangedAnswerIsNotSentAgain(t *testing.T) {
	h := newAPI(t)
	for _, at := range []string{"/stories", "/names", "/outlets", "/health", "/openapi.json", "/search?q=" + url.QueryEscape("الميناء"), "/stories?format=csv"} {
		tag := ask(h, "GET", at).Header().Get("ETag")
		for header, want := range map[string]int{tag: 304, `"x", ` + tag: 304, strings.TrimPrefix(tag, "W/"): 304, "*": 304, `"x"`: 200} {
			w := ask(h, "GET", at, "If-None-Match", header)
			if w.Code != want || want == 304 && w.Body.Len() > 0 {
				t.Errorf("%s, %s: %d", at, header, w.Code)
			}
		}
	}
}

// The client asks with the tag that it has, and takes what it has where that is good.
func TestClientKeepsAnswers(t *testing.T) {
	var statuses []int
	api := newAPI(t)
	c := served(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		api.ServeHTTP(rec, r)
		statuses = append(statuses, rec.Code)
		for k, v := range rec.Header() {
			w.Header()[k] = v
		}
		w.WriteHeader(rec.Code)
		w.Write(rec.Body.Bytes())
	}), client.WithCache(4))
	first := all(t, c.Stories(t.Context(), client.Stories{}))
	same(t, "stories", all(t, c.Stories(t.Context(), client.Stories{})), first)
	if len(statuses) != 2 || statuses[0] != 200 || statuses[1] != 304 {
		t.Error(statuses)
	}
}
