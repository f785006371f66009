package store

import (
	"context"

	"tawatur/record"
)

// Stats counts what is stored, and tells the first and the last day of publication.
func (s *Store) Stats(ctx context.Context) (record.Stats, error) {
	var n record.Stats
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
