package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/record"
)

func TestTollOfAStory(t *testing.T) {
	tally := func(category string, kind tawatur.TallyKind, values ...float64) tawatur.Tally {
		out := tawatur.Tally{Category: category, Kind: kind}
		for i, v := range values {
			out.Values = append(out.Values, tawatur.TallyValue{Value: v, Origin: i})
		}
		return out
	}
	most := 30.0
	ranged := tally("killed", "", 12, 21)
	ranged.Values[1].Max = &most
	ranged.Conflicts = []tawatur.TallyPair{{A: 0, B: 1}}
	for _, c := range []struct {
		name    string
		tallies []tawatur.Tally
		want    *record.Toll
	}{
		{"none", nil, nil},
		{"only money", []tawatur.Tally{tally("money", "", 5)}, nil},
		{"parts are no toll", []tawatur.Tally{tally("killed", tawatur.TallyParts, 5), tally("injured", "", 7, 9)}, &record.Toll{Category: "injured", Low: 7, High: 9, Origins: 2}},
		{"the gravest, of most figures", []tawatur.Tally{tally("injured", "", 1, 2, 3), tally("killed", "", 4), ranged}, &record.Toll{Category: "killed", Low: 12, High: 30, Origins: 2, Conflicts: 1}},
	} {
		got := tollOf(&tawatur.Story{Tallies: c.tallies})
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(got, unpackToll(packToll(got))); diff != "" {
			t.Errorf("%s, stored: %s", c.name, diff)
		}
	}
}
