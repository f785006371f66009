package main

import (
	"bytes"
	"strings"
	"testing"

	"tawatur"
)

// TestDoubtsAreTold: where the origins are fewer at the least than at the most, each
// reason for it is printed, in the list of many stories the first of them.
func TestDoubtsAreTold(t *testing.T) {
	says := func(outlet, source string) tawatur.Assertion {
		return tawatur.Assertion{Report: outlet + "-1", Outlet: outlet, SourceName: tawatur.Name(source), CopiedFrom: -1}
	}
	doubt := func(b int) tawatur.Merge {
		return tawatur.Merge{A: 0, B: b, Why: tawatur.WhySameSource, Evidence: "مصدر أمني"}
	}
	item := &claimItem{Story: "s1", Claim: tawatur.Claim{Text: "الجسر أغلق", AtLeast: 1,
		Assertions: []tawatur.Assertion{says("المنارة", "مصدر أمني"), says("الشراع", "مصدر في الأمن"), says("المرساة", "مصدر"), says("الفنار", "مصدر مسؤول")},
		Origins: []tawatur.Origin{
			{Why: tawatur.WhySingle, What: "مصدر أمني", Assertions: []int{0}, Doubts: []tawatur.Merge{doubt(1), doubt(2), doubt(3)}},
			{Why: tawatur.WhySingle, What: "مصدر في الأمن", Assertions: []int{1}},
			{Why: tawatur.WhySingle, What: "مصدر", Assertions: []int{2}},
			{Why: tawatur.WhySingle, What: "مصدر مسؤول", Assertions: []int{3}},
		}}}
	for whole, want := range map[bool]int{true: 3, false: doubtsShown} {
		var out bytes.Buffer
		e, err := newEnv([]string{"--lang", "en"}, nil, &out, &out)
		if err != nil {
			t.Fatal(err)
		}
		e.printClaim(item, claimStyle{whole: whole})
		if got := strings.Count(out.String(), "may rest on the same source"); got != want {
			t.Errorf("whole %v: %d doubts, want %d\n%s", whole, got, want, out.String())
		}
	}
}

// TestSheetTellsDoubts: the sheet names the statements that may be one with another.
func TestSheetTellsDoubts(t *testing.T) {
	c := &tawatur.Claim{Origins: []tawatur.Origin{
		{Assertions: []int{0, 1}, Doubts: []tawatur.Merge{{A: 0, B: 2, Why: tawatur.WhyCopy}, {A: 4, B: 1, Why: tawatur.WhySameSource}}},
		{Assertions: []int{2, 3, 4}, Open: tawatur.OpenNoSource},
	}}
	for i, want := range []string{"3: copy", "5: same_source", "any: no_source; 1: copy", "any: no_source", "any: no_source; 2: same_source"} {
		if got := doubtful(c, c.Origins[min(1, i/2)].Open, i); got != want {
			t.Errorf("%d: %q, want %q", i, got, want)
		}
	}
}
