package date

import (
	"tawatur"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// Spans returns the expressions of time in text as `tawatur spans dates` prints
// them, in the reading of a diary; reference is the day that relative ones are
// resolved against.
func Spans(text string, reference tawatur.Day) []tawatur.DateRef {
	toks := arabic.Tokens(text)
	return newFinder(toks, numeral.Find(toks), reference, Diary).all(text)
}

// NewsSpans is Spans in the reading of Find.
func NewsSpans(text string, reference tawatur.Day) []tawatur.DateRef {
	return Find(text, arabic.Tokens(text), reference)
}
