package record

import (
	"testing"
	"time"

	"tawatur"
)

// Who asserts a claim comes with the number of the origin, and behind them who stands
// against it.
func TestSayingsOf(t *testing.T) {
	c := tawatur.Claim{
		Assertions: []tawatur.Assertion{{Report: "أ", CopiedFrom: -1}, {Report: "ب", CopiedFrom: 0}, {Report: "ج", CopiedFrom: -1}},
		Origins: []tawatur.Origin{{Why: tawatur.WhySingle, Assertions: []int{2}},
			{Why: tawatur.WhyCopy, Assertions: []int{0, 1}}},
		Contradictions: []tawatur.Contradiction{{Report: "د", How: tawatur.Denies, Quote: "لم يقع ذلك"}},
	}
	got := SayingsOf(&c)
	if len(got) != 4 {
		t.Fatalf("%d sayings", len(got))
	}
	for i, want := range []struct {
		report, role string
		origin       int
		why          tawatur.OriginWhy
		copied       int
	}{{"أ", "asserts", 2, tawatur.WhyCopy, -1}, {"ب", "asserts", 2, tawatur.WhyCopy, 0}, {"ج", "asserts", 1, tawatur.WhySingle, -1}, {"د", "denies", 0, "", -1}} {
		if s := got[i]; s.Report != want.report || s.Role != want.role || s.Origin != want.origin || s.OriginWhy != want.why || s.CopiedFrom != want.copied {
			t.Errorf("%d: %+v, want %+v", i, s, want)
		}
	}
}

// The first word found is a place in the report, although marks count from the snippet.
func TestFirst(t *testing.T) {
	h := Hit{Snippet: "وصل الوفد", At: tawatur.Span{Start: 40, End: 57}, Marks: []tawatur.Span{{Start: 9, End: 17}}}
	if at, ok := h.First(); !ok || at != (tawatur.Span{Start: 49, End: 57}) {
		t.Errorf("%v, %v", at, ok)
	}
	if at, ok := (&Hit{}).First(); ok || at.Len() != 0 {
		t.Errorf("%v of a hit in the title", at)
	}
}

func TestMoment(t *testing.T) {
	zone := time.FixedZone("", 3*3600)
	for want, at := range map[string]time.Time{"": {}, "2031-03-01T06:30:00Z": time.Date(2031, 3, 1, 9, 30, 0, 5, zone)} {
		if got := Moment(at); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
