package store

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

// marked is an invented report with marks, as the comparison gives them.
func marked(n int, story string, marks ...int64) Saved {
	in := report(n, story)
	for _, m := range marks {
		in.Readings[0].Keys = append(in.Readings[0].Keys, SketchKey{Code: m})
	}
	return in
}

func TestAcross(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, marked(1, "a", 11, 12, 13, 14))
	save(t, s, marked(2, "a", 11, 12, 13, 14)) // of the same story
	save(t, s, marked(3, "b", 12, 13, 14, 99))
	save(t, s, marked(4, "c", 14, 98)) // shares too little
	rows, err := s.Uncrossed(ctx, 10)
	if err != nil || len(rows) != 4 || rows[0].ID != "report-1" || len(rows[0].Data) == 0 {
		t.Fatal(rows, err)
	}
	near, err := s.Beyond(ctx, "report-1", []int64{11, 12, 13, 14})
	if err != nil || len(near) != 1 || near[0].ID != "report-3" {
		t.Fatalf("beyond the story %+v, %v", near, err)
	}
	for _, st := range []tawatur.Story{{ID: "a", Reports: []string{"report-1", "report-2"}}, {ID: "b", Reports: []string{"report-3"}}, {ID: "c", Reports: []string{"report-4"}}} {
		if err := s.SaveStory(ctx, st); err != nil {
			t.Fatal(err)
		}
	}
	link := tawatur.Link{From: "report-1", To: "report-3", Kind: tawatur.Copy, Why: tawatur.DirectionTime, Containment: 1}
	for range 2 { // the same link found from both ends
		if err := s.SaveAcross(ctx, []Crossed{{Report: "report-1", Links: []tawatur.Link{link}}, {Report: "report-3"}}); err != nil {
			t.Fatal(err)
		}
	}
	check(t, s)
	if rows, err := s.Uncrossed(ctx, 10); err != nil || len(rows) != 2 {
		t.Error(rows, err)
	}
	if dirty, err := s.Dirty(ctx, 0); err != nil || !slices.Equal(dirty, []string{"b"}) {
		t.Errorf("to be compared anew %v, %v: that which took the text alone", dirty, err)
	}
	for _, id := range []string{"a", "b"} {
		st, err := s.Story(ctx, id)
		if err != nil || cmp.Diff([]tawatur.Link{link}, st.Across) != "" {
			t.Errorf("%s: %+v, %v", id, st.Across, err)
		}
	}
	join := report(5, "a")
	join.Readings[0].Merged = []string{"b"}
	save(t, s, join)
	if links, err := s.Across(ctx, "b"); err != nil || len(links) != 0 {
		t.Errorf("a link within one story %+v, %v", links, err)
	}
	check(t, s)
}
