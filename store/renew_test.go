package store

import (
	"context"
	"errors"
	"testing"
)

// failer is a test or a property.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// makeStale notes that another version made m.
func makeStale(t failer, s *Store, m made) {
	t.Helper()
	if err := s.update(context.Background(), func(w write) error { return w.exec(noteSetting, m.name, "0:other") }); err != nil {
		t.Fatal(err)
	}
}

// renewSome does so many transactions of two rows each.
func renewSome(t failer, s *Store, m made, transactions int) {
	t.Helper()
	r := s.renewalOf([]made{m})
	for done := false; transactions > 0 && !done; transactions-- {
		err := s.update(context.Background(), func(w write) (err error) { done, err = w.renewSome(r, 2); return err })
		if err != nil {
			t.Fatal(err)
		}
	}
}

// A renewal that is killed, between two transactions or within one, goes on when
// the database is opened next, and nothing is missing or there twice.
func TestRenewalGoesOn(t *testing.T) {
	ctx, killed := context.Background(), errors.New("killed")
	for transactions := range 6 {
		s := library(t)
		for _, m := range s.made {
			makeStale(t, s, m)
			renewSome(t, s, m, transactions)
			err := s.update(ctx, func(w write) error {
				_, err := w.renewSome(s.renewalOf([]made{m}), 2)
				return errors.Join(err, killed)
			})
			if !errors.Is(err, killed) {
				t.Fatal(err)
			}
		}
		s.Close()
		s = openAt(t, s.path)
		for _, m := range s.made {
			var version string
			if _, err := s.row(ctx, setting, []any{m.name}, &version); err != nil || version != m.version {
				t.Errorf("%s are of version %q: %v", m.name, version, err)
			}
		}
		for query, want := range map[string]int{"ميناء": 2, "مرجانة": 2, "الكتب": 1} {
			if _, total, err := searchLine(ctx, s, query, SearchOptions{}); total != want {
				t.Errorf("after %d transactions %d reports have %s, want %d: %v", transactions, total, query, want, err)
			}
		}
		if lines, err := s.Outlets(ctx); err != nil || len(lines) != 3 || lines[0].Reports != 2 {
			t.Errorf("outlets %+v: %v", lines, err)
		}
		check(t, s)
	}
}

// Two that find something stale do each row once.
func TestRenewalIsShared(t *testing.T) {
	s := library(t)
	other := openAt(t, s.path)
	m := s.madeCounts()
	makeStale(t, s, m)
	for range 5 {
		renewSome(t, s, m, 1)
		renewSome(t, other, other.madeCounts(), 1)
	}
	if lines, err := s.Outlets(context.Background()); err != nil || len(lines) != 3 || lines[0].Reports != 2 {
		t.Errorf("outlets %+v: %v", lines, err)
	}
}

// A database opened for reading makes nothing anew.
func TestReadOnlyRenewsNothing(t *testing.T) {
	s := library(t)
	s.Close()
	o := testOptions()
	o.ReadOnly = true
	ro, err := Open(context.Background(), s.path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer ro.Close()
	if err := ro.Rekey(context.Background(), "another", nil); err == nil {
		t.Error("no error")
	}
}
