package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur/pipeline"
	"tawatur/store"
)

// archived is a page as an archive captured it at an hour: it then gave so many killed.
func archived(hour, killed int) string { return archivedWith(hour, hour, killed) }

// archivedWith is archived with a number in what is no text.
func archivedWith(mark, hour, killed int) string {
	title := fmt.Sprintf("%d قتلى في انهيار جسر السدرة", killed)
	page := fmt.Sprintf(editedPage, title, mark, title, fmt.Sprint(killed))
	block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://news.example/1>\r\nWARC-Date: 2020-03-01T%02d:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", hour, len(block), block)
}

func hour(n int) time.Time { return time.Date(2020, 3, 1, n, 0, 0, 0, time.UTC) }

// In whatever order the captures of a page come, its versions stand in the order in
// which they were captured, the last one is the report, and each change is of two that
// follow one another.
func TestVersionsStandInTheOrderOfTheirCaptures(t *testing.T) {
	p := newPipeline(t, 1)
	for _, order := range permutations([]int{1, 2, 3, 4}) {
		st := emptyStore(t)
		for _, n := range order {
			addArchived(t, p, st, archived(n+8, 2*n+1))
		}
		checkVersions(t, fmt.Sprint(order), st, []int{3, 5, 7, 9}, []time.Time{hour(9), hour(10), hour(11), hour(12)})
		st.Close()
	}
}

// What a page said between two captures of the same words is no third version, and a
// version that was seen again is not put before what came in between.
func TestVersionsSeenAgain(t *testing.T) {
	p, st := newPipeline(t, 1), emptyStore(t)
	for _, c := range [][2]int{{9, 3}, {13, 7}, {11, 7}, {10, 3}, {12, 7}, {8, 3}} {
		addArchived(t, p, st, archived(c[0], c[1]))
	}
	checkVersions(t, "seen again", st, []int{3, 7}, []time.Time{hour(9), hour(13)})
}

// A page that gives the bytes of an earlier version again, and others after that.
func TestVersionsOfAPageThatWentBack(t *testing.T) {
	p, st := newPipeline(t, 1), emptyStore(t)
	for _, c := range [][3]int{{1, 9, 3}, {2, 10, 5}, {1, 11, 3}, {4, 12, 7}} {
		addArchived(t, p, st, archivedWith(c[0], c[1], c[2]))
	}
	checkVersions(t, "went back", st, []int{3, 5, 7}, nil)
}

func addArchived(t *testing.T, p *pipeline.Pipeline, st *store.Store, records ...string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.warc")
	if err := os.WriteFile(file, []byte(strings.Join(records, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Add(t.Context(), st, []string{file}); err != nil {
		t.Fatal(err)
	}
}

// checkVersions holds the versions of the one report of a database against the figures
// that they gave and when they were captured, nil where that is not asked.
func checkVersions(t *testing.T, what string, st *store.Store, killed []int, seen []time.Time) {
	t.Helper()
	id, ok, err := st.Current(t.Context(), "https://news.example/1")
	if err != nil || !ok {
		t.Fatalf("%s: no report, %v", what, err)
	}
	chain, err := st.Versions(t.Context(), id)
	if err != nil || len(chain) != len(killed)-1 {
		t.Fatalf("%s: %d changes (%v): %+v", what, len(chain), err, chain)
	}
	titles := []string{chain[0].TitleBefore}
	for i, e := range chain {
		titles = append(titles, e.TitleAfter)
		if i > 0 && (e.Earlier != chain[i-1].Later || e.TitleBefore != chain[i-1].TitleAfter) {
			t.Errorf("%s: change %d does not follow: %+v", what, i, e)
		}
		if seen != nil && (!e.Since.Equal(seen[i]) || !e.SeenAt.Equal(seen[i+1])) {
			t.Errorf("%s: change %d between %v and %v", what, i, e.Since, e.SeenAt)
		}
	}
	for i, title := range titles {
		if !strings.HasPrefix(title, fmt.Sprint(killed[i])) {
			t.Errorf("%s: %q", what, titles)
			break
		}
	}
	if chain[len(chain)-1].Later != id {
		t.Errorf("%s: the report is not its last version", what)
	}
	list, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil || len(list) != 1 || list[0].Reports != 1 {
		t.Errorf("%s: stories %+v, %v", what, list, err)
	}
	if err := st.Check(t.Context()); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for _, e := range chain { // as each of its versions has them
		if again, err := st.Versions(t.Context(), e.Earlier); err != nil || cmp.Diff(chain, again) != "" {
			t.Errorf("%s: versions of %s: %v %s", what, e.Earlier, err, cmp.Diff(chain, again))
		}
	}
}

func permutations(list []int) (out [][]int) {
	if len(list) == 0 {
		return [][]int{nil}
	}
	for i, first := range list {
		for _, rest := range permutations(slices.Delete(slices.Clone(list), i, i+1)) {
			out = append(out, append([]int{first}, rest...))
		}
	}
	return out
}
