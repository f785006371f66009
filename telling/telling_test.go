package telling_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

func says(outlet, source string) tawatur.Assertion {
	return tawatur.Assertion{Report: outlet + "-1", Outlet: outlet, SourceName: tawatur.Name(source), CopiedFrom: -1}
}

func claim() *tawatur.Claim {
	return &tawatur.Claim{
		Assertions: []tawatur.Assertion{says("المرساة", "الوزارة"), says("الشراع", "الوزارة"), says("المنارة", "مصدر")},
		Origins: []tawatur.Origin{
			{Why: tawatur.WhySameSource, What: "الوزارة", Assertions: []int{0, 1}, Merges: []tawatur.Merge{{A: 1, B: 0, Why: tawatur.WhySameSource, Evidence: "الوزارة"}, {A: 7, B: 0}}},
			{Why: tawatur.WhySingle, What: "مصدر", Assertions: []int{2}, Doubts: []tawatur.Merge{{A: 2, B: 0, Why: tawatur.WhySameSource, Evidence: "مصدر"}}},
		},
		AtLeast:        1,
		Contradictions: []tawatur.Contradiction{{Report: "x"}, {Report: "x"}},
		Carriers:       []tawatur.Carrier{{Outlet: "المرساة", Family: "ف"}, {Outlet: "الشراع", Family: "ف"}, {Outlet: "المنارة", Family: "م"}},
	}
}

func TestNumbersOfAClaim(t *testing.T) {
	en, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	c := claim()
	if got, want := telling.OfClaim(c), (telling.Numbers{Reports: 3, Outlets: 3, Origins: 2, Against: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if least, most := c.Bounds(); least != 1 || most != 2 {
		t.Error(least, most)
	}
	for _, words := range []string{telling.Claim(en, c), telling.Verdict(en, c), telling.Origins(en, c)} {
		if w := strings.ToLower(words); !strings.Contains(w, "at least 1 and at most 2") {
			t.Errorf("%q does not tell both bounds", words)
		}
	}
}

// Reasons whose assertions are not there are left out; the others name both ends.
func TestReasons(t *testing.T) {
	ar, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	c := claim()
	if got := telling.Merges(ar, c, c.Origins[0].Merges); len(got) != 1 || !strings.Contains(got[0], "المرساة") || !strings.Contains(got[0], "الشراع") {
		t.Errorf("%q", got)
	}
	if got := telling.Doubts(ar, c, c.Origins[1].Doubts); len(got) != 1 || !strings.Contains(got[0], "المنارة") {
		t.Errorf("%q", got)
	}
}

// TestDoubtsNameTheOrigins: two origins of one outlet are told apart by their numbers.
func TestDoubtsNameTheOrigins(t *testing.T) {
	en, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	c := claim()
	c.Assertions[2].Outlet = "المرساة"
	got := telling.Doubts(en, c, c.Origins[1].Doubts)
	if len(got) != 1 || !strings.Contains(got[0], "المرساة (2)") || !strings.Contains(got[0], "المرساة (1)") {
		t.Errorf("%q", got)
	}
}

// TestOpenTakesTwo: an origin is one with any other only where there is another.
func TestOpenTakesTwo(t *testing.T) {
	en, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	c := claim()
	c.Origins[1].Open = tawatur.OpenNoSource
	if got := telling.Open(en, c, &c.Origins[1]); !strings.Contains(got, "any other origin") {
		t.Errorf("%q", got)
	}
	c.Origins = c.Origins[1:]
	if got := telling.Open(en, c, &c.Origins[0]); got != "" {
		t.Errorf("of one origin alone: %q", got)
	}
}
