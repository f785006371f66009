package markup_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/markup"
)

// written shows pieces as text with brackets, ~ where a mark was cut.
func written(ps []markup.Piece[string]) string {
	var b strings.Builder
	for _, p := range ps {
		switch {
		case p.Words != "":
			b.WriteString(p.Words)
		case p.Open && p.First:
			b.WriteString("[" + p.Of + ":")
		case p.Open:
			b.WriteString("[~" + p.Of + ":")
		case p.Last:
			b.WriteString("]")
		default:
			b.WriteString("~]")
		}
	}
	return b.String()
}

func TestMarksNest(t *testing.T) {
	mark := func(of string, start, end int) markup.Mark[string] {
		return markup.Mark[string]{Span: tawatur.Span{Start: start, End: end}, Of: of}
	}
	for _, c := range []struct {
		name  string
		marks []markup.Mark[string]
		want  string
	}{
		{"none", nil, "abcdef"},
		{"one within another", []markup.Mark[string]{mark("x", 2, 3), mark("y", 1, 5)}, "a[y:b[x:c]de]f"},
		{"crossing", []markup.Mark[string]{mark("x", 0, 4), mark("y", 2, 6)}, "[x:ab[y:cd~]][~y:ef]"},
		{"equal", []markup.Mark[string]{mark("x", 1, 2), mark("y", 1, 2)}, "a[x:[y:b]]cdef"},
		{"side by side", []markup.Mark[string]{mark("x", 0, 3), mark("y", 3, 6)}, "[x:abc][y:def]"},
		{"outside and empty", []markup.Mark[string]{mark("x", 4, 9), mark("y", 3, 3), mark("z", -1, 2)}, "abcdef"},
	} {
		if got := written(markup.Cut("abcdef", c.marks)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Whatever the marks: the words are the text, ends match beginnings in order, and
// the pieces of each mark that fits cover it.
func TestCutKeepsTextAndNests(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("اب «c»\n"))).Draw(t, "text")
		marks := rapid.SliceOf(rapid.Custom(func(t *rapid.T) markup.Mark[int] {
			return markup.Mark[int]{Span: tawatur.Span{Start: rapid.IntRange(-1, 30).Draw(t, "start"), End: rapid.IntRange(-1, 30).Draw(t, "end")}}
		})).Draw(t, "marks")
		covered := make([]int, len(marks))
		for i := range marks {
			marks[i].Of = i
		}
		var words strings.Builder
		var open []int
		for _, p := range markup.Cut(text, marks) {
			switch {
			case p.Words != "":
				words.WriteString(p.Words)
				for _, i := range open {
					covered[i] += len(p.Words)
				}
			case p.Open:
				open = append(open, p.Of)
			default:
				if len(open) == 0 || open[len(open)-1] != p.Of {
					t.Fatalf("mark %d ends where %v are open", p.Of, open)
				}
				open = open[:len(open)-1]
			}
		}
		if words.String() != text || len(open) > 0 {
			t.Fatalf("%q became %q, open at the end: %v", text, words.String(), open)
		}
		for i, m := range marks {
			if want := m.Len(); markup.Fits(text, m.Span) && covered[i] != want {
				t.Fatalf("mark %d covers %d bytes, want %d", i, covered[i], want)
			}
		}
	})
}
