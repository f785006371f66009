package store

import (
	"encoding/json"
	"math"
	"slices"

	"tawatur"
	"tawatur/record"
)

// tollCategories are what a list shows, the gravest first.
var tollCategories = [...]string{"killed", "injured", "missing", "detained", "displaced", "besieged"}

// tollOf chooses the tally of the gravest category, and of these the one that most
// reports give; nil where there is none.
func tollOf(st *tawatur.Story) *record.Toll {
	var best *tawatur.Tally
	rank := len(tollCategories)
	for i := range st.Tallies {
		t := &st.Tallies[i]
		k := slices.Index(tollCategories[:], t.Category)
		if k < 0 || t.Kind != "" || len(t.Values) == 0 || k > rank || k == rank && len(t.Values) <= len(best.Values) {
			continue
		}
		best, rank = t, k
	}
	if best == nil {
		return nil
	}
	toll := &record.Toll{Category: best.Category, Low: math.Inf(1), Conflicts: len(best.Conflicts)}
	for i := range best.Values {
		v := &best.Values[i]
		high := v.Value
		if v.Max != nil {
			high = max(high, *v.Max)
		}
		toll.Low, toll.High, toll.Origins = min(toll.Low, v.Value), max(toll.High, high), max(toll.Origins, v.Origin+1)
	}
	return toll
}

// packToll writes a toll as it is stored; unpackToll reads it. What cannot be read is
// none: it is written anew at the next comparison.
func packToll(t *record.Toll) string {
	if t == nil {
		return ""
	}
	b, err := json.Marshal(t)
	if err != nil {
		return "" // a number that JSON does not have
	}
	return string(b)
}

func unpackToll(s string) *record.Toll {
	var t record.Toll
	if s == "" || json.Unmarshal([]byte(s), &t) != nil {
		return nil
	}
	return &t
}
