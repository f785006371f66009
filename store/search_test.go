package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/query"
	"tawatur/record"
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

// searchLine searches for a line as it is typed, and for its words alone.
func searchLine(ctx context.Context, s *Store, line string, o SearchOptions) ([]record.Hit, int, error) {
	q, err := query.Parse(line)
	if err != nil {
		return nil, 0, err
	}
	q.Exact = true
	f, err := s.Search(ctx, q, o)
	return f.Hits, f.Total, err
}

// matcherOf is the words of a line.
func matcherOf(t testing.TB, s *Store, line string) matcher {
	t.Helper()
	q, err := query.Parse(line)
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.stems.matcher(q.Terms)
	if err != nil {
		t.Fatal(err)
	}
	return m
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
		{"ميناء outlet:المنارة", SearchOptions{}, []string{"2"}},
		{"مرجانة before:2031-05-31", SearchOptions{}, []string{"0"}},
		{"ميناء after:2031-05-03", SearchOptions{}, []string{"2"}},
		{"ميناء -إضراب", SearchOptions{}, []string{"2"}},
		{`ميناء -"ميناء العنبر"`, SearchOptions{}, nil},
		{"غائب", SearchOptions{}, nil},
		{`AND OR NOT NEAR(مرجانة`, SearchOptions{}, nil},
		{`title : مرجانة`, SearchOptions{}, nil},
	}
	for _, tt := range tests {
		hits, total, err := searchLine(context.Background(), s, tt.query, tt.opts)
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
		hits, total, err := searchLine(ctx, s, "الجسر", SearchOptions{Limit: 10, Offset: offset})
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
	hits, _, err := searchLine(context.Background(), s, "سفينة", SearchOptions{})
	if err != nil || len(hits) != 2 || hits[0].ID != "title" || hits[0].Rank <= hits[1].Rank {
		t.Errorf("%+v %v", hits, err)
	}
}

// TestIndexAndHighlighterAgree: a report that is found has its words marked.
func TestIndexAndHighlighterAgree(t *testing.T) {
	s, n := open(t), newNewsroom()
	for i := range 40 {
		save(t, s, n.saved(i))
	}
	for i := range 300 {
		query := n.query(i)
		q := matcherOf(t, s, query)
		hits, total, err := searchLine(context.Background(), s, query, SearchOptions{Limit: 100})
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

func clausesMarked(q matcher, texts ...string) bool {
	for i := range q.clauses {
		one, found := matcher{clauses: q.clauses[i : i+1], stems: q.stems}, false
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
	if _, total, _ := searchLine(ctx, s, "مكتبة", SearchOptions{}); total != 0 {
		t.Fatal("still found")
	}
	stale := s.madeWords()
	stale.version = "another"
	if err := s.renew(ctx, s.renewalOf([]made{stale})); err != nil {
		t.Fatal(err)
	}
	if _, total, err := searchLine(ctx, s, "مكتبة", SearchOptions{}); total != 1 {
		t.Error("not found after indexing anew", err)
	}
	check(t, s)
}
