package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestSorted(t *testing.T) {
	s := NewSorted("# word, class\n# of nobody\nباب\t1\t2\nبابان\t3\nشباك\nكتاب\t4")
	for key, want := range map[string]string{"باب": "1\t2 true", "بابان": "3 true", "شباك": " true", "كتاب": "4 true", "": " false", "دار": " false", "ي": " false", "# word, class": " false"} {
		if cells, ok := s.Find(key); fmt.Sprint(cells, " ", ok) != want {
			t.Errorf("%q: %q %v, want %q", key, cells, ok, want)
		}
	}
	if _, ok := (Sorted{}).Find("باب"); ok {
		t.Error("found in no table")
	}
}

// Every entry of a sorted table is found, and nothing that is not there.
func FuzzSorted(f *testing.F) {
	f.Add("باب دار", "كتاب")
	f.Add(strings.Repeat("المدرستان ", 3)+long(), "المدرسة")
	f.Fuzz(func(t *testing.T, words, other string) {
		entries := map[string]string{}
		for w := range strings.FieldsSeq(words) {
			if !strings.HasPrefix(w, "#") {
				entries[w] = fmt.Sprint(len(w))
			}
		}
		var b strings.Builder
		for _, w := range slices.Sorted(maps.Keys(entries)) {
			fmt.Fprintf(&b, "%s\t%s\n", w, entries[w])
		}
		s := NewSorted(b.String())
		for w, want := range entries {
			if got, ok := s.Find(w); !ok || got != want {
				t.Fatalf("%q: %q %v", w, got, ok)
			}
		}
		if _, ok := s.Find(other); ok && entries[other] == "" {
			t.Fatalf("%q is found", other)
		}
	})
}

// long is more words than one of the parts of a table holds, many with one head.
func long() string {
	var b strings.Builder
	for n := range 900 {
		fmt.Fprintf(&b, "المدرسة%d مدرس%d ", n, n)
	}
	return b.String()
}

func BenchmarkSorted(b *testing.B) {
	var text strings.Builder
	for n := range 80000 {
		fmt.Fprintf(&text, "%06d\t1\t2\t3\n", n)
	}
	s := NewSorted(text.String())
	keys := make([]string, 1000)
	for i := range keys {
		keys[i] = fmt.Sprintf("%06d", i*7919%80000)
	}
	for i := 0; b.Loop(); i++ {
		s.Find(keys[i%len(keys)])
	}
}
