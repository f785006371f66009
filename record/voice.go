package record

import "tawatur"

// Uses is how often something stands in reports, and in how many of them.
type Uses struct {
	Count   int `json:"count"`
	Reports int `json:"reports"`
}

// Plus adds two counts up.
func (u Uses) Plus(o Uses) Uses { return Uses{u.Count + o.Count, u.Reports + o.Reports} }

// Voices is whom an outlet credits and quotes, and how, the most first.
type Voices struct {
	Credits []Credit `json:"credits"`
	// Via are those whom single statements name as the last to pass them on.
	Via     []Credit `json:"via"`
	Sources []Source `json:"sources"`
	// Stances parts the same by stance, and has the sources without a name too.
	Stances []Voice `json:"stances"`
	Cues    []Cue   `json:"cues"`
}

// Voice is a source with how often an outlet quotes it in one stance.
type Voice struct {
	Name   string             `json:"name"`
	Kind   tawatur.SourceKind `json:"kind"`
	Stance tawatur.Stance     `json:"stance"`
	Uses
}

// Source is a source with how often an outlet quotes it.
type Source struct {
	Name string             `json:"name"`
	Kind tawatur.SourceKind `json:"kind"`
	Uses
}

// Cue is the words of reporting with how often an outlet uses them.
type Cue struct {
	Text   string         `json:"text"`
	Stance tawatur.Stance `json:"stance"`
	Uses
}

// Credit is an agency or outlet that reports credit as a whole.
type Credit struct {
	Name    string `json:"name"`
	Reports int    `json:"reports"`
}
