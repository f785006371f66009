package record

import "tawatur"

// Stats is how much a database holds.
type Stats struct {
	Captures int `json:"captures"`
	Reports  int `json:"reports"`
	Outlets  int `json:"outlets"`
	Stories  int `json:"stories"`
	// Dirty is how many of the stories have changed since they were compared.
	Dirty int `json:"dirty"`
	Skips int `json:"skips"`
	// First and Last are the days of the earliest and the latest report.
	First tawatur.Day `json:"first,omitzero"`
	Last  tawatur.Day `json:"last,omitzero"`
}

// Health is whether the archive answers, and what it holds.
type Health struct {
	Status   string `json:"status" enum:"ok"`
	Version  string `json:"version" doc:"of the program"`
	Analyzer string `json:"analyzer" doc:"the version of what reads reports"`
	Stats
}
