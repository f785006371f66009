package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"tawatur"
)

// SketchRow is what was kept of a report for placing later ones beside it.
type SketchRow struct {
	ID    string // the report
	Story string // the story it belongs to now, "" for none
	Data  []byte
}

// errStopped ends a walk over rows that its reader has broken off.
var errStopped = errors.New("stopped")

// Sketches walks over the sketches of the reports published from one day to
// another, both inclusive, in order of the day and then of storing. The zero
// day, that of the reports without one, comes before all others, as in
// [tawatur.Day.Compare]. An error ends the walk. While it lasts, it sees the
// database as it was at its beginning; other goroutines may save.
func (s *Store) Sketches(ctx context.Context, from, to tawatur.Day) iter.Seq2[SketchRow, error] {
	return func(yield func(SketchRow, error) bool) {
		err := s.each(ctx, `SELECT r.key, COALESCE(s.key, ''), k.data FROM sketches k
			JOIN reports r ON r.id = k.report_id
			LEFT JOIN members m ON m.report_id = k.report_id LEFT JOIN stories s ON s.id = m.story_id
			WHERE k.published >= ? AND k.published <= ? ORDER BY k.published, k.report_id`,
			[]any{from.String(), to.String()}, func(r *sql.Rows) error {
				var row SketchRow
				if err := r.Scan(&row.ID, &row.Story, &row.Data); err != nil {
					return err
				}
				if !yield(row, nil) {
					return errStopped
				}
				return nil
			})
		if err != nil && err != errStopped {
			yield(SketchRow{}, s.fail(opRead, err))
		}
	}
}
