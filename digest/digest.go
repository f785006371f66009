// Package digest shows a comparison to a person: on a terminal, and as one
// self-contained page that opens offline. Begin with [Terminal] or [HTML].
//
// Neither says what is true. Each shows who said what, on whose word, how many
// independent origins there are, who stands against it and who is silent, and
// leads from every statement to the words it was taken from.
package digest

import (
	"cmp"
	"slices"
	"time"

	"tawatur"
	"tawatur/telling"
)

// Options are the choices of a digest.
type Options struct {
	// Lang is the language of the interface, "ar" or "en".
	Lang string
	// MaxStories is how many stories are shown, the best supported first; 0
	// means all. What is left out is counted and said.
	MaxStories int
	// MaxClaims is how many claims of a story a terminal shows in full, the most
	// carried first; 0 means 6. The others are counted and said; a page has all.
	MaxClaims int
	// Color allows colours on a terminal.
	Color bool
	// Width is the columns of the terminal; 0 means 80.
	Width int
	// GeneratedAt is when the digest was made; the zero time is not shown.
	GeneratedAt time.Time
	// Skips are the inputs that were not read or not fully used.
	Skips []tawatur.Skip
}

// claimsInFull is how many claims of a story are shown in full when nothing
// else is asked for.
const claimsInFull = 6

// Get finds a report with its analysis by its identifier.
type Get = func(id string) (*tawatur.Reading, bool)

// ordered gives the stories by independent origins, then by reports, then as
// they came, and how many are left out.
func ordered(c *tawatur.Comparison, limit int) (shown []*tawatur.Story, leftOut int) {
	if c == nil {
		return nil, 0
	}
	for i := range c.Stories {
		shown = append(shown, &c.Stories[i])
	}
	slices.SortStableFunc(shown, func(a, b *tawatur.Story) int {
		return cmp.Or(cmp.Compare(telling.OfStory(b).Origins, telling.OfStory(a).Origins), cmp.Compare(len(b.Reports), len(a.Reports)))
	})
	if limit > 0 && len(shown) > limit {
		leftOut = len(shown) - limit
		shown = shown[:limit]
	}
	return shown, leftOut
}

// claimsInOrder gives the indexes of the claims, those most carried first.
func claimsInOrder(s *tawatur.Story) []int {
	order := make([]int, len(s.Claims))
	weight := make([]int, len(s.Claims))
	for i := range order {
		order[i], weight[i] = i, carriers(&s.Claims[i])
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(weight[b], weight[a]),
			cmp.Compare(len(s.Claims[b].Origins), len(s.Claims[a].Origins)))
	})
	return order
}

// carriers is the number of reports that assert a claim.
func carriers(c *tawatur.Claim) int { return telling.OfClaim(c).Reports }

// isFiction reports whether any story that is shown is invented.
func isFiction(stories []*tawatur.Story) bool {
	return slices.ContainsFunc(stories, func(s *tawatur.Story) bool { return s.Fiction })
}
