package date

import (
	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Spans returns the expressions of time in a single line of text, read as an
// entry in a diary, the way the public test suites of date recognisers do;
// reference is the day that relative ones are resolved against. What is not said
// to be past lies ahead; a bare number of a day is one of this month ("في 15");
// an interval told by its two ends, or by "the rest of", ends where its last unit
// begins ("من 4 إلى 22 يناير" is 4 to 21 January), while days joined by a hyphen
// or without a preposition ("13-15 تموز") include both.
func Spans(text string, reference tawatur.Day) []tawatur.DateRef {
	toks := arabic.Tokens(text)
	return newFinder(toks, numeral.Find(toks), reference, diary).all(text)
}

// NewsSpans returns the expressions of time in text as [Find] reads them.
func NewsSpans(text string, reference tawatur.Day) []tawatur.DateRef {
	return Find(text, arabic.Tokens(text), reference)
}
