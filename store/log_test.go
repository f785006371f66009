package store

import (
	"context"
	"math/rand/v2"
	"os"
	"testing"

	"tawatur"
)

// The log begins anew although additions follow one another without a pause, once
// nobody reads any more what stands in it only.
func TestLogStaysShort(t *testing.T) {
	s := open(t)
	s.log.most = 400
	saveNoise(t, s, 64)
	reader, err := s.reader.BeginTx(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if err := reader.QueryRow(`SELECT count(*) FROM captures`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	saveNoise(t, s, 128)
	held := pagesInLog(t, s)
	if err := reader.Rollback(); err != nil {
		t.Fatal(err)
	}
	saveNoise(t, s, 640)
	if now := pagesInLog(t, s); now > held+640*10/2 { // half of what was written since
		t.Errorf("the log has %d pages, %d when it was last read", now, held)
	}
}

// saveNoise saves captures of ten pages each.
func saveNoise(t *testing.T, s *Store, n int) {
	t.Helper()
	for range n {
		raw := make([]byte, 40_000)
		for i := range raw {
			raw[i] = byte(rand.Uint32())
		}
		c := tawatur.Capture{Name: "noise.bin", Digest: tawatur.Digest(raw), Raw: raw, Media: tawatur.MediaText}
		if _, err := s.Save(context.Background(), Saved{Capture: c}); err != nil {
			t.Fatal(err)
		}
	}
	s.log.done.Wait()
}

func pagesInLog(t *testing.T, s *Store) int {
	t.Helper()
	info, err := os.Stat(s.path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size() / 4096)
}
