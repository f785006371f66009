//go:build tune

package story

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"tawatur"
	"tawatur/internal/shareddata"
)

type row struct {
	ID, Outlet, URL, Title, Author, Day, Text string
}

func readRows(t testing.TB, glob string) []row {
	files, _ := filepath.Glob(shareddata.Path(t, "data") + "/" + glob)
	var out []row
	for _, f := range files {
		fh, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(fh)
		if err != nil {
			t.Fatal(err)
		}
		sc := bufio.NewScanner(z)
		sc.Buffer(nil, 1<<24)
		for sc.Scan() {
			var r row
			if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
				t.Fatal(err)
			}
			out = append(out, r)
		}
		fh.Close()
	}
	return out
}

func reading(r row) *tawatur.Reading {
	d, _ := tawatur.ParseDay(r.Day)
	return &tawatur.Reading{Report: tawatur.Report{ID: r.ID, Outlet: r.Outlet, Title: r.Title, Byline: r.Author, Published: d, Text: r.Text}}
}
