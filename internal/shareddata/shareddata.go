// Package shareddata finds the real data that tests measure against. It is not
// part of the repository: a test that needs it is skipped where it is absent.
package shareddata

import (
	"os"
	"path/filepath"
	"testing"
)

// Path returns the path of rel below the folder "shared" that stands beside
// the project's root, and skips the test when it is not there.
func Path(t testing.TB, rel string) string {
	t.Helper()
	p, ok := Find(rel)
	if !ok {
		t.Skipf("shared/%s is not on this machine: the measurement on real data is left out", rel)
	}
	return p
}

// Find looks for shared/rel in the folders above the working directory.
func Find(rel string) (string, bool) {
	dir, err := os.Getwd()
	for err == nil {
		p := filepath.Join(dir, "shared", filepath.FromSlash(rel))
		if _, e := os.Stat(p); e == nil {
			return p, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return "", false
}
