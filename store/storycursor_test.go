package store

import (
	"testing"

	"tawatur"
)

// Leafing through a list by its cursors gives every story once, in the order of the
// whole list.
func TestStoriesByCursor(t *testing.T) {
	s := open(t)
	saveStories(t, s)
	for _, order := range []Order{ByOrigins, ByRecency, BySize, ByConflict} {
		all, total, err := s.Stories(t.Context(), StoryOptions{Order: order})
		if err != nil || len(all) != total || total < 3 {
			t.Fatal(len(all), total, err)
		}
		var got []string
		o := StoryOptions{Order: order, Limit: 2}
		for {
			lines, n, err := s.Stories(t.Context(), o)
			if err != nil || n != total {
				t.Fatal(n, err)
			}
			for _, l := range lines {
				got = append(got, l.ID)
			}
			if len(lines) < 2 {
				break
			}
			o.After = o.Cursor(&lines[1])
		}
		if len(got) != total {
			t.Fatalf("order %d: %v", order, got)
		}
		for i := range got {
			if got[i] != all[i].ID {
				t.Errorf("order %d: %d is %s, want %s", order, i, got[i], all[i].ID)
			}
		}
	}
}

func TestForeignCursorIsRefused(t *testing.T) {
	s := open(t)
	saveStories(t, s)
	lines, _, err := s.Stories(t.Context(), StoryOptions{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	foreign := StoryOptions{Order: BySize}
	for _, c := range []string{"x", foreign.Cursor(&lines[0]), "AAAA"} {
		if _, _, err := s.Stories(t.Context(), StoryOptions{After: c}); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
			t.Errorf("%q: %v", c, err)
		}
	}
}
