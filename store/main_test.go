package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tawatur"
)

// childEnv makes the test binary play another process (see TestMain).
const childEnv = "TAWATUR_STORE_CHILD"

// TestMain lets the test binary stand in for other processes that use the same
// database: a test runs it again with childEnv set.
func TestMain(m *testing.M) {
	switch os.Getenv(childEnv) {
	case "":
		os.Exit(m.Run())
	case "save":
		childSave(os.Args[len(os.Args)-1])
	case "hold":
		childHold(os.Args[len(os.Args)-1])
	}
}

var testNow = time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)

func testOptions() Options {
	return Options{Now: func() time.Time { return testNow }, Wait: 300 * time.Millisecond}
}

// open opens a database in a new folder and closes it after the test.
func open(t testing.TB) *Store { return openAt(t, filepath.Join(t.TempDir(), "test.db")) }

func openAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// report is an invented report; n tells it from others.
func report(n int, story string) Saved {
	title := fmt.Sprintf("افتتاح جسر وادي الزعفران رقم %d", n)
	text := fmt.Sprintf("قال رئيس بلدية مرجانة سليم الراوي إن الجسر رقم %d افتتح أمام السيارات.\nوأضاف أن العمل استغرق %d شهرا.", n, n+3)
	return saved(fmt.Sprintf("report-%d", n), title, text, story)
}

// saved is a capture with one report.
func saved(id, title, text, story string) Saved {
	raw := []byte(id + "\n" + title + "\n" + text)
	return Saved{
		Capture: tawatur.Capture{Name: id + ".txt", Digest: tawatur.Digest(raw), Media: tawatur.MediaText,
			Charset: "utf-8", Raw: raw, Text: string(raw), ReadAt: testNow},
		Readings: []Placed{{Reading: reading(id, title, text), Sketch: []byte{1, 2, 3}, Story: story}},
	}
}

func reading(id, title, text string) tawatur.Reading {
	return tawatur.Reading{
		Report: tawatur.Report{ID: id, Outlet: "صحيفة المنارة", Title: title, Text: text, Lang: "ar",
			Published: tawatur.Day{Year: 2031, Month: 5, Date: 6}},
		Analysis: tawatur.Analysis{Analyzer: "test/1", Attributions: []tawatur.Attribution{},
			Figures: []tawatur.Figure{}, Mentions: []tawatur.Mention{}, Dates: []tawatur.DateRef{}},
	}
}

// save saves and fails the test on an error.
func save(t testing.TB, s *Store, in Saved) Result {
	t.Helper()
	res, err := s.Save(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func check(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, want tawatur.Code) {
	t.Helper()
	if got := tawatur.ErrorCode(err); got != want {
		t.Fatalf("code %q, want %q: %v", got, want, err)
	}
	if want != "" && want != tawatur.CodeInternal && tawatur.Hint(err) == "" {
		t.Errorf("no hint: %v", err)
	}
	t.Logf("%v\n\thint: %s", err, tawatur.Hint(err))
}
