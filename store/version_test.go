package store

import "testing"

// The version changes with whatever anybody stores, and with nothing else.
func TestVersion(t *testing.T) {
	path := t.TempDir() + "/version.db"
	s, other := openAt(t, path), openAt(t, path)
	version := func() Version {
		t.Helper()
		v, err := s.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	first := version()
	if _, _, err := s.Stories(t.Context(), StoryOptions{}); err != nil || version() != first {
		t.Error("reading changes the version", err)
	}
	save(t, s, naming("a", "المرسى", "سالم الوادعي"))
	second := version()
	save(t, other, naming("b", "المرسى", "سالم الوادعي"))
	if third := version(); first == second || second == third {
		t.Error(first, second, third)
	}
}
