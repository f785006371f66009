package store

import (
	"testing"
	"time"

	"tawatur"
)

// One watcher has the lease at a time; another takes it when it was given back or
// has run out.
func TestOneWatcher(t *testing.T) {
	s, ctx := open(t), t.Context()
	at := time.Date(2021, 5, 1, 12, 0, 0, 0, time.UTC)
	lease := func(holder string, after time.Duration) WatchLease {
		return WatchLease{Holder: holder, Host: "desk", Process: 1, Since: at, Beat: at.Add(after), Until: at.Add(after + time.Minute)}
	}
	if _, ok, err := s.Watching(ctx); ok || err != nil {
		t.Fatal(ok, err)
	}
	for i, step := range []struct {
		holder string
		after  time.Duration
		locked bool
	}{{"a", 0, false}, {"b", 30 * time.Second, true}, {"a", 40 * time.Second, false}, {"b", 90 * time.Second, true}, {"b", 101 * time.Second, false}, {"a", 110 * time.Second, true}} {
		if err := s.HoldWatch(ctx, lease(step.holder, step.after)); (tawatur.ErrorCode(err) == tawatur.CodeLocked) != step.locked || err != nil && !step.locked {
			t.Errorf("step %d: %v", i, err)
		}
	}
	if err := s.EndWatch(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	if w, ok, err := s.Watching(ctx); !ok || w.Holder != "b" || err != nil {
		t.Errorf("%+v, %v, %v", w, ok, err)
	}
	if err := s.EndWatch(ctx, "b"); err != nil {
		t.Fatal(err)
	}
	if err := s.HoldWatch(ctx, lease("a", 0)); err != nil {
		t.Error(err)
	}
}
