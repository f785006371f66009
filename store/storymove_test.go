package store

import (
	"context"
	"slices"
	"testing"
)

// A story that splits: the new part has its own ID, the days and numbers of both
// are right, and where the parts came from is known, also after one is merged.
func TestStoriesSplit(t *testing.T) {
	s, ctx := open(t), context.Background()
	for n := 1; n <= 4; n++ {
		save(t, s, report(n, "a"))
	}
	in := report(5, "a")
	in.Readings[0].Moved = []Move{{"report-2", "a", "b"}, {"report-5", "a", "b"}, {"report-3", "a", "c"}}
	save(t, s, in)
	check(t, s)
	for id, want := range map[string][]string{"a": {"report-1", "report-4"}, "b": {"report-2", "report-5"}, "c": {"report-3"}} {
		st, err := s.Story(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(st.Reports)
		if st.ID != id || !slices.Equal(st.Reports, want) || st.Headline == "" || st.From.IsZero() {
			t.Errorf("%s: %+v", id, st)
		}
	}
	if from, err := s.SplitFrom(ctx, "b"); from != "a" || err != nil {
		t.Errorf("b came from %q, %v", from, err)
	}
	if into, err := s.SplitInto(ctx, "a"); !slices.Equal(into, []string{"b", "c"}) || err != nil {
		t.Errorf("a was split into %v, %v", into, err)
	}
	if dirty, err := s.Dirty(ctx, 0); err != nil || !slices.Equal(dirty, []string{"a", "b", "c"}) {
		t.Error(dirty, err)
	}

	last := report(6, "b")
	last.Readings[0].Moved = []Move{{"report-3", "c", "b"}} // c has no other report
	save(t, s, last)
	check(t, s)
	if st, err := s.Story(ctx, "c"); err != nil || st.ID != "b" || len(st.Reports) != 4 {
		t.Errorf("%+v %v", st, err)
	}
	if from, err := s.SplitFrom(ctx, "c"); from != "a" || err != nil {
		t.Errorf("c came from %q, %v", from, err)
	}
	if into, err := s.SplitInto(ctx, "a"); !slices.Equal(into, []string{"b"}) || err != nil {
		t.Errorf("a was split into %v, %v", into, err)
	}

	if merged, err := s.MergedInto(ctx, "b"); !slices.Equal(merged, []string{"c"}) || err != nil {
		t.Errorf("%v were merged into b, %v", merged, err)
	}

	lost := report(7, "a")
	lost.Readings[0].Moved = []Move{{"report-99", "a", "b"}}
	if _, err := s.Save(ctx, lost); err == nil {
		t.Error("a report that is not there was moved")
	}
	check(t, s)
}
