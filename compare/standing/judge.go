package standing

import (
	"slices"

	"tawatur"
	"tawatur/compare/claim"
	"tawatur/outlet"
)

// Judge fills in, in place, the standing of the claims of one story: origins,
// carriers and how each claim travelled, contradictions and silent outlets. rs, links and reg are what the claims were made of.
func Judge(claims []tawatur.Claim, rs []*tawatur.Reading, links []tawatur.Link, reg *outlet.Registry) {
	JudgeIn(claim.Read(rs), claims, links, nil, reg)
}

// JudgeIn is [Judge] over a corpus that was read already; across are the links
// between its reports and those of other stories.
func JudgeIn(c *claim.Corpus, claims []tawatur.Claim, links, across []tawatur.Link, reg *outlet.Registry) {
	j := newJudge(c, links, reg)
	j.lookBeyond(across)
	for i := range claims {
		sides := j.sides(claims[i].Assertions)
		claims[i].Origins, claims[i].AtLeast = j.origins(&claims[i], sides)
		claims[i].Carriers, claims[i].Travel = j.carriers(&claims[i]), j.travel(&claims[i], sides)
	}
	j.contradict(claims)
	outlets := outletsOf(c.Readings)
	for i := range claims {
		claims[i].Silent = silent(&claims[i], outlets)
	}
}

// judge is what is needed to judge the claims of one story.
type judge struct {
	c       *claim.Corpus
	names   *Names
	reports map[string]*tawatur.Reading
	copies  map[[2]string][]tawatur.Link // by the two ends, in order
	shared  map[string][]tawatur.Link    // links from an agency, or from another story, by the report they reach
	maybe   map[string][]tawatur.Link    // the same of those without direction
	texts   *texts
	carried map[string][]string // transmitters of a whole report
	titles  map[string][]string // of persons, by their name in match form
	bodies  map[string][]string // the bodies that a report names
	// verdicts are the answers on pairs of names that were asked already.
	verdicts map[[2]string]Verdict
	speakers map[[2]speaker]Verdict
	quotes   map[string][]string // what quoted found out already
}

func newJudge(c *claim.Corpus, links []tawatur.Link, reg *outlet.Registry) *judge {
	j := &judge{
		c: c, names: NewNames(c.Tables(), reg), reports: map[string]*tawatur.Reading{},
		copies: map[[2]string][]tawatur.Link{}, shared: map[string][]tawatur.Link{}, maybe: map[string][]tawatur.Link{}, texts: newTexts(), carried: map[string][]string{}, titles: map[string][]string{}, bodies: map[string][]string{},
		verdicts: map[[2]string]Verdict{}, speakers: map[[2]speaker]Verdict{}, quotes: map[string][]string{},
	}
	for _, r := range c.Readings {
		j.reports[r.ID] = r
		j.carried[r.ID] = j.names.Transmitters(r)
		j.learnBodies(r)
		j.learnTitles(r)
	}
	for _, l := range links {
		j.texts.join(l)
		if l.Inferred {
			j.shared[l.To] = append(j.shared[l.To], l)
			continue
		}
		key := [2]string{min(l.From, l.To), max(l.From, l.To)}
		j.copies[key] = append(j.copies[key], l)
	}
	return j
}

// outletsOf lists the outlets of the reports in order of first appearance.
func outletsOf(rs []*tawatur.Reading) []string {
	out := []string{}
	for _, r := range rs {
		if r.Outlet != "" && !slices.Contains(out, r.Outlet) {
			out = append(out, r.Outlet)
		}
	}
	return out
}

// silent lists the outlets that neither assert nor contradict the claim.
func silent(c *tawatur.Claim, outlets []string) []string {
	out := []string{}
	for _, o := range outlets {
		says := slices.ContainsFunc(c.Assertions, func(a tawatur.Assertion) bool { return a.Outlet == o }) ||
			slices.ContainsFunc(c.Contradictions, func(x tawatur.Contradiction) bool { return x.Outlet == o })
		if !says {
			out = append(out, o)
		}
	}
	return out
}
