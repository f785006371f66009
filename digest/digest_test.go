package digest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tawatur"
)

var update = flag.Bool("update", false, "write the golden files anew")

func options(lang string) Options {
	return Options{Lang: lang, MaxStories: 100, GeneratedAt: time.Date(2021, 3, 25, 9, 0, 0, 0, time.UTC),
		Skips: []tawatur.Skip{{Input: "photos/port.jpg", Reason: tawatur.SkipBinary}}}
}

func html(t *testing.T, c *tawatur.Comparison, get Get, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, c, get, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares with testdata/name, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed; look at it and run go test ./digest -update", file)
	}
}

func TestGoldenPages(t *testing.T) {
	f := newFixture(t)
	for _, lang := range []string{"ar", "en"} {
		golden(t, "page."+lang+".html", html(t, f.comparison(), f.get, options(lang)))
	}
}

func terminal(t *testing.T, c *tawatur.Comparison, get Get, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Terminal(&b, c, get, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGoldenTerminal(t *testing.T) {
	f := newFixture(t)
	for _, lang := range []string{"ar", "en"} {
		o := options(lang)
		o.Width = 100
		golden(t, "terminal."+lang+".txt", terminal(t, f.comparison(), f.get, o))
	}
}
