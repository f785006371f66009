package outlet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// alone makes the registry of one table, without the embedded one.
func alone(text string) (*Registry, error) {
	l := loader{byName: map[string]int{}}
	l.read("table 1", text)
	return l.registry()
}

// FuzzTables: whatever stands in a table, either each mistake points at a line of
// it, or the registry knows its outlets by their domains and channels and is
// read back from its own lines.
func FuzzTables(f *testing.F) {
	f.Add("منارة\tpaper\tدار\t~النور|noor\tnoor.example\tEG\tar\thttps://noor.example/rss\tnoornews")
	f.Add("رويترز\t\t-\t+a|-b\t+a.example\t-\n #x\n+\tsite\nالحياة\ttv")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := alone(text)
		if err != nil {
			ms, ok := errors.AsType[Mistakes](err)
			if !ok {
				t.Fatal(err)
			}
			for _, m := range ms {
				if m.Table != "table 1" || m.Line < 1 || m.Line > 1+strings.Count(text, "\n") || !slices.Contains(Columns[:], m.Column) {
					t.Fatalf("%+v is in no line of %q", m, text)
				}
			}
			return
		}
		for o := range r.All() {
			for _, d := range o.Domains {
				if got, ok := r.Host("https://m." + d + "/x?y#z"); !ok || got.Name != o.Name {
					t.Fatalf("%s is not found by its domain %s in %q", o.Name, d, text)
				}
			}
			for _, h := range o.Telegram {
				if got, ok := r.Host("https://t.me/s/" + h + "/7"); !ok || got.Name != o.Name {
					t.Fatalf("%s is not found by its channel %s in %q", o.Name, h, text)
				}
			}
		}
		var lines []string
		for cells := range r.Lines() {
			lines = append(lines, strings.Join(cells, "\t"))
		}
		again, err := alone(strings.Join(lines, "\n"))
		if err != nil {
			t.Fatalf("the lines of the registry of %q: %v", text, err)
		}
		if diff := cmp.Diff(slices.Collect(r.All()), slices.Collect(again.All())); diff != "" {
			t.Fatalf("%q (-first +again)\n%s", text, diff)
		}
	})
}
