package telling_test

import (
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

// TestTravelTellsMoments: reports come with their moment where it is known, and what an
// outlet has from itself is not told as copied from another.
func TestTravelTellsMoments(t *testing.T) {
	c := claim()
	c.Assertions[1].Outlet = "المرساة"
	c.Assertions[0].Published = tawatur.Day{Year: 2031, Month: time.May, Date: 13}
	c.Travel = []tawatur.Step{
		{Assertion: 0, Rank: 1, Came: tawatur.CameSource, From: -1, By: "الوزارة"},
		{Assertion: 1, Rank: 2, Came: tawatur.CameCopy, By: "المرساة"},
		{Assertion: 2, Rank: 3, Came: tawatur.CameCopy, From: -1, By: "r-9"},
	}
	rs := telling.Reports{
		Outlet: func(id string) string { return map[string]string{"r-9": "الفنار"}[id] },
		Moment: func(id string) (at time.Time) {
			if id == c.Assertions[0].Report {
				at = time.Date(2031, 5, 13, 0, 4, 0, 0, time.FixedZone("", 4*60*60))
			}
			return at
		},
	}
	for lang, want := range map[string][]string{
		"en": {"12 May 2031, 20:04 UTC", "another report of its own", "copied from \u2068الفنار"},
		"ar": {"20:04 بتوقيت غرينتش", "عن تقرير آخر له", "عن \u2068الفنار"},
	} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		lines := telling.Travel(say, c, rs)
		for i, w := range want {
			if len(lines) != len(want) || !strings.Contains(lines[i], w) {
				t.Errorf("%s: no %q in %q", lang, w, lines)
			}
		}
	}
}
