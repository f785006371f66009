package store

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/record"
)

// crowd stores so many reports, each with some names of a small town.
func crowd(t *testing.T, s *Store, from, to int) {
	t.Helper()
	families := []string{"المرزوقي", "الساعدي", "البدراني", "الخياط", "النجار", "الحداد", "الصواف"}
	first := []string{"سالم", "منيرة", "رافع", "لبنى", "جابر"}
	var in []Saved
	for i := from; i < to; i++ {
		a, b := first[i%5]+" "+families[i%7], first[i/5%5]+" "+families[i/3%7]
		in = append(in, naming(fmt.Sprintf("r%d", i), "المرسى", a, b))
	}
	if _, err := s.SaveAll(t.Context(), in); err != nil {
		t.Fatal(err)
	}
}

// The kept list tells of reports that were added after it was made what one that is
// made anew tells.
func TestKeptNamesFollow(t *testing.T) {
	path := t.TempDir() + "/names.db"
	s, ctx := openAt(t, path), context.Background()
	crowd(t, s, 0, exactNames)
	if _, _, err := s.Names(ctx, 20); err != nil {
		t.Fatal(err)
	}
	made := s.listed.list
	crowd(t, s, exactNames, exactNames+40)
	save(t, s, naming("new", "الساحل", "هيثم القصاب", "سَالم المرزوقي"))
	got, total, err := s.Names(ctx, 20)
	if err != nil || s.listed.list != made {
		t.Fatal("the list was made anew", err)
	}
	s.Close()
	s = openAt(t, path)
	want, wantTotal, err := s.Names(ctx, 20)
	if err != nil || total != wantTotal {
		t.Errorf("%d names, want %d (%v)", total, wantTotal, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A list that was made for more lines serves who asks for fewer, and a small archive is
// listed as it is.
func TestKeptNamesServeFewer(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveNaming(t, s)
	if _, _, err := s.Names(ctx, 0); err != nil {
		t.Fatal(err)
	}
	made := s.listed.list
	if lines, total, err := s.Names(ctx, 2); err != nil || len(lines) != 2 || total != 5 || s.listed.list != made {
		t.Error(lines, total, err)
	}
	save(t, s, naming("e", "المرسى", "هيثم القصاب"))
	if _, total, err := s.Names(ctx, 2); err != nil || total != 6 {
		t.Error(total, err)
	}
}

// A list that the archive has outgrown, or in which a name has become common that has
// no line, is to be made anew.
func TestKeptNamesGrowOld(t *testing.T) {
	l := &nameList{reports: 1600, limit: 1, fresh: map[named]int{}, shown: []record.NameLine{{Reports: 40}}, beyond: 10}
	for _, c := range []struct {
		since, fresh int
		old          bool
	}{{100, 0, false}, {101, 0, true}, {0, 20, false}, {0, 30, false}, {0, 31, true}} {
		l.since, l.fresh[named{"هيثم", tawatur.Person}] = c.since, c.fresh
		if l.isOld() != c.old {
			t.Errorf("%+v", c)
		}
	}
}

func BenchmarkKeptNamesFollow(b *testing.B) {
	l := &nameList{grouping: &grouping{of: map[named]int{}, byKey: map[string][]int{}, byName: map[string]int{}}, known: map[uint64]struct{}{}, fresh: map[named]int{}}
	ring, c := &keyring{}, counted{named: named{"سالم المرزوقي", tawatur.Person}, mentions: 1}
	in := &inReport{names: []counted{c}}
	for b.Loop() {
		l.take(&c, ring.of)
		l.countReport(in)
	}
}
