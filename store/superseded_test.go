package store

import (
	"context"
	"testing"

	"tawatur"
	"tawatur/record"
)

// edited is a report with one statement and one figure, as its page gave it first or later.
func savedVersion(id, outlet string, later bool) Saved {
	in := spoken(id, outlet, 3, "سلمى المرجاني", []string{"وكالة الأفق"}, tawatur.Deny)
	r := &in.Readings[0].Reading
	r.Figures = countedReport(1, outlet, 3, "", "", 7).Readings[0].Reading.Figures
	if later {
		in.Readings[0].Edit = &tawatur.Edit{Earlier: "first"}
	}
	return in
}

// What an earlier version of a report says and counts is in no list, no count and no
// answer to a search: also where both versions are stored at once, and after all was
// made anew.
func TestEarlierVersionsAreNotListed(t *testing.T) {
	for name, store := range map[string]func(*Store, ...Saved) error{
		"one after the other": func(s *Store, in ...Saved) error {
			for i := range in {
				if _, err := s.Save(t.Context(), in[i]); err != nil {
					return err
				}
			}
			return nil
		},
		"at once": func(s *Store, in ...Saved) error { _, err := s.SaveAll(t.Context(), in); return err },
	} {
		s := open(t)
		if err := store(s, savedVersion("first", "صحيفة المرسى", false), savedVersion("second", "صحيفة المرسى", true)); err != nil {
			t.Fatal(err)
		}
		latestAlone(t, name, s)
		for _, m := range s.made {
			makeStale(t, s, m)
		}
		s.Close()
		s = openAt(t, s.path)
		latestAlone(t, name+", made anew", s)
		check(t, s)
	}
}

func latestAlone(t *testing.T, when string, s *Store) {
	t.Helper()
	ctx := context.Background()
	spellings := []record.Spelling{{Name: "سلمى المرجاني", Type: tawatur.Person}}
	said, err := s.Said(ctx, spellings, SaidOptions{})
	if err != nil || said.Total != 1 || len(said.Statements) != 1 || said.Statements[0].Report != "second" ||
		said.Counts[0].Statements != 1 || len(said.Via) != 1 || said.Via[0].Reports != 1 {
		t.Errorf("%s: said %+v, %v", when, said, err)
	}
	n := 0
	for st, err := range s.EachSaid(ctx, spellings, SaidOptions{}) {
		if n++; err != nil || st.Report != "second" {
			t.Errorf("%s: each said %+v, %v", when, st, err)
		}
	}
	if f := search(t, s, `source:"سلمى المرجاني"`); n != 1 || f.Total != 1 || f.Said[0].Report != "second" {
		t.Errorf("%s: %d said, found %+v", when, n, f)
	}
	figures, err := s.Figures(ctx, FigureOptions{Of: "قارب"})
	if err != nil || len(figures) != 1 || figures[0].Report != "second" {
		t.Errorf("%s: figures %+v, %v", when, figures, err)
	}
	if n, err := s.CountFigures(ctx, FigureOptions{}, 10); err != nil || n != 1 {
		t.Errorf("%s: %d figures, %v", when, n, err)
	}
	if w, err := s.Who(ctx, "سلمى المرجاني", WhoOptions{}); err != nil || len(w.Statements) != 1 || w.Spellings[0].Reports != 1 {
		t.Errorf("%s: who %+v, %v", when, w, err)
	}
	if names, _, err := s.Names(ctx, 0); err != nil || len(names) != 1 || names[0].Reports != 1 {
		t.Errorf("%s: names %+v, %v", when, names, err)
	}
}
