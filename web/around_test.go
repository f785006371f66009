package web

import (
	"fmt"
	"slices"
	"testing"

	"tawatur"
)

// Of a long story the reports nearest in time are listed, without those that share text.
func TestNearestReports(t *testing.T) {
	var reports []string
	for i := range 40 {
		reports = append(reports, fmt.Sprint(i))
	}
	links := []tawatur.Link{{From: "19", To: "20"}, {From: "20", To: "7"}}
	for report, want := range map[string][]string{
		"0":  {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		"39": {"27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38"},
		"20": {"13", "14", "15", "16", "17", "18", "21", "22", "23", "24", "25", "26"},
	} {
		with := links
		if report != "20" {
			with = nil
		}
		if got := nearest(reports, report, with); !slices.Equal(got, want) {
			t.Errorf("about %s: %v, want %v", report, got, want)
		}
	}
	if got := nearest([]string{"a"}, "a", nil); len(got) != 0 {
		t.Error(got)
	}
}
