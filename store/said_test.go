package store

import (
	"context"
	"slices"
	"testing"

	"tawatur"
	"tawatur/record"
)

// spoken is a report in which a source, in one of its spellings, says something in
// each of some stances.
func spoken(id, outlet string, date int, source string, chain []string, stances ...tawatur.Stance) Saved {
	text := "خبر."
	var all []tawatur.Attribution
	for _, st := range stances {
		words := " قول من الأقوال"
		all = append(all, tawatur.Attribution{Quote: words[1:], Cue: "قال", Stance: st, SourceKind: tawatur.SourcePerson, SourceName: tawatur.Name(source),
			Chain: chain, Span: tawatur.Span{Start: len(text) + 1, End: len(text) + len(words)}})
		text += words
	}
	in := saved(id, "خبر", text+" "+id, "")
	r := &in.Readings[0].Reading
	r.Outlet, r.Published.Date, r.Attributions = outlet, int8(date), all
	r.Mentions = []tawatur.Mention{{Text: source, Name: source, Type: tawatur.Person, Title: "الوزيرة"}}
	return in
}

func TestSaid(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, spoken("a", "صحيفة المرسى", 2, "ليلى الأنصاري", []string{"وكالة الأفق"}, tawatur.Neutral, tawatur.Deny))
	save(t, s, spoken("b", "موقع الجبل", 4, "ليلى الانصاري", nil, tawatur.Deny))
	save(t, s, spoken("c", "موقع الجبل", 4, "عمر الساحلي", nil, tawatur.Deny))
	w, err := s.Who(ctx, "ليلى الأنصاري", WhoOptions{})
	if err != nil || len(w.Spellings) != 2 || len(w.Statements) != 3 || w.Statements[0].Report != "b" || len(w.Titles) != 1 || w.Titles[0].Reports != 2 {
		t.Fatalf("%+v %v", w, err)
	}
	for _, c := range []struct {
		name    string
		o       SaidOptions
		total   int
		reports []string
	}{
		{"all", SaidOptions{}, 3, []string{"b", "a", "a"}},
		{"a stance", SaidOptions{Stance: tawatur.Deny}, 2, []string{"b", "a"}},
		{"an outlet", SaidOptions{Outlet: "موقع الجبل"}, 1, []string{"b"}},
		{"an outlet that said nothing of that kind", SaidOptions{Outlet: "موقع الجبل", Stance: tawatur.Neutral}, 0, nil},
		{"days", SaidOptions{To: tawatur.Day{Year: 2031, Month: 5, Date: 3}}, 2, []string{"a", "a"}},
		{"a part", SaidOptions{Limit: 1}, 3, []string{"b"}},
	} {
		got, err := s.Said(ctx, w.Spellings, c.o)
		var reports []string
		for _, st := range got.Statements {
			reports = append(reports, st.Report)
			if st.Quote == "" {
				t.Errorf("%s: a statement of %s without words", c.name, st.Report)
			}
		}
		if err != nil || got.Total != c.total || !slices.Equal(reports, c.reports) || len(got.Counts) != 3 || !slices.Equal(got.Via, []record.Tallied{{Text: "وكالة الأفق", Reports: 2}}) {
			t.Errorf("%s: %+v %v", c.name, got, err)
		}
	}
	part, err := s.Said(ctx, w.Spellings, SaidOptions{Limit: 2})
	if err != nil || part.Next == "" {
		t.Fatal(part.Next, err)
	}
	rest, err := s.Said(ctx, w.Spellings, SaidOptions{Limit: 2, After: part.Next})
	if err != nil || len(rest.Statements) != 1 || rest.Statements[0].Stance != tawatur.Deny || rest.Next != "" {
		t.Errorf("%+v %v", rest, err)
	}
	_, err = s.Said(ctx, w.Spellings, SaidOptions{After: "-"})
	wantCode(t, err, tawatur.CodeInvalid)
}

// FuzzCursor holds that whatever stands for a cursor is refused or read, and never
// fails otherwise.
func FuzzCursor(f *testing.F) {
	s := open(f)
	save(f, s, countedReport(1, "صحيفة المرسى", 3, "", "", 12, 5))
	lines, err := s.Figures(context.Background(), FigureOptions{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(lines[0].Cursor)
	f.Add("eyJ9")
	f.Fuzz(func(t *testing.T, after string) {
		got, err := s.Figures(context.Background(), FigureOptions{After: after})
		if code := tawatur.ErrorCode(err); code != "" && code != tawatur.CodeInvalid || len(got) > 2 {
			t.Errorf("%q: %v, %d lines", after, err, len(got))
		}
	})
}
