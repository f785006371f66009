package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur"
)

const attributionsOf = `SELECT r.key, a.body FROM json_each(?) j JOIN reports r ON r.key = j.value JOIN analyses a ON a.report_id = r.id`

// Attributions gives who says what in each of some reports, by its ID, and reads nothing
// else of their analyses; a report that is not there is left out.
func (s *Store) Attributions(ctx context.Context, reports []string) (map[string][]tawatur.Attribution, error) {
	out := make(map[string][]tawatur.Attribution, len(reports))
	if len(reports) == 0 {
		return out, nil
	}
	list, err := json.Marshal(reports)
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, attributionsOf, []any{string(list)}, func(r *sql.Rows) error {
		var report string
		var body sql.RawBytes
		if err := r.Scan(&report, &body); err != nil {
			return err
		}
		var understood struct{ Attributions []tawatur.Attribution }
		if err := json.Unmarshal(body, &understood); err != nil {
			return damaged("analysis of report "+report, err)
		}
		out[report] = understood.Attributions
		return nil
	})
	return out, s.fail(opRead, err)
}
