package record

import "tawatur"

// Statement is an attribution with the report that it stands in.
type Statement struct {
	Report    string      `json:"report"`
	Outlet    string      `json:"outlet,omitempty"`
	Published tawatur.Day `json:"published,omitzero"`
	Story     string      `json:"story,omitempty"`
	// Credits are those of the whole report.
	Credits []string `json:"credits,omitempty"`
	// Marks are the words of the quote that were sought, where it was searched for; they
	// are bytes of the quote.
	Marks []tawatur.Span `json:"marks,omitempty"`
	tawatur.Attribution
}

// SaidCount is how many statements of one stance an outlet carries.
type SaidCount struct {
	Outlet     string         `json:"outlet"`
	Stance     tawatur.Stance `json:"stance"`
	Statements int            `json:"statements"`
}

// SaidOverTime is how much a name is reported to have said.
type SaidOverTime struct {
	Name   string      `json:"name" doc:"the commonest of its spellings"`
	Total  int         `json:"total" doc:"how many statements are selected"`
	Days   []DayCount  `json:"days" doc:"how many of them a day, the latest first"`
	Counts []SaidCount `json:"counts" doc:"how many by outlet and stance, of all statements of the name"`
	Via    []Tallied   `json:"via" doc:"who passed them on, of all statements of the name"`
}
