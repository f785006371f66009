package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur"
)

const (
	// An outlet has many reports and few edits: the joins begin with these.
	editsOfOutlet = `SELECT v.body FROM versions v CROSS JOIN reports r ON r.id = v.later_id WHERE r.outlet = ? ORDER BY v.seen_at DESC, v.later_id DESC LIMIT ? OFFSET ?`
	countEdits    = `SELECT count(*) FROM versions`
	countEditsOf  = `SELECT count(*) FROM versions v CROSS JOIN reports r ON r.id = v.later_id WHERE r.outlet = ?`
	outletsEdited = `SELECT DISTINCT r.outlet FROM versions v JOIN reports r ON r.id = v.later_id WHERE r.outlet <> '' ORDER BY 1`
	// editsBefore walks from each report of a list to its earlier versions.
	editsBefore = `WITH RECURSIVE back (key, id) AS (
			SELECT r.key, r.id FROM json_each(?) j JOIN reports r ON r.key = j.value
			UNION ALL SELECT back.key, v.earlier_id FROM back JOIN versions v ON v.later_id = back.id)
		SELECT key, count(*) - 1 FROM back GROUP BY key HAVING count(*) > 1`
)

// EditOptions selects edits. The zero value stands for all outlets.
type EditOptions struct {
	Outlet        string
	Limit, Offset int
}

// EditsBy gives changes in reports, the latest first, and how many there are in all
// that o selects.
func (s *Store) EditsBy(ctx context.Context, o EditOptions) (list []tawatur.Edit, total int, err error) {
	if o.Outlet == "" {
		if _, err = s.row(ctx, countEdits, nil, &total); err != nil {
			return nil, 0, s.fail(opRead, err)
		}
		list, err = s.Edits(ctx, o.Limit, o.Offset)
		return list, total, err
	}
	if _, err = s.row(ctx, countEditsOf, []any{o.Outlet}, &total); err != nil {
		return nil, 0, s.fail(opRead, err)
	}
	list, err = s.edits(ctx, editsOfOutlet, o.Outlet, o.Limit, o.Offset)
	return list, total, err
}

// OutletsThatEdited lists the names of outlets that changed a report, in their order.
func (s *Store) OutletsThatEdited(ctx context.Context) ([]string, error) {
	names, err := s.keys(ctx, outletsEdited)
	return names, s.fail(opRead, err)
}

// Edited tells how many earlier versions each of some reports has; those that have
// none are left out.
func (s *Store) Edited(ctx context.Context, ids []string) (map[string]int, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	err = s.each(ctx, editsBefore, []any{string(list)}, func(r *sql.Rows) error {
		var id string
		var n int
		err := r.Scan(&id, &n)
		out[id] = n
		return err
	})
	return out, s.fail(opRead, err)
}
