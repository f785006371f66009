package tawatur

import "strings"

// Alignment is how sure it is that an assertion says what its claim says, and why.
type Alignment struct {
	// Score, 0 to 1, is the probability; 0 where nobody judged it, as in a comparison
	// that an older version made.
	Score float64 `json:"score,omitempty"`
	// Reasons are what speaks for it, then what speaks against it.
	Reasons []Ground `json:"reasons,omitempty"`
}

// Ground is a reason with the words that it rests on.
type Ground struct {
	Reason Reason `json:"reason"`
	// Words are those of the report; of a reason against, those of the claim that
	// the report lacks. Few are given of many.
	Words []string `json:"words,omitempty"`
}

// Judged reports whether anybody judged the alignment.
func (a *Alignment) Judged() bool { return a.Score > 0 }

// Told is the reasons for the alignment, or those against it, in short: each by its
// code, with its words behind a colon.
func (a *Alignment) Told(speaks bool) []string {
	var out []string
	for _, g := range a.Reasons {
		if g.Reason.Speaks() != speaks {
			continue
		}
		s := g.Reason.Code()
		if len(g.Words) > 0 {
			s += ": " + strings.Join(g.Words, ", ")
		}
		out = append(out, s)
	}
	return out
}
