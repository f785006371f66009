package compare

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/compare/body"
	"tawatur/compare/claim"
	"tawatur/compare/lineage"
	"tawatur/compare/standing"
	"tawatur/compare/story"
	"tawatur/compare/tally"
	"tawatur/compare/wording"
	"tawatur/outlet"
)

// Story compares the reports of one happening: lineage, claims with their
// standing, tallies and wording. The result does not depend on the order of rs;
// reports that share an ID with an earlier one are left out.
func Story(id string, rs []*tawatur.Reading, reg *outlet.Registry) tawatur.Story {
	return StoryAmong(id, rs, Beside{}, reg)
}

// Beside is what is known already when the reports of a story are compared.
type Beside struct {
	// Across are the links between its reports and those of other stories, which
	// tell what its claims rest on.
	Across []tawatur.Link
	// Sketches are those of its reports, by ID; one that is missing is made anew.
	Sketches map[string]story.Sketch
}

// StoryAmong is [Story] for one of many.
func StoryAmong(id string, rs []*tawatur.Reading, known Beside, reg *outlet.Registry) tawatur.Story {
	bodies := body.All(distinct(rs))
	named := make(chan wording.Uses, 1)
	go func() { named <- wording.Find(bodies) }() // needs nothing of what follows
	all := lineage.LinksOf(bodies, reg)
	links := taken(all)
	c := claim.ReadBodies(bodies, links)
	s := tawatur.Story{
		ID: id, Headline: c.Headline(typical(c, known.Sketches)), Reports: []string{}, Outlets: []string{},
		Claims: c.Align(links), Lineage: all, Across: known.Across,
	}
	standing.JudgeIn(c, s.Claims, links, known.Across, reg)
	slices.SortStableFunc(s.Claims, byVoices)
	s.Tallies = tally.Over(c, links, reg)
	s.Wording = wording.Over(c, s.Claims, <-named)
	for _, r := range c.Readings {
		s.Reports = append(s.Reports, r.ID)
		if r.Outlet != "" && !slices.Contains(s.Outlets, r.Outlet) {
			s.Outlets = append(s.Outlets, r.Outlet)
		}
		s.Fiction = s.Fiction || r.Fiction
		if !r.Published.IsZero() {
			if s.From.IsZero() {
				s.From = r.Published
			}
			s.To = r.Published
		}
	}
	if s.Lineage == nil {
		s.Lineage = []tawatur.Link{}
	}
	return s
}

// taken gives the links by which one report has its words from another: a
// speech that both quote makes neither a carrier of the other.
func taken(all []tawatur.Link) []tawatur.Link {
	var out []tawatur.Link
	for _, l := range all {
		if l.Kind != tawatur.Quotes {
			out = append(out, l)
		}
	}
	return out
}

// byVoices puts first the claims of most independent origins, then those that
// most reports carry.
func byVoices(a, b tawatur.Claim) int {
	return cmp.Or(len(b.Origins)-len(a.Origins), len(b.Assertions)-len(a.Assertions))
}

// distinct puts the reports in order of publication, each ID once.
func distinct(rs []*tawatur.Reading) []*tawatur.Reading {
	out := slices.Clone(rs)
	slices.SortStableFunc(out, func(a, b *tawatur.Reading) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text))
	})
	return slices.CompactFunc(out, func(a, b *tawatur.Reading) bool { return a.ID == b.ID })
}
