package compare

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"tawatur"
	"tawatur/compare/lineage"
	"tawatur/internal/shareddata"
	"tawatur/outlet"
)

var storiesOut = flag.String("stories", "", "write the stories of the real data to this file, as the comparison's JSON")

// readCorpus reads the reports of the real data in order of publication.
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

// sketchAll makes the sketches on two processors.
func sketchAll(rs []*tawatur.Reading) []Sketch {
	out := make([]Sketch, len(rs))
	var wg sync.WaitGroup
	for half := range 2 {
		wg.Go(func() {
			for i := half; i < len(rs); i += 2 {
				out[i] = NewSketch(rs[i])
			}
		})
	}
	wg.Wait()
	return out
}

// Stories over 20,305 reports of 12 outlets and days, against labelled pairs.
func TestStoriesOfRealNews(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("the measurement on real data takes half a minute")
	}
	rs := readCorpus(t, "saudinews/*.jsonl.gz")
	begin := time.Now()
	sketches := sketchAll(rs)
	sketched := time.Now()
	ix := NewIndex()
	for _, s := range sketches {
		ix.Add(s)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("%d MiB in use with the reports read", m.HeapAlloc>>20)
	t.Logf("%d reports: sketched in %v, placed in %v", len(rs), sketched.Sub(begin).Round(time.Millisecond), time.Since(sketched).Round(time.Millisecond))
	timeLinks(t, rs, ix.Members())
	writeStories(t, ix.Members())
	f1, largest := scorePairs(t, ix.Members())
	t.Logf("F1 of pairs %.4f, largest story %d", f1, largest)
	if f1 < 0.82 || largest >= 120 {
		t.Errorf("stories became worse: F1 of pairs %.4f, largest story %d", f1, largest)
	}
}

// timeLinks finds the lineage of all stories and logs what it took.
func timeLinks(t *testing.T, rs []*tawatur.Reading, ms []Members) {
	reg, err := outlet.Load()
	if err != nil {
		t.Fatal(err)
	}
	byID := make(map[string]*tawatur.Reading, len(rs))
	for _, r := range rs {
		byID[r.ID] = r
	}
	begin := time.Now()
	kinds := map[tawatur.LinkKind]int{}
	whys := map[tawatur.Direction]int{}
	inferred, many := 0, 0
	for _, m := range ms {
		if len(m.Reports) < 2 {
			continue
		}
		many++
		var story []*tawatur.Reading
		for _, id := range m.Reports {
			story = append(story, byID[id])
		}
		for _, l := range lineage.Links(story, reg) {
			kinds[l.Kind]++
			whys[l.Why]++
			if l.Inferred {
				inferred++
			}
		}
	}
	t.Logf("links of %d stories in %v: %v, by %v, %d inferred", many, time.Since(begin).Round(time.Millisecond), kinds, whys, inferred)
}

func writeStories(t *testing.T, ms []Members) {
	if *storiesOut == "" {
		return
	}
	var c struct {
		Stories []struct {
			ID      string   `json:"id"`
			Reports []string `json:"reports"`
		} `json:"stories"`
	}
	for _, m := range ms {
		c.Stories = append(c.Stories, struct {
			ID      string   `json:"id"`
			Reports []string `json:"reports"`
		}{m.Story, m.Reports})
	}
	b, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(*storiesOut, b, 0o666); err != nil {
		t.Fatal(err)
	}
}

func scorePairs(t *testing.T, ms []Members) (f1 float64, largest int) {
	t.Helper()
	where := map[string]string{}
	for _, m := range ms {
		largest = max(largest, len(m.Reports))
		for _, r := range m.Reports {
			where[r] = m.Story
		}
	}
	b, err := os.ReadFile(shareddata.Path(t, "gold/story_pairs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var hit, found, gold float64
	for line := range bytes.Lines(b) {
		var p struct{ A, B, Label string }
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatal(err)
		}
		same := where[p.A] == where[p.B]
		if same {
			found++
		}
		if p.Label == "same" {
			gold++
			if same {
				hit++
			}
		}
	}
	return 2 * hit / (found + gold), largest
}

// A set of reports about one happening stays together, although its parts
// would be stories of their own in the stream of a day's news.
func TestStoriesOfAChosenSet(t *testing.T) {
	f, err := os.Open(shareddata.Path(t, "gold/events/douma.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ix := NewIndex()
	rs := readLines(t, f)
	slices.SortFunc(rs, func(a, b *tawatur.Reading) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	for _, r := range rs {
		ix.Add(NewSketch(r))
	}
	largest := 0
	for _, m := range ix.Members() {
		largest = max(largest, len(m.Reports))
	}
	t.Logf("%d of %d reports are in the largest of %d stories", largest, len(rs), len(ix.Members()))
	if 4*largest < 3*len(rs) {
		t.Errorf("only %d of %d reports are in one story", largest, len(rs))
	}
}
