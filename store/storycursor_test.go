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
		after := ""
		for {
			lines, n, err := s.Stories(t.Context(), StoryOptions{Order: order, After: after, Limit: 2})
			if err != nil || n != total {
				t.Fatal(n, err)
			}
			for _, l := range lines {
				got = append(got, l.ID)
			}
			if len(lines) < 2 {
				break
			}
			after = lines[1].Cursor(order)
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
	for _, c := range []string{"x", lines[0].Cursor(BySize), "AAAA"} {
		if _, _, err := s.Stories(t.Context(), StoryOptions{After: c}); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
			t.Errorf("%q: %v", c, err)
		}
	}
}
