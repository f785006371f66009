package standing

import (
	"tawatur"
	"tawatur/compare/claim"
	"tawatur/outlet"
)

// Judging judges assertions of one story that are not a claim's, such as the
// values of a tally, by the same rules.
type Judging struct{ j *judge }

// NewJudging prepares the rules for the reports of a corpus.
func NewJudging(c *claim.Corpus, links []tawatur.Link, reg *outlet.Registry) *Judging {
	return &Judging{newJudge(c, links, reg)}
}

// Origins parts assertions by their independent origins.
func (j *Judging) Origins(as []tawatur.Assertion) []tawatur.Origin {
	list, _ := j.j.origins(&tawatur.Claim{Assertions: as}, j.j.sides(as))
	return list
}

// SameSource reports whether two names mean one source.
func (j *Judging) SameSource(a, b string) bool { return j.j.compare(a, b) == SameOne }
