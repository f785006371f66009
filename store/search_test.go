package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"tawatur"
)

// library is a store with four invented reports.
func library(t testing.TB) *Store {
	s := open(t)
	for i, r := range []struct{ title, text, outlet string }{
		{"افتتاح مكتبة الزعفران", "افتتحت بلدية مرجانة مكتبة جديدة أمس. وقالت مديرة المكتبة إن الكتب 1,500 كتاب.", "المنارة"},
		{"إضراب في ميناء العنبر", "أعلن عمال الميناء إضرابا بعد افتتاح الرصيف. وزير الموانئ يرفض.", "الأفق"},
		{"الموانئ تنفي", "نفت وزارة الموانئ إغلاق ميناء العنبر، وقال الوزير إن العمل مستمر في الميناء.", "المنارة"},
		{"Ship “Marjan-7” arrives", "The ship reached مرجانة on Monday; its cargo is ٣٫٥ tons.", "Harbour Post"},
	} {
		in := saved(fmt.Sprint(i), r.title, r.text, fmt.Sprint("story", i))
		in.Readings[0].Reading.Outlet = r.outlet
		in.Readings[0].Reading.Published.Date = int8(i + 1)
		if i == 3 {
			in.Readings[0].Reading.Published = tawatur.Day{}
		}
		save(t, s, in)
	}
	return s
}

func TestSearch(t *testing.T) {
	s := library(t)
	tests := []struct {
		query string
		opts  SearchOptions
		want  []string // IDs, sorted
	}{
		{"مكتبة", SearchOptions{}, []string{"0"}},
		{"المكتبة", SearchOptions{}, []string{"0"}},
		{"ميناء", SearchOptions{}, []string{"1", "2"}},
		{"ميناء إضراب", SearchOptions{}, []string{"1"}},
		{`"ميناء العنبر"`, SearchOptions{}, []string{"1", "2"}},
		{"«العنبر ميناء»", SearchOptions{}, nil},
		{`"ميناء العن"*`, SearchOptions{}, []string{"1", "2"}},
		{"عنب*", SearchOptions{}, []string{"1", "2"}},
		{"العنب*", SearchOptions{}, []string{"1", "2"}},
		{"1500", SearchOptions{}, []string{"0"}},
		{"3.5", SearchOptions{}, []string{"3"}},
		{"MARJAN", SearchOptions{}, []string{"3"}},
		{"مَرْجَانَة", SearchOptions{}, []string{"0", "3"}},
		{"ميناء", SearchOptions{Outlet: "المنارة"}, []string{"2"}},
		{"مرجانة", SearchOptions{To: tawatur.Day{Year: 2031, Month: 5, Date: 31}}, []string{"0"}},
		{"ميناء", SearchOptions{From: tawatur.Day{Year: 2031, Month: 5, Date: 3}}, []string{"2"}},
		{"غائب", SearchOptions{}, nil},
		{`AND OR NOT NEAR(مرجانة`, SearchOptions{}, nil},
		{`title : مرجانة`, SearchOptions{}, nil},
	}
	for _, tt := range tests {
		hits, total, err := s.Search(context.Background(), tt.query, tt.opts)
		if err != nil {
			t.Errorf("%s: %v", tt.query, err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, h.ID)
			if h.Story != "story"+h.ID || h.Snippet != h.At.In(textOf(t, s, h.ID)) {
				t.Errorf("%s: %+v", tt.query, h)
			}
			if len(h.Marks)+len(h.TitleMarks) == 0 {
				t.Errorf("%s: nothing marked in %+v", tt.query, h)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(tt.want, got); diff != "" || total != len(tt.want) {
			t.Errorf("%s: total %d %s", tt.query, total, diff)
		}
	}
}

func textOf(t *testing.T, s *Store, id string) string {
	r, err := s.Reading(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return r.Text
}

func TestSearchPages(t *testing.T) {
	s, ctx := open(t), context.Background()
	for i := range 25 {
		save(t, s, report(i, ""))
	}
	seen := map[string]bool{}
	for offset := 0; offset < 30; offset += 10 {
		hits, total, err := s.Search(ctx, "الجسر", SearchOptions{Limit: 10, Offset: offset})
		if err != nil || total != 25 || len(hits) != min(10, 25-offset) {
			t.Fatal(len(hits), total, err)
		}
		for _, h := range hits {
			seen[h.ID] = true
		}
	}
	if len(seen) != 25 {
		t.Errorf("%d different hits", len(seen))
	}
}

func TestTitleCountsMoreThanText(t *testing.T) {
	s := open(t)
	save(t, s, saved("text", "خبر", "وصلت السفينة إلى مرجانة بعد رحلة طويلة في البحر", ""))
	save(t, s, saved("title", "سفينة جديدة", "وصلت إلى مرجانة بعد رحلة طويلة في البحر اليوم", ""))
	hits, _, err := s.Search(context.Background(), "سفينة", SearchOptions{})
	if err != nil || len(hits) != 2 || hits[0].ID != "title" || hits[0].Rank <= hits[1].Rank {
		t.Errorf("%+v %v", hits, err)
	}
}

func TestMarks(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"مكتبة", "قالت المكتبة إن مكتبتها جديدة", "قالت [المكتبة] إن [مكتبتها] جديدة"},
		{`"ميناء العنبر"`, "في ميناء العنبر لا في ميناء الصندل", "في [ميناء العنبر] لا في ميناء الصندل"},
		{"ميناء “ميناء العنبر”", "ميناء العنبر", "[ميناء] العنبر"},
		{"زعفر*", "وادي الزعفران", "وادي [الزعفران]"},
		{"مرجانة", "نص بلا تطابق", "نص بلا تطابق"},
		{"مرجانة", "مَرْجَانَة", "[مَرْجَانَة]"},
	}
	for _, tt := range tests {
		q, err := ParseQuery(tt.query)
		if err != nil {
			t.Fatal(err)
		}
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
	q, _ := ParseQuery("ميناء إضراب العنبر")
	at, marks := q.Snippet(text)
	got := bracket(at.In(text), marks)
	if !strings.Contains(got, "[إضراب] عمال [الميناء] في [العنبر].") {
		t.Error(got)
	}
	if at.Len() > snippetBytes+40 || at.Len() < snippetBytes/2 {
		t.Errorf("%d bytes", at.Len())
	}
}

func TestQueryForms(t *testing.T) {
	for in, want := range map[string]string{
		`ميناء   العنبر`:      `ميناء العنبر`,
		`«ميناء العنبر» سفن*`: `"ميناء العنبر" سفن*`,
		`"ميناء العنبر`:       `"ميناء العنبر"`,
		`"ميناء"`:             `ميناء`,
		`a * b`:               `a b`,
		`"" x ""*`:            `x`,
		`مرجانة)(*:^{}-+`:     `مرجانة`,
	} {
		q, err := ParseQuery(in)
		if err != nil || q.String() != want {
			t.Errorf("%s: %s %v, want %s", in, q, err, want)
		}
	}
	for _, in := range []string{"", "  ", "*", `""`, strings.Repeat("كلمة ", 65), "\x00"} {
		if _, err := ParseQuery(in); tawatur.ErrorCode(err) != tawatur.CodeInvalid {
			t.Errorf("%q: %v", in, err)
		}
	}
}

// FuzzQuery: a query is invalid or it searches; it never fails in SQL, its
// written form means the same, and what it marks stands in the text.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{"ميناء", `"ميناء العنبر"*`, `a" OR b`, "x*y", "NEAR(a b)", "col:x", "-a", "^a", "\x00'\"", "١٬٥٠٠", "ــ*", "“”*"} {
		f.Add(q, "أعلن عمال ميناء العنبر إضرابا. a b x")
	}
	s := library(f)
	f.Fuzz(func(t *testing.T, query, text string) {
		checkQuery(t, s, query, text)
	})
}

