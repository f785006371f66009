package store

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/query"
)

func TestMarks(t *testing.T) {
	s := open(t)
	tests := []struct{ query, text, want string }{
		{"مكتبة", "قالت المكتبة إن مكتبتها جديدة", "قالت [المكتبة] إن [مكتبتها] جديدة"},
		{`"ميناء العنبر"`, "في ميناء العنبر لا في ميناء الصندل", "في [ميناء العنبر] لا في ميناء الصندل"},
		{"ميناء “ميناء العنبر”", "ميناء العنبر", "[ميناء] العنبر"},
		{"زعفر*", "وادي الزعفران", "وادي [الزعفران]"},
		{"مرجانة", "نص بلا تطابق", "نص بلا تطابق"},
		{"مرجانة", "مَرْجَانَة", "[مَرْجَانَة]"},
	}
	for _, tt := range tests {
		q := matcherOf(t, s, tt.query)
		if got := bracket(tt.text, q.Spans(tt.text)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.query, got, tt.want)
		}
	}
}

func bracket(text string, spans []tawatur.Span) string {
	var b strings.Builder
	last := 0
	for _, s := range spans {
		b.WriteString(text[last:s.Start] + "[" + s.In(text) + "]")
		last = s.End
	}
	return b.String() + text[last:]
}

func TestSnippetShowsMostOfTheQuery(t *testing.T) {
	filler := strings.Repeat("كلام آخر لا صلة له بالموضوع. ", 60)
	text := "ذكر الميناء مرة. " + filler + "إضراب عمال الميناء في العنبر. " + filler
	q := matcherOf(t, open(t), "ميناء إضراب العنبر")
	at, marks := q.Snippet(text)
	got := bracket(at.In(text), marks)
	if !strings.Contains(got, "[إضراب] عمال [الميناء] في [العنبر].") {
		t.Error(got)
	}
	if at.Len() > snippetBytes+40 || at.Len() < snippetBytes/2 {
		t.Errorf("%d bytes", at.Len())
	}
}

// FuzzQuery: a query is invalid or it searches; it never fails in SQL, and what it
// marks stands in the text.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{"ميناء", `"ميناء العنبر"*`, `a" OR b`, "x*y", "NEAR(a b)", "col:x", "-a", "source:a stance:deny", "via:«a b» b -c", "source:* a", "^a", "\x00'\"", "١٬٥٠٠", "ــ*", "“”*"} {
		f.Add(q, "أعلن عمال ميناء العنبر إضرابا. a b x")
	}
	s := library(f)
	f.Fuzz(func(t *testing.T, query, text string) {
		checkQuery(t, s, query, text)
	})
}

func checkQuery(t testing.TB, s *Store, line, text string) {
	q, err := query.Parse(line)
	if err != nil {
		return
	}
	for _, exact := range []bool{true, false} {
		q.Exact = exact
		if _, err := s.Search(context.Background(), q, SearchOptions{}); err != nil && tawatur.ErrorCode(err) != tawatur.CodeInvalid {
			t.Fatalf("%q: %v", line, err)
		}
	}
	m, err := s.stems.matcher(q.Terms)
	if err != nil {
		return
	}
	checkSpans(t, text, m.Spans(text))
	at, marks := m.Snippet(text)
	checkSpans(t, text, []tawatur.Span{at})
	checkSpans(t, at.In(text), marks)
}

// checkSpans: in bounds, in order, apart, and cut between runes.
func checkSpans(t testing.TB, text string, spans []tawatur.Span) {
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End < s.Start || s.End > len(text) {
			t.Fatalf("%+v in %d bytes", spans, len(text))
		}
		for _, at := range []int{s.Start, s.End} {
			if utf8.ValidString(text) && at < len(text) && !utf8.RuneStart(text[at]) {
				t.Fatalf("%+v cuts a rune of %q", s, text)
			}
		}
		last = s.End
	}
}

// TestQueryProperty draws queries and texts of the pieces that matter.
func TestQueryProperty(t *testing.T) {
	s := library(t)
	piece := rapid.SampledFrom([]string{"ميناء", "الميناء", "وبالميناء", "العنبر", "عنب", "a", "A", "3.5", "١٬٥٠٠", "*", `"`, "«", "»", "“",
		" ", " ", "\n", "،", "(", ")", ":", "-", "'", "َ", "ـ", "\u200f", "AND", "NEAR", "\x00", "é", "e\u0301", "👩‍👧", "_", ".", "x_y"})
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 80).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(r *rapid.T) {
		checkQuery(fatal{t, r}, s, text.Draw(r, "query"), text.Draw(r, "text"))
	})
}

// fatal lets a check written for tests fail a property.
type fatal struct {
	testing.TB
	r *rapid.T
}

func (f fatal) Fatalf(format string, args ...any) { f.r.Fatalf(format, args...) }
