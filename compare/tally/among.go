package tally

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
	"tawatur/compare/claim"
)

// nearBytes is how far behind a figure its words may go on, amongWords how many
// of them name those of whom some are counted.
const (
	nearBytes  = 120
	amongWords = 3
)

// among gives the stems of those of whom a figure counts some, what stands after
// "من" behind the number ("five of the guards"): nil where it stands nowhere, one
// empty stem where only "his men" follows.
func among(t *claim.Tables, text string, f *tawatur.Figure) []string {
	toks := arabic.Tokens(text[f.Start:min(len(text), f.End+nearBytes)])
	at := 0
	if ns := numeral.Find(toks); len(ns) > 0 && toks[ns[0].From].Start < f.Len() {
		at = ns[0].To // "more than" comes before it
	}
	for at < len(toks) && toks[at].Norm != "من" {
		if toks[at].Kind == arabic.Punct || toks[at].Start > f.Len() {
			return nil
		}
		at++
	}
	var out []string
	for k := at + 1; k < len(toks) && toks[k].Kind != arabic.Punct && len(out) < amongWords; k++ {
		if light := func(c claim.Concept) bool { return c.Kind == claim.Light }; !slices.ContainsFunc(t.Concepts(toks[k].Norm), light) {
			out = append(out, arabic.Stem(toks[k].Norm))
		}
	}
	if out == nil && at < len(toks) {
		return []string{""}
	}
	return out
}
