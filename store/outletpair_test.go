package store

import (
	"testing"

	"tawatur"
)

func TestOutletPair(t *testing.T) {
	s := open(t)
	for i, x := range []struct{ id, outlet, story string }{
		{"1", "المرساة", "both"}, {"2", "الشراع", "both"}, {"3", "المرساة", "a"}, {"4", "المنارة", "a"}, {"5", "الشراع", "b"}, {"6", "المنارة", "b"}, {"7", "المرساة", "alone"},
	} {
		in := report(i, x.story)
		in.Readings[0].Reading.Outlet = x.outlet
		save(t, s, in)
	}
	ids, err := s.Dirty(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		list, err := s.Readings(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		st := tawatur.Story{ID: id}
		for _, r := range list {
			st.Reports, st.Outlets = append(st.Reports, r.ID), append(st.Outlets, r.Outlet)
		}
		if err := s.SaveStory(t.Context(), st); err != nil {
			t.Fatal(err)
		}
	}
	p, err := s.OutletPair(t.Context(), "المرساة", "الشراع", 0)
	if err != nil || p.Both != 1 || p.OnlyA != 1 || p.OnlyB != 1 || p.InA[0].ID != "a" || p.InB[0].ID != "b" {
		t.Errorf("%+v %v", p, err)
	}
	_, err = s.OutletPair(t.Context(), "المرساة", "لا أحد", 0)
	wantCode(t, err, tawatur.CodeNotFound)
}
