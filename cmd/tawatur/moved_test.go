package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"tawatur"
	"tawatur/store"
)

// placed is a capture of one report in a story, with what placing it did.
func placed(id string, p store.Placed) store.Saved {
	raw := []byte(id)
	p.Reading = tawatur.Reading{
		Report: tawatur.Report{ID: id, Outlet: "صحيفة المنارة", Title: "افتتاح جسر وادي الزعفران", Text: "قال سليم الراوي إن الجسر افتتح.",
			Lang: "ar", Published: tawatur.Day{Year: 2031, Month: 5, Date: 6}},
		Analysis: tawatur.Analysis{Analyzer: "test/1"},
	}
	return store.Saved{Capture: tawatur.Capture{Name: id, Digest: tawatur.Digest(raw), Media: tawatur.MediaText, Raw: raw, Text: id},
		Readings: []store.Placed{p}}
}

// An old identifier leads to where the story is now, and every command that takes
// one says where it went.
func TestMovedStories(t *testing.T) {
	ctx, db := context.Background(), filepath.Join(t.TempDir(), "moved.db")
	st, err := store.Open(ctx, db, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []store.Saved{
		placed("one", store.Placed{Story: "sa"}), placed("two", store.Placed{Story: "sa"}), placed("three", store.Placed{Story: "sb"}),
		placed("four", store.Placed{Story: "sa", Moved: []store.Move{{Report: "two", From: "sa", To: "sc"}}}),
		placed("five", store.Placed{Story: "sa", Merged: []string{"sb"}}),
	} {
		if _, err := st.Save(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"sa": "sa was split; other reports of it are now in sc", "sb": "sb was merged into sa", "sc": "sc left sa when that was split",
	} {
		for _, command := range []string{"story", "claims", "tallies", "wording", "lineage"} {
			var out, errs bytes.Buffer
			args := []string{command, id, "--db", db, "--lang", "en", "--json"}
			if code := run(ctx, args, strings.NewReader(""), &out, &errs); code != 0 {
				t.Fatalf("%s %s: %d %s", command, id, code, &errs)
			}
			if got := strings.TrimSpace(plain.Replace(errs.String())); got != want {
				t.Errorf("%s %s: said %q, want %q", command, id, got, want)
			}
		}
	}
}

// plain takes the signs away that keep the direction of a line.
var plain = strings.NewReplacer("\u2068", "", "\u2069", "")
