package store

import (
	"context"

	"tawatur"
)

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

// Stats counts what is stored.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var n Stats
	var first, last string
	_, err := s.row(ctx, `SELECT (SELECT count(*) FROM captures), (SELECT count(*) FROM reports),
		(SELECT count(DISTINCT outlet) FROM reports WHERE outlet <> ''),
		(SELECT count(*) FROM stories), (SELECT count(*) FROM stories WHERE dirty <> 0),
		(SELECT count(*) FROM skips),
		COALESCE((SELECT min(published) FROM reports WHERE published <> ''), ''),
		COALESCE((SELECT max(published) FROM reports), '')`, nil,
		&n.Captures, &n.Reports, &n.Outlets, &n.Stories, &n.Dirty, &n.Skips, &first, &last)
	n.First, n.Last = day(first), day(last)
	return n, s.fail(opRead, err)
}
