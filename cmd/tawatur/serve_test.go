package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tawatur/store"
)

// A server that watches is seen in the database, is the only watcher of it, and leaves
// its place when it ends.
func TestServeWatches(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.db")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int)
	go func() {
		var out, errs bytes.Buffer
		ended <- run(ctx, []string{"serve", "--watch", "--db", path, "--listen", "127.0.0.1:0"}, nil, &out, &errs)
	}()
	for at := time.Now(); !watched(t, path); time.Sleep(20 * time.Millisecond) {
		if time.Since(at) > time.Minute {
			t.Fatal("no watcher is seen")
		}
	}
	once := func() (status int, said string) {
		var out, errs bytes.Buffer
		return run(t.Context(), []string{"watch", "--once", "--db", path}, nil, &out, &errs), errs.String()
	}
	if status, said := once(); status != exitNothing || !strings.Contains(said, "watched already, by process") || !strings.Contains(said, "one watcher a database") {
		t.Errorf("%d: %s", status, said)
	}
	stop()
	if status := <-ended; status != exitAll {
		t.Error(status)
	}
	if status, said := once(); status != 0 {
		t.Errorf("when the server has ended: %d: %s", status, said)
	}
}

// watched reports whether a database is there and has a watcher.
func watched(t *testing.T, path string) bool {
	st, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		return false
	}
	defer st.Close()
	_, ok, _ := st.Watching(t.Context())
	return ok
}
