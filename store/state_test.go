package store

import "testing"

// The state changes with whatever anybody stores, and with nothing else.
func TestVersion(t *testing.T) {
	path := t.TempDir() + "/state.db"
	s, other := openAt(t, path), openAt(t, path)
	state := func() State {
		t.Helper()
		v, err := s.State(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	first := state()
	if _, _, err := s.Stories(t.Context(), StoryOptions{}); err != nil || state() != first {
		t.Error("reading changes the state", err)
	}
	save(t, s, naming("a", "المرسى", "سالم الوادعي"))
	second := state()
	save(t, other, naming("b", "المرسى", "سالم الوادعي"))
	if third := state(); first == second || second == third {
		t.Error(first, second, third)
	}
}
