package wording

import (
	"slices"

	"tawatur"
	"tawatur/arabic"
)

// fewWords is how many words stand at most between marks that set off an expression
// ("the so-called"); what is longer is somebody's speech.
const fewWords = 4

// spoken gives the stretches of direct speech of a text: the words in them are their
// speaker's, and none that the outlet chose.
func spoken(text string) []tawatur.Span {
	return slices.DeleteFunc(arabic.Quotes(text), func(q tawatur.Span) bool {
		words := 0
		for _, t := range arabic.Tokens(q.In(text)) {
			if t.Kind == arabic.Word {
				words++
			}
		}
		return words <= fewWords
	})
}

// within reports whether one of the spans holds all of s.
func within(spans []tawatur.Span, s tawatur.Span) bool {
	return slices.ContainsFunc(spans, func(q tawatur.Span) bool { return q.Contains(s) })
}
