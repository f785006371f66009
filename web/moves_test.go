package web_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// saveIn stores a report in a story, and what it moves and merges.
func saveIn(t *testing.T, st *store.Store, id, story string, moved []store.Move, merged []string) {
	t.Helper()
	raw := []byte(id)
	_, err := st.Save(t.Context(), store.Saved{
		Capture: tawatur.Capture{Name: id, Digest: tawatur.Digest(raw), Media: tawatur.MediaText, Charset: "utf-8", Raw: raw, Text: id},
		Readings: []store.Placed{{Story: story, Sketch: []byte{1}, Moved: moved, Merged: merged, Reading: tawatur.Reading{
			Report: tawatur.Report{ID: id, Outlet: "صحيفة المنارة", Title: "جسر الوادي " + id, Text: "افتتح الجسر " + id, Lang: "ar"}, Analysis: tawatur.Analysis{Analyzer: "test/1"}}}}})
	if err != nil {
		t.Fatal(err)
	}
}

// A story that was split or merged says so, and leads to the other part.
func TestStoriesTellTheirMoves(t *testing.T) {
	st := samplestore.Empty(t)
	saveIn(t, st, "r1", "whole", nil, nil)
	saveIn(t, st, "r2", "whole", nil, nil)
	saveIn(t, st, "r3", "other", nil, nil)
	saveIn(t, st, "r4", "whole", []store.Move{{Report: "r2", From: "whole", To: "part"}}, []string{"other"})
	h := pages(t, st, web.Options{})
	for at, want := range map[string]string{
		"/en/stories/whole": `/en/stories/part`,
		"/en/stories/part":  `/en/stories/whole`,
	} {
		_, page := get(h, at)
		if !strings.Contains(page, "split") || len(addresses(page, want)) == 0 {
			t.Errorf("%s does not lead to %s", at, want)
		}
	}
	if _, page := get(h, "/ar/stories/whole"); !strings.Contains(page, "<code><bdi>other</bdi></code>") {
		t.Error("the story that was merged into this one is not told of")
	}
}
