package record

import "tawatur"

// StoryLine is a story in a list. Reports, From and To are always up to date;
// the rest is of the last comparison.
type StoryLine struct {
	ID       string      `json:"id"`
	Headline string      `json:"headline"`
	From     tawatur.Day `json:"from"`
	To       tawatur.Day `json:"to"`
	Reports  int         `json:"reports"`
	Outlets  int         `json:"outlets"`
	Claims   int         `json:"claims"`
	// Origins is the largest number of independent origins of one claim.
	Origins int `json:"origins"`
	// Contradicted is how many claims some report contradicts.
	Contradicted int `json:"contradicted"`
	// Conflicts is how many pairs of figures exclude each other.
	Conflicts int  `json:"conflicts"`
	Fiction   bool `json:"fiction,omitempty"`
	// Toll is the range of its gravest tally; nil where it has none.
	Toll *Toll `json:"toll,omitempty"`
	// Dirty is true when the story has changed since it was compared.
	Dirty bool `json:"dirty,omitempty"`
}

// Toll is the range of the tally that a list shows of a story: of people killed
// where there are any, else injured, missing, detained, displaced or besieged.
type Toll struct {
	Category string  `json:"category"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	// Origins is how many independent origins gave a figure, Conflicts how many pairs
	// of figures exclude each other.
	Origins   int `json:"origins"`
	Conflicts int `json:"conflicts"`
}

// DayCount is how many reports, or statements, there are of one day.
type DayCount struct {
	Day     tawatur.Day `json:"day"`
	Reports int         `json:"reports"`
}

// Moves is what became of a story, and what it was.
type Moves struct {
	ID  string `json:"id"`
	Now string `json:"now" doc:"the ID that it goes by: another one where it was merged into that"`
	// From and Into may have been merged since; Into has the IDs of now. From is "" for
	// a story that was not split from any.
	From string   `json:"from,omitempty" doc:"the story that it left when that was split"`
	Into []string `json:"into" doc:"the stories that hold what left it when it was split"`
}
