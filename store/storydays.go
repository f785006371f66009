package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur/record"
)

// StoryDays counts the reports of stories day by day, in the order of the days, by
// the ID of the story. Reports without a day are left out, as are unknown IDs.
func (s *Store) StoryDays(ctx context.Context, ids []string) (map[string][]record.DayCount, error) {
	keys, err := json.Marshal(ids)
	if err != nil {
		return nil, s.fail(opRead, err)
	}
	out := map[string][]record.DayCount{}
	err = s.each(ctx, `SELECT s.key, r.published, count(*) FROM stories s JOIN members m ON m.story_id = s.id
		JOIN reports r ON r.id = m.report_id WHERE s.key IN (SELECT value FROM json_each(?)) AND r.published <> ''
		GROUP BY s.key, r.published ORDER BY s.key, r.published`, []any{string(keys)}, func(r *sql.Rows) error {
		var id, on string
		var n int
		err := r.Scan(&id, &on, &n)
		out[id] = append(out[id], record.DayCount{Day: day(on), Reports: n})
		return err
	})
	return out, s.fail(opRead, err)
}
