package tawatur_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
)

// TestReportsInOrder: what is dated the thirteenth in the east may be out before what
// is dated the twelfth further west.
func TestReportsInOrder(t *testing.T) {
	east := time.FixedZone("", 4*60*60)
	at := func(id string, day int8, moment time.Time) *tawatur.Report {
		return &tawatur.Report{ID: id, Published: tawatur.Day{Year: 2031, Month: time.May, Date: day}, PublishedAt: moment}
	}
	rs := []*tawatur.Report{
		at("west", 12, time.Date(2031, 5, 12, 20, 5, 0, 0, time.UTC)),
		at("east", 13, time.Date(2031, 5, 13, 0, 4, 0, 0, east)),
		at("b", 13, time.Time{}),
		at("a", 13, time.Time{}),
		at("day", 12, time.Time{}),
		{ID: "never"},
	}
	slices.SortFunc(rs, (*tawatur.Report).Compare)
	var got []string
	for _, r := range rs {
		got = append(got, r.ID)
	}
	if order := strings.Join(got, " "); order != "never day east west a b" {
		t.Error(order)
	}
}
