package story

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"tawatur/internal/shareddata"
)

// row is one report of the real data.
type row struct {
	ID, Outlet, Title, Author, Day, Text string
}

// readRows reads the files below shared/data that match the pattern.
func readRows(t testing.TB, pattern string) []row {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shareddata.Path(t, "data"), filepath.FromSlash(pattern)))
	if err != nil {
		t.Fatal(err)
	}
	var out []row
	for _, f := range files {
		out = append(out, readFile(t, f)...)
	}
	return out
}

func readFile(t testing.TB, path string) []row {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []row
	for d := json.NewDecoder(z); ; {
		var r row
		if err := d.Decode(&r); errors.Is(err, io.EOF) {
			return out
		} else if err != nil {
			t.Fatal(path, err)
		}
		out = append(out, r)
	}
}
