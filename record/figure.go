package record

import "tawatur"

// FigureLine is a figure in a list. Its Why is left out.
type FigureLine struct {
	tawatur.Figure
	Report    string      `json:"report"`
	Title     string      `json:"title"`
	Outlet    string      `json:"outlet,omitempty"`
	Published tawatur.Day `json:"published,omitzero"`
	Story     string      `json:"story,omitempty"`
	// Tally numbers, from 1, the story's tally that it is in; 0 for none.
	Tally int `json:"tally,omitempty"`
	// Conflict tells that another figure of the tally excludes it.
	Conflict bool `json:"conflict,omitempty"`
	Fiction  bool `json:"fiction,omitempty"`
	// Cursor is where the line stands in the store's list, which goes on behind it when
	// asked for what comes after. It is "" in what a server answered.
	Cursor string `json:"-"`
}
