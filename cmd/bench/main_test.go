package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tawatur/sample"
)

// Every bench runs on the sample and prints its table; what cannot be run is told.
func TestRun(t *testing.T) {
	in := t.TempDir()
	if err := os.CopyFS(in, sample.FS()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   string
		status int
		out    string // in what is printed, or in the message
	}{
		{"", 2, "usage: bench"},
		{"bulk -no-such-flag", 1, "no-such-flag"},
		{"growth -sizes many " + in, 1, "no number of reports"},
		{"serve", 1, "give one archive"},
		{"burst " + filepath.Join(in, "none"), 1, "no reports"},
		{"add -n 1 " + in, 1, "fewer than 97 reports"},
		{in, 0, "compare stories"},
		{"bulk " + in, 0, "MB on disk"},
		{"burst -stored 2 " + in, 0, "to 2 "},
		{"burst -copies 10 -bulletins 10 " + in, 0, "10 bulletins of one outlet after"},
		{"growth -sizes 5,10 " + in, 0, "largest story"},
		{"pages -mb 1 -size 64", 0, "pages/s"},
	} {
		var stdout, stderr bytes.Buffer
		status := run(t.Context(), strings.Fields(c.args), &stdout, &stderr)
		if all := stdout.String() + stderr.String(); status != c.status || !strings.Contains(all, c.out) {
			t.Errorf("bench %s: status %d, %s", c.args, status, all)
		}
	}
}
