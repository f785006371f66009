package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/arabic"
	"tawatur/record"
)

// TestConcerns: a name counts as whole words, in any spelling that is given,
// with what is written onto it.
func TestConcerns(t *testing.T) {
	c := &claimItem{Claim: tawatur.Claim{Text: "الجسر سيغلق شهرا", Assertions: []tawatur.Assertion{
		{Quote: "قال لسليم الراوي إن الجسر «سيغلق»", SourceName: "بلدية المرسى", Chain: []string{"وكالة واف"}}}}}
	for name, want := range map[string]bool{
		"سليم الراوي": true, "سَليم  الرَّاوي": true, "الراوي": true, "سليم": true, "بلدية المرسي": true, "واف": true, "الجسر": true,
		"ليم": false, "سليم الراو": false, "مرسى": false, "الربيع": false, "«»": false, "": false,
	} {
		if got := concerns(c, []string{arabic.Match(name)}); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}

func TestSamePlace(t *testing.T) {
	for place, want := range map[string]bool{"لؤلوان": true, "بالميناء": true, "ميناء لؤلوان": true, "الميناء": true, "زبرجان": false} {
		if got := samePlace("ميناء لؤلوان", place); got != want {
			t.Errorf("%s: %v, want %v", place, got, want)
		}
	}
}

func TestStancesAreGrouped(t *testing.T) {
	vs := []record.Voice{
		{Name: "سليم الراوي", Kind: tawatur.SourcePerson, Stance: tawatur.Neutral, Uses: record.Uses{Count: 5, Reports: 2}},
		{Name: "البلدية", Kind: tawatur.SourceBody, Stance: tawatur.Deny, Uses: record.Uses{Count: 4, Reports: 3}},
		{Name: "البلدية", Kind: tawatur.SourceBody, Stance: tawatur.Neutral, Uses: record.Uses{Count: 3, Reports: 3}},
		{Kind: tawatur.SourceAnonymous, Stance: tawatur.Alleges, Uses: record.Uses{Count: 2, Reports: 2}},
		{Name: "سالم الوادعي", Kind: tawatur.SourcePerson, Stance: tawatur.Neutral, Uses: record.Uses{Count: 1, Reports: 1}},
		{Name: "قيل", Stance: tawatur.Neutral, Uses: record.Uses{Count: 1, Reports: 1}},
	}
	want := []kindStance{{tawatur.SourceBody, tawatur.Deny, 4}, {tawatur.SourceBody, tawatur.Neutral, 3},
		{tawatur.SourcePerson, tawatur.Neutral, 6}, {tawatur.SourceAnonymous, tawatur.Alleges, 2}}
	if d := cmp.Diff(want, byKind(vs)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]record.Voice{vs[1], vs[2], vs[0]}, byName(vs, 2)); d != "" {
		t.Error(d)
	}
}

func TestShort(t *testing.T) {
	for in, want := range map[string]string{"قال\n  نعم": "قال نعم", "واحد اثنان ثلاثة": "واحد …", "\u202eقال\u2069": "قال"} {
		if got := short(in, 9); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
