package wrap_test

import (
	"strings"
	"testing"

	"tawatur/internal/wrap"
)

// TestWriter: lines keep their indent and their isolates, short ones are left alone,
// and nothing is lost.
func TestWriter(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"short", "  واحد  اثنان\n", "R  واحد  اثنان\n"},
		{"empty", "\n   \n", "\n\n"},
		{"no end", "واحد", "Rواحد\n"},
		{"long", "    \u2068" + strings.Repeat("كلمة ", 6) + "\u2069\n",
			"R    \u2068كلمة كلمة كلمة كلمة كلمة\u2069\nR      \u2068كلمة \u2069\n"},
		{"colours take no room", "\x1b[1m" + strings.Repeat("س", 28) + "\x1b[0m\n", "R\x1b[1m" + strings.Repeat("س", 28) + "\x1b[0m\n"},
		{"a long word", strings.Repeat("س", 30) + "\n", "R" + strings.Repeat("س", 28) + "\nRسس\n"},
	} {
		var out strings.Builder
		w := wrap.NewWriter(&out, 28, "R")
		for _, b := range []byte(c.in) { // in pieces
			if _, err := w.Write([]byte{b}); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		if out.String() != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.name, out.String(), c.want)
		}
	}
}

// FuzzLines: no line is wider than asked, and the letters are those that were given.
func FuzzLines(f *testing.F) {
	f.Add("\u2068قال\u2069 رجل «إن السوق أغلقت»", 7)
	f.Add(strings.Repeat("س", 100), 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = 3 + max(0, width)%200
		letters := func(s string) string {
			return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(strings.Join(strings.Fields(s), ""))
		}
		lines := wrap.Lines(s, width, 2)
		for i, l := range lines {
			room := width
			if i > 0 {
				room -= 2
			}
			if wrap.Columns(l) > room && !strings.Contains(l, "\x1b") {
				t.Errorf("line %d of %q has %d columns of %d", i, s, wrap.Columns(l), room)
			}
		}
		if got, want := letters(strings.Join(lines, " ")), letters(s); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

func BenchmarkLines(b *testing.B) {
	s := strings.Repeat("\u2068قال رجل إن السوق أغلقت\u2069 · ", 40)
	for b.Loop() {
		wrap.Lines(s, 80, 2)
	}
}
