package store

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

func TestKinship(t *testing.T) {
	s, ctx := open(t), context.Background()
	for n, story := range map[int]string{1: "a", 2: "a", 3: "a", 4: "b", 5: ""} {
		save(t, s, report(n, story))
	}
	within := tawatur.Link{From: "report-1", To: "report-2", Kind: tawatur.Copy, Why: tawatur.DirectionTime, Containment: 1}
	agency := tawatur.Link{From: "وكالة الفيروز", To: "report-1", Inferred: true, Kind: tawatur.Excerpt, Why: tawatur.DirectionCredit, Containment: .5}
	across := tawatur.Link{From: "report-4", To: "report-1", Kind: tawatur.Copy, Why: tawatur.DirectionUnknown, Containment: .9}
	all := []string{"report-1", "report-2", "report-3"}
	if err := s.SaveStory(ctx, tawatur.Story{ID: "a", Reports: all, Lineage: []tawatur.Link{within, agency}}); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveAcross(ctx, []Crossed{{Report: "report-4", Links: []tawatur.Link{across}}}); err != nil {
		t.Fatal(err)
	}
	for report, want := range map[string][]tawatur.Link{"report-1": {within, agency, across}, "report-2": {within}, "report-3": nil} {
		k, err := s.Kinship(ctx, report)
		slices.Sort(k.Reports)
		if err != nil || k.Story != "a" || !slices.Equal(k.Reports, all) || !slices.EqualFunc(k.Links, want, func(a, b tawatur.Link) bool { return cmp.Equal(a, b) }) {
			t.Errorf("%s: %+v, %v", report, k, err)
		}
	}
	if k, err := s.Kinship(ctx, "report-4"); err != nil || k.Story != "b" || len(k.Links) != 1 { // not compared yet
		t.Errorf("%+v, %v", k, err)
	}
	if k, err := s.Kinship(ctx, "report-5"); err != nil || k.Story != "" || len(k.Reports)+len(k.Links) > 0 {
		t.Errorf("%+v, %v", k, err)
	}
	_, err := s.Kinship(ctx, "none")
	if tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		t.Error(err)
	}
}

func TestReportLines(t *testing.T) {
	s, ctx := open(t), context.Background()
	save(t, s, report(1, "a"))
	save(t, s, report(2, ""))
	got, err := s.ReportLines(ctx, []string{"report-2", "none", "report-1", "report-2"})
	if err != nil || len(got) != 3 || got[0].ID != "report-2" || got[0].Story != "" || got[1].ID != "report-1" || got[1].Story != "a" || got[1].Title == "" || got[1].Published.IsZero() {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := s.ReportLines(ctx, nil); err != nil || len(got) != 0 {
		t.Error(got, err)
	}
}
