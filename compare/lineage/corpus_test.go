package lineage

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tawatur"
	"tawatur/compare/body"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
)

// readCorpus reads reports of the real data in order of publication.
func readCorpus(t testing.TB, pattern string) []*tawatur.Reading {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shareddata.Path(t, "data"), filepath.FromSlash(pattern)))
	if err != nil {
		t.Fatal(err)
	}
	var out []*tawatur.Reading
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, readLines(t, z)...)
		f.Close()
	}
	slices.SortFunc(out, func(a, b *tawatur.Reading) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func readLines(t testing.TB, r io.Reader) []*tawatur.Reading {
	t.Helper()
	var out []*tawatur.Reading
	for d := json.NewDecoder(bufio.NewReader(r)); ; {
		var v struct {
			ID, Outlet, Title, Author, Text string
			Day                             tawatur.Day
		}
		if err := d.Decode(&v); errors.Is(err, io.EOF) {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		out = append(out, &tawatur.Reading{Report: tawatur.Report{ID: v.ID, Outlet: v.Outlet, Title: v.Title, Byline: v.Author, Published: v.Day, Text: v.Text}})
	}
}

func loadRegistry(t testing.TB) *outlet.Registry {
	t.Helper()
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// Every pair of reports of two outlets whose shorter text stands half in the
// other is looked for with all its shingles, and must be found by the sketches
// and aligned; where both bylines name one agency it should be the same.
func TestFoundOfAllHalfCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("the measurement on real data takes some seconds")
	}
	rs := readCorpus(t, "saudinews/2015-07-2[567]*.jsonl.gz")
	reg := loadRegistry(t)
	c := newCrediter(reg)
	ix := NewIndex()
	texts := make([]*text, len(rs))
	places := map[uint64][]int32{}
	var all, missedIndex, missedAlign, bothCredit, sameCredit, aligned, near int
	for i, r := range rs {
		texts[i] = newText(body.Of(r))
		found := map[string]bool{}
		for _, n := range ix.Add(texts[i].sketch) {
			found[n.ID] = true
			near++
		}
		counts := map[int32]int{}
		for _, s := range texts[i].distinct {
			for _, j := range places[s] {
				counts[j]++
			}
			places[s] = append(places[s], int32(i))
		}
		for j, n := range counts {
			other := texts[j]
			if other.r.Outlet == r.Outlet || 2*n < min(len(other.distinct), len(texts[i].distinct)) {
				continue
			}
			all++
			_, ok := align(other, texts[i], c)
			switch {
			case !found[other.r.ID]:
				missedIndex++
			case !ok:
				missedAlign++
			default:
				aligned++
				a, b := c.agencies(r), c.agencies(other.r)
				if len(a) == 1 && len(b) == 1 {
					bothCredit++
					if a[0] == b[0] {
						sameCredit++
					} else {
						t.Logf("%s %s: %v %v", r.ID, other.r.ID, r.Byline, other.r.Byline)
					}
				}
			}
		}
	}
	t.Logf("%d reports, %d candidates, %d half copies: %d found, %d not in the index, %d not aligned; agency the same in %d of %d",
		len(rs), near, all, aligned, missedIndex, missedAlign, sameCredit, bothCredit)
	if float64(aligned) < 0.95*float64(all) {
		t.Errorf("found %d of %d", aligned, all)
	}
	if float64(sameCredit) < 0.95*float64(bothCredit) {
		t.Errorf("the agency is the same in %d of %d", sameCredit, bothCredit)
	}
}
