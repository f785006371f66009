package tally

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
)

// placesOf gives the keys of the places that are named of a figure, and of those
// that its words name beside it: which of "a town in the countryside of a city"
// was taken for it differs from report to report. A whole state is none, for any
// place may lie in it.
func placesOf(c *claim.Corpus, u *claim.Unit, f *tawatur.Figure) []string {
	var out []string
	add := func(place string) {
		if k := arabic.Stem(arabic.Match(place)); k != "" && !state(c.Tables(), place) && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	add(f.Place)
	r := c.Readings[u.Report]
	at, _ := slices.BinarySearchFunc(r.Mentions, u.Span.Start, func(m tawatur.Mention, at int) int { return m.Start - at })
	for ; at < len(r.Mentions) && r.Mentions[at].Start < u.Span.End; at++ {
		if m := &r.Mentions[at]; m.Type == tawatur.Place && u.Content.Contains(m.Span) {
			add(m.Name)
		}
	}
	return out
}

// sameLetters is how many letters a word for a state shares with its name; a seat
// of government shares fewer.
const sameLetters = 3

// state reports whether a place is a whole state.
func state(t *claim.Tables, place string) bool {
	concepts := t.Concepts(place)
	if len(concepts) != 1 || concepts[0].Kind != claim.Place {
		return false
	}
	words := strings.Fields(arabic.Match(place))
	if len(words) > 1 {
		return true
	}
	word := strings.TrimPrefix(words[0], "ال")
	_, label, _ := t.State(word)
	a, b := []rune(word), []rune(strings.TrimPrefix(arabic.Match(label), "ال"))
	return len(a) >= sameLetters && len(b) >= sameLetters && slices.Equal(a[:sameLetters], b[:sameLetters])
}
