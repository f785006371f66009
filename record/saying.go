package record

import "tawatur"

// Saying is what one report makes of a claim.
type Saying struct {
	// Role is "asserts", or how the report stands against it.
	Role string `json:"role"`
	// Origin numbers the claim's origins from 1, 0 for none; OriginWhy is what makes one of it.
	Origin    int               `json:"origin,omitempty"`
	OriginWhy tawatur.OriginWhy `json:"origin_why,omitempty"`
	tawatur.Assertion
}

// SayingsOf gives the assertions of a claim in their order, and after them what stands
// against it, of which fewer things are known.
func SayingsOf(c *tawatur.Claim) []Saying {
	out := make([]Saying, 0, len(c.Assertions)+len(c.Contradictions))
	origins := c.Lanes()
	for i, a := range c.Assertions {
		s := Saying{Role: "asserts", Origin: origins[i], Assertion: a}
		if s.Origin > 0 {
			s.OriginWhy = c.Origins[s.Origin-1].Why
		}
		out = append(out, s)
	}
	for _, x := range c.Contradictions {
		out = append(out, Saying{Role: string(x.How), Assertion: tawatur.Assertion{Report: x.Report, Outlet: x.Outlet, Quote: x.Quote,
			SourceName: x.SourceName, Span: x.Span, CopiedFrom: -1}})
	}
	return out
}
