package tally

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
)

// label names what the values of a tally count, as most of them call it; "" where
// that is no more than the category tells ("people", "others", "dead").
func label(c *claim.Corpus, vs []*value) string {
	words := func(v *value) string { return name(c.Tables(), v.figure) }
	of := common(vs, words)
	n := 0
	for _, v := range vs {
		if words(v) != "" {
			n++
		}
	}
	if 2*n < len(vs) {
		return "" // what a few of them count would stand for all
	}
	return of
}

// name is what a figure counts, as it stands by itself; "" where its category tells
// or where it can only be understood in its sentence ("their children").
func name(t *claim.Tables, f *tawatur.Figure) string {
	words := strings.Fields(nominal(f))
	words = slices.DeleteFunc(words, func(w string) bool { return t.Other(arabic.Match(w)) })
	if !telling(t, f) || len(words) == 0 || arabic.Split(arabic.Match(words[0])).En != "" {
		return ""
	}
	return strings.Join(words, " ")
}

// telling reports whether the noun that a figure counts says more than its
// category does. "Cases of injury" do not.
func telling(t *claim.Tables, f *tawatur.Figure) bool {
	befell := func(k claim.Concept) bool { return k.Key == "kill" || k.Key == "injure" }
	if toll(f.Category) && slices.ContainsFunc(t.Concepts(f.Of), befell) {
		return false
	}
	for _, w := range arabic.Tokens(f.Of) {
		if t.Other(w.Norm) {
			continue
		}
		return slices.ContainsFunc(t.Concepts(w.Norm), func(k claim.Concept) bool {
			return k.Kind != claim.Light && (k.Kind != claim.Event || !toll(f.Category))
		})
	}
	return false
}

// nominal gives the counted noun as it stands by itself: 11 to 99 govern an
// accusative, whose ending is cut off.
func nominal(f *tawatur.Figure) string {
	of := strings.TrimSpace(f.Of)
	if n := int64(f.Value) % 100; f.Value < 11 || n < 11 {
		return of
	}
	words := strings.Fields(of)
	for i, w := range words {
		bare, ok := cutAccusative(w)
		if !ok {
			break // adjectives follow in the same case
		}
		words[i] = bare
	}
	return strings.Join(words, " ")
}

// cutAccusative cuts the ending of an indefinite accusative.
func cutAccusative(w string) (string, bool) {
	plain := strings.ReplaceAll(w, "ً", "")
	if utf8.RuneCountInString(plain) < 4 || strings.HasPrefix(plain, "ال") {
		return w, false
	}
	return strings.CutSuffix(plain, "ا")
}

// common gives the string that most values have, the first of equals.
func common(vs []*value, of func(*value) string) string {
	count, best := map[string]int{}, ""
	for _, v := range vs {
		if s := of(v); s != "" {
			count[s]++
		}
	}
	for _, v := range vs {
		if s := of(v); count[s] > count[best] {
			best = s
		}
	}
	return best
}
