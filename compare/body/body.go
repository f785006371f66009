// Package body holds the reports of a story as those who compare them read them:
// cut into tokens, once for all.
package body

import (
	"tawatur"
	"tawatur/arabic"
)

// Body is a reading with the tokens of its text behind the headline, which tell
// their places in the whole text.
type Body struct {
	*tawatur.Reading
	Tokens []arabic.Token
}

// Of cuts the text of r.
func Of(r *tawatur.Reading) Body {
	return Body{r, arabic.TokensFrom(r.Text, r.Headline().End)}
}

// All is [Of] for each of rs.
func All(rs []*tawatur.Reading) []Body {
	out := make([]Body, len(rs))
	for i, r := range rs {
		out[i] = Of(r)
	}
	return out
}
