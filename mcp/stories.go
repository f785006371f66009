package mcp

import (
	"context"

	"tawatur"
	"tawatur/query"
	"tawatur/record"
	"tawatur/store"
)

// StoriesIn is what stories are wanted.
type StoriesIn struct {
	Standing string `json:"standing,omitempty" jsonschema:"corroborated (a claim of two independent origins or more), contested, or one (one origin behind several reports); all when empty"`
	Order    string `json:"order,omitempty" jsonschema:"origins (the usual), recent, conflict or size"`
	Name     string `json:"name,omitempty" jsonschema:"words that stand side by side in some report"`
	Outlet   string `json:"outlet,omitempty"`
	From     string `json:"from,omitempty" jsonschema:"first day, YYYY-MM-DD"`
	To       string `json:"to,omitempty" jsonschema:"last day, YYYY-MM-DD"`
	Limit    int    `json:"limit,omitempty" jsonschema:"at most 100; 20 when not given"`
}

// StoriesOut is a list of stories.
type StoriesOut struct {
	Total   int         `json:"total"`
	Stories []StoryLine `json:"stories"`
}

// StoryLine is a story in a list.
type StoryLine struct {
	ID           string `json:"id"`
	Headline     string `json:"headline"`
	From         string `json:"from"`
	To           string `json:"to"`
	Reports      int    `json:"reports"`
	Outlets      int    `json:"outlets"`
	Origins      int    `json:"origins" jsonschema:"the most independent origins of one claim"`
	Contradicted int    `json:"contradicted" jsonschema:"claims that some report contradicts"`
	Conflicts    int    `json:"conflicts" jsonschema:"pairs of figures that exclude each other"`
	Toll         *Toll  `json:"toll,omitempty" jsonschema:"the range of its gravest tally"`
	Fiction      bool   `json:"fiction,omitempty" jsonschema:"the material is invented, to show how the program works"`
}

// Toll is the least and the greatest figure that reports give of those killed, or else
// of those injured, missing, detained, displaced or besieged.
type Toll struct {
	Category string  `json:"category"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	Origins  int     `json:"origins" jsonschema:"independent origins that give a figure"`
}

func (d desk) listStories(ctx context.Context, in StoriesIn) (StoriesOut, error) {
	o := store.StoryOptions{Order: store.OrderNamed(in.Order), Standing: query.StandingNamed(in.Standing), Name: in.Name, Outlet: in.Outlet, MinReports: 2,
		Limit: atMost(in.Limit, 20, 100)}
	o.From, _ = tawatur.ParseDay(in.From)
	o.To, _ = tawatur.ParseDay(in.To)
	lines, total, err := d.store.Stories(ctx, o)
	return StoriesOut{Total: total, Stories: storyLines(lines)}, err
}

func storyLines(lines []record.StoryLine) []StoryLine {
	out := []StoryLine{}
	for _, l := range lines {
		line := StoryLine{ID: l.ID, Headline: l.Headline, From: l.From.String(), To: l.To.String(), Reports: l.Reports, Outlets: l.Outlets,
			Origins: l.Origins, Contradicted: l.Contradicted, Conflicts: l.Conflicts, Fiction: l.Fiction}
		if t := l.Toll; t != nil {
			line.Toll = &Toll{t.Category, t.Low, t.High, t.Origins}
		}
		out = append(out, line)
	}
	return out
}

// StoryIn names a story.
type StoryIn struct {
	ID     string `json:"id"`
	Claims int    `json:"claims,omitempty" jsonschema:"how many claims, those of most origins first; at most 100, 15 when not given"`
}

// StoryOut is a story.
type StoryOut struct {
	ID       string   `json:"id"`
	Headline string   `json:"headline"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Reports  []string `json:"reports"`
	Outlets  []string `json:"outlets"`
	Fiction  bool     `json:"fiction,omitempty"`
	Claims   []Claim  `json:"claims"`
	// OfClaims is how many claims there are in all.
	OfClaims int     `json:"of_claims" jsonschema:"how many claims there are in all"`
	Tallies  []Tally `json:"tallies"`
	// Later is how many reports came that all of this leaves out.
	Later int `json:"later,omitempty" jsonschema:"reports that came after the comparison, which leaves them out"`
}

// Claim is assertions that say the same.
type Claim struct {
	Text       string      `json:"text"`
	Origins    []Origin    `json:"origins" jsonschema:"the independent origins, as many as there are at the most; assertions of one origin are one voice"`
	AtLeast    int         `json:"at_least" jsonschema:"how many of the origins are surely independent of one another"`
	Assertions []Assertion `json:"assertions"`
	Against    []Against   `json:"contradictions"`
	Silent     []string    `json:"silent" jsonschema:"outlets of the story that say nothing of it"`
}

// Origin is one independent origin of a claim.
type Origin struct {
	What       string   `json:"what"`
	Why        string   `json:"why" jsonschema:"copy, same_source, same_transmitter, same_family or single"`
	Assertions []int    `json:"assertions" jsonschema:"indexes of its assertions"`
	Because    []string `json:"because,omitempty" jsonschema:"what shows that its assertions are one voice"`
	Doubts     []string `json:"doubts,omitempty" jsonschema:"what it may share with another origin"`
}

// Assertion is one report's saying of a claim.
type Assertion struct {
	Where
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	Quote     string   `json:"quote"`
	Source    string   `json:"source,omitempty" jsonschema:"on whose word; empty in the outlet's own voice"`
	Chain     []string `json:"chain,omitempty" jsonschema:"who passed it on, the nearest to the source first"`
	Score     float64  `json:"score,omitempty" jsonschema:"how probable it is, 0 to 1, that it says the claim"`
	For       []string `json:"for,omitempty" jsonschema:"what speaks for that, with the words of the report"`
	Counter   []string `json:"counter,omitempty" jsonschema:"what speaks against it, with words of the claim that are missing"`
}

// Against is what stands against a claim.
type Against struct {
	Where
	Outlet string `json:"outlet"`
	Quote  string `json:"quote"`
	Source string `json:"source,omitempty"`
	How    string `json:"how" jsonschema:"denies, other_figure or opposite"`
}

// Tally is the figures of one quantity.
type Tally struct {
	Category string       `json:"category"`
	Of       string       `json:"of,omitempty"`
	Place    string       `json:"place,omitempty"`
	Values   []TallyValue `json:"values"`
	// Conflicts are pairs of values that exclude each other, Revisions those in which a
	// source corrected itself, by their indexes.
	Conflicts [][2]int `json:"conflicts"`
	Revisions [][2]int `json:"revisions"`
}

// TallyValue is one figure.
type TallyValue struct {
	Where
	Text   string   `json:"text"`
	Value  float64  `json:"value"`
	Max    *float64 `json:"max,omitempty" jsonschema:"the upper end of a range"`
	Approx string   `json:"approx"`
	Source string   `json:"source,omitempty"`
	Outlet string   `json:"outlet"`
	AsOf   string   `json:"as_of"`
	Origin int      `json:"origin"`
}
