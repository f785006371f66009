package api_test

import (
	"encoding/json"
	"slices"
	"testing"

	"tawatur"
	"tawatur/client"
	"tawatur/internal/samplestore"
	"tawatur/record"
	"tawatur/store"
)

// keep saves a report of a story.
func keep(t *testing.T, st *store.Store, story string, r tawatur.Reading, more ...func(*store.Placed)) {
	t.Helper()
	raw := []byte(r.ID + r.Text)
	p := store.Placed{Reading: r, Story: story}
	for _, change := range more {
		change(&p)
	}
	in := store.Saved{Capture: tawatur.Capture{Name: "dir/" + r.ID + ".html", Digest: tawatur.Digest(raw), Media: tawatur.MediaHTML, Charset: "utf-8", Raw: raw, Text: string(raw)},
		Readings: []store.Placed{p}}
	if _, err := st.Save(t.Context(), in); err != nil {
		t.Fatal(err)
	}
}

func simple(id string) tawatur.Reading {
	return tawatur.Reading{Report: tawatur.Report{ID: id, Title: "عنوان " + id, Text: "وصلت القافلة إلى المدينة.", Lang: "ar"}}
}

// A story that was merged is answered for by a redirect that keeps what was asked; one
// that was split tells where its reports went.
func TestStoriesThatMoved(t *testing.T) {
	st := samplestore.Empty(t)
	keep(t, st, "old/1", simple("a"))
	keep(t, st, "new 2", simple("b"), func(p *store.Placed) { p.Merged = []string{"old/1"} })
	keep(t, st, "new 2", simple("c"), func(p *store.Placed) { p.Moved = []store.Move{{Report: "b", From: "new 2", To: "part"}} })
	h := over(st)
	for at, want := range map[string]string{"/stories/old%2F1": "/api/v1/stories/new%202", "/stories/old%2F1/timeline?limit=2&format=csv": "/api/v1/stories/new%202/timeline?limit=2&format=csv",
		"/stories/old%2f1/claims": "/api/v1/stories/new%202/claims"} {
		w := ask(h, "GET", at)
		var p client.Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != 308 || w.Header().Get("Location") != want || p.Instance != want || p.Detail == "" {
			t.Errorf("%s: %d %s %s, want %s", at, w.Code, w.Header().Get("Location"), w.Body, want)
		}
	}
	c, ctx := served(t, h), t.Context()
	if s, err := c.Story(ctx, "old/1"); err != nil || s.ID != "new 2" {
		t.Error(s, err)
	}
	if lines := all(t, c.Timeline(ctx, "old/1")); len(lines) != 2 {
		t.Error(lines)
	}
	for id, want := range map[string]record.Moves{"old/1": {ID: "old/1", Now: "new 2"}, "new 2": {ID: "new 2", Now: "new 2", Into: []string{"part"}}, "part": {ID: "part", Now: "part", From: "new 2"}} {
		got := must[record.Moves](t)(c.Moves(ctx, id))
		if got.ID != want.ID || got.Now != want.Now || got.From != want.From || !slices.Equal(got.Into, want.Into) {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
}
