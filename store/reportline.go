package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur/record"
)

const reportLines = `SELECT r.key, r.outlet, r.title, r.published, r.url, COALESCE(s.key, '') FROM json_each(?) j
	JOIN reports r ON r.key = j.value LEFT JOIN members m ON m.report_id = r.id
	LEFT JOIN stories s ON s.id = m.story_id ORDER BY j.key`

// ReportLines gives the reports of some IDs in their order; those that are not there
// are left out.
func (s *Store) ReportLines(ctx context.Context, ids []string) ([]record.ReportLine, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	out := []record.ReportLine{}
	err = s.each(ctx, reportLines, []any{string(list)}, func(r *sql.Rows) error {
		var l record.ReportLine
		var published string
		err := r.Scan(&l.ID, &l.Outlet, &l.Title, &published, &l.URL, &l.Story)
		l.Published = day(published)
		out = append(out, l)
		return err
	})
	return out, s.fail(opRead, err)
}