func checkQuery(t testing.TB, s *Store, query, text string) {
	_, _, err := s.Search(context.Background(), query, SearchOptions{})
	if err != nil && tawatur.ErrorCode(err) != tawatur.CodeInvalid {
		t.Fatalf("%q: %v", query, err)
	}
	q, perr := ParseQuery(query)
	if (err == nil) != (perr == nil) {
		t.Fatalf("%q: %v, but %v", query, err, perr)
	}
	if err != nil {
		return
	}
	again, err := ParseQuery(q.String())
	if err != nil || again.String() != q.String() || again.match() != q.match() {
		t.Fatalf("%q is %q, which is %q %v", query, q, again, err)
	}
	checkSpans(t, text, q.Spans(text))
	at, marks := q.Snippet(text)
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

// TestIndexAndHighlighterAgree: a report that is found has its words marked.
func TestIndexAndHighlighterAgree(t *testing.T) {
	s, n := open(t), newNewsroom()
	for i := range 40 {
		save(t, s, n.saved(i))
	}
	for i := range 300 {
		query := n.query(i)
		q, err := ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		hits, total, err := s.Search(context.Background(), query, SearchOptions{Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		marked := 0
		for i := range 40 {
			r := n.keep[i]
			if clausesMarked(q, r.Title, r.Text) {
				marked++
			}
		}
		if total != len(hits) || total != marked {
			t.Errorf("%s: %d hits, %d texts with all words marked", query, total, marked)
		}
	}
}

func clausesMarked(q Query, texts ...string) bool {
	for i := range q.clauses {
		one, found := Query{q.clauses[i : i+1], q.stems}, false
		for _, text := range texts {
			found = found || len(one.Spans(text)) > 0
		}
		if !found {
			return false
		}
	}
	return true
}

func TestAnotherStemmerIndexesAnew(t *testing.T) {
	s, ctx := library(t), context.Background()
	if _, err := s.writer.Exec(`DELETE FROM report_words WHERE rowid = 1`); err != nil {
		t.Fatal(err)
	}
	if _, total, _ := s.Search(ctx, "مكتبة", SearchOptions{}); total != 0 {
		t.Fatal("still found")
	}
	if err := s.reindexUnless(ctx, "another"); err != nil {
		t.Fatal(err)
	}
	if _, total, err := s.Search(ctx, "مكتبة", SearchOptions{}); total != 1 {
		t.Error("not found after indexing anew", err)
	}
	check(t, s)
}
