package watch

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"tawatur"
	"tawatur/store"
)

// idle is a watcher of no feeds whose rest ends when tick is sent to.
func idle(st *store.Store, tick chan bool) *Watcher {
	return New(st, Options{Sleep: func(ctx context.Context, _ time.Duration) error {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick:
			return nil
		}
	}})
}

func TestSecondWatcherIsRefused(t *testing.T) {
	st := openStore(t, filepath.Join(t.TempDir(), "watch.db"))
	defer st.Close()
	one, two := idle(st, nil), idle(st, nil)
	err := one.leased(t.Context(), func(ctx context.Context) error {
		if _, err := two.Once(ctx); tawatur.ErrorCode(err) != tawatur.CodeLocked || tawatur.Hint(err) == "" {
			t.Errorf("%v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.Once(t.Context()); err != nil {
		t.Errorf("after the first has ended: %v", err)
	}
}

// A watcher that slept through its lease stops when it finds another in its place.
func TestLostLease(t *testing.T) {
	st := openStore(t, filepath.Join(t.TempDir(), "watch.db"))
	defer st.Close()
	tick := make(chan bool)
	err := idle(st, tick).leased(t.Context(), func(ctx context.Context) error {
		later := time.Now().Add(time.Hour)
		if err := st.HoldWatch(ctx, store.WatchLease{Holder: "other", Host: "desk", Process: 2, Beat: later, Until: later.Add(time.Minute)}); err != nil {
			return err
		}
		tick <- true
		<-ctx.Done()
		return nil
	})
	if tawatur.ErrorCode(err) != tawatur.CodeLocked {
		t.Errorf("%v", err)
	}
	if w, ok, err := st.Watching(t.Context()); !ok || w.Holder != "other" || err != nil {
		t.Errorf("%+v, %v, %v", w, ok, err)
	}
}
