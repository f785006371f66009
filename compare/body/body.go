// Package body holds the reports of a story as those who compare them read them:
// cut into tokens, once for all.
package body

import (
	"sync"

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

// All is [Of] for each of rs, on two goroutines.
func All(rs []*tawatur.Reading) []Body {
	out := make([]Body, len(rs))
	var odd sync.WaitGroup
	odd.Go(func() { fill(out, rs, 1) })
	fill(out, rs, 0)
	odd.Wait()
	return out
}

// fill cuts every other text from the one at first on.
func fill(out []Body, rs []*tawatur.Reading, first int) {
	for i := first; i < len(rs); i += 2 {
		out[i] = Of(rs[i])
	}
}
