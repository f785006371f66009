package store

import (
	"context"
	"database/sql"

	"tawatur"
)

const insertSkip = `INSERT INTO skips (input, reason, detail, kept, skipped_at) VALUES (?, ?, ?, ?, ?)
	ON CONFLICT (input, reason, detail) DO UPDATE SET skipped_at = excluded.skipped_at`

// SaveSkips stores what was not read and why. The same skip again is one row.
func (s *Store) SaveSkips(ctx context.Context, skips []tawatur.Skip) error {
	if len(skips) == 0 {
		return nil
	}
	now := stamp(s.now())
	return s.fail(opSave, s.update(ctx, func(w write) error { return w.saveSkips(skips, now) }))
}

func (w write) saveSkips(skips []tawatur.Skip, now string) error {
	for _, k := range skips {
		if err := w.exec(insertSkip, k.Input, string(k.Reason), k.Detail, k.Kept, now); err != nil {
			return err
		}
	}
	return nil
}

// Skips gives all skips in the order in which they first happened.
func (s *Store) Skips(ctx context.Context) ([]tawatur.Skip, error) {
	var out []tawatur.Skip
	err := s.each(ctx, `SELECT input, reason, detail, kept FROM skips ORDER BY id`, nil, func(r *sql.Rows) error {
		var k tawatur.Skip
		err := r.Scan(&k.Input, &k.Reason, &k.Detail, &k.Kept)
		out = append(out, k)
		return err
	})
	return out, s.fail(opRead, err)
}
