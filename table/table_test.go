package table

import (
	"errors"
	"strings"
	"testing"
)

func TestEach(t *testing.T) {
	var got []string
	keep := func(c []string) error { got = append(got, strings.Join(c, "|")); return nil }
	if err := Each("t", "# comment\nقال\tneutral\n\n\r\nنفى\tdeny\r\nذكر\t", 2, keep); err != nil {
		t.Fatal(err)
	}
	if want := "قال|neutral نفى|deny ذكر|"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEachNamesTheLine(t *testing.T) {
	refuse := func([]string) error { return errors.New("no such word") }
	for text, want := range map[string]string{
		"# c\nأ\tب\nج\n": "t:2: no such word",
		"أ\n":            "t:1: 1 cells, want 2",
	} {
		if err := Each("t", text, 2, refuse); err == nil || err.Error() != want {
			t.Errorf("Each(%q) = %v, want %s", text, err, want)
		}
	}
}

func FuzzEach(f *testing.F) {
	f.Add("أ\tب\n# ج\n")
	f.Fuzz(func(t *testing.T, text string) {
		n := 0
		err := Each("t", text, Any, func(c []string) error {
			n++
			if len(c) == 0 || strings.Contains(strings.Join(c, ""), "\n") {
				t.Fatalf("cells %q", c)
			}
			return nil
		})
		if err != nil || n > strings.Count(text, "\n")+1 {
			t.Fatalf("%d entries, %v", n, err)
		}
	})
}
