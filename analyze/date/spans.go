package date

import (
	"tawatur"
	"tawatur/arabic"
)

// Spans returns the expressions of time in text as `tawatur spans dates` prints
// them; reference is the day that relative ones are resolved against.
func Spans(text string, reference tawatur.Day) []tawatur.DateRef {
	return Find(text, arabic.Tokens(text), reference)
}
