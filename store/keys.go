package store

import (
	"cmp"
	"context"
	"database/sql"
	"math"
	"slices"

	"tawatur"
)

// SketchKey is a code by which a report is found when later ones are placed.
type SketchKey struct {
	Code   int64
	Weight uint8
}

const (
	keysVersion     = `SELECT COALESCE((SELECT value FROM settings WHERE name = 'keys'), '')`
	noteKeysVersion = `INSERT INTO settings (name, value) VALUES ('keys', ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`
	forgetKeys    = `DELETE FROM sketch_keys`
	insertKey     = `INSERT INTO sketch_keys (code, day, report_id, weight) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
	sketchesAfter = `SELECT report_id, published, data FROM sketches WHERE report_id > ? ORDER BY report_id LIMIT 500`
	withKey       = `SELECT report_id, weight FROM sketch_keys WHERE code = ? AND day >= ? AND day <= ?
		ORDER BY day DESC, report_id DESC LIMIT ?`
	countKey = `SELECT COUNT(*) FROM (SELECT 1 FROM sketch_keys WHERE code = ? LIMIT ?)`
	// The stories of the reports that are asked for come whole.
	sketchBeside = `SELECT r.key, s.key, k.data FROM members m0
		JOIN members m ON m.story_id = m0.story_id JOIN stories s ON s.id = m.story_id
		JOIN reports r ON r.id = m.report_id JOIN sketches k ON k.report_id = m.report_id
		WHERE m0.report_id = ? ORDER BY k.published, k.report_id`
	latestSketch = `SELECT COALESCE(MAX(report_id), 0) FROM sketches`
)

// noDay stands for a day that is not known.
const noDay = math.MinInt32

func dayNumber(d tawatur.Day) int {
	if d.IsZero() {
		return noDay
	}
	return d.Sub(tawatur.Day{Year: 1970, Month: 1, Date: 1})
}

// saveKeys stores by what a report is found.
func (w write) saveKeys(report int64, published tawatur.Day, keys []SketchKey) error {
	day := dayNumber(published)
	for _, k := range keys {
		if err := w.exec(insertKey, k.Code, day, report, k.Weight); err != nil {
			return err
		}
	}
	return nil
}

// KeysOf is called for the bytes of a sketch and gives its keys.
type KeysOf func(sketch []byte) ([]SketchKey, error)

// Rekey stores the keys of all reports anew, in one transaction, where a version
// that knew none, or gave others, wrote the database. It takes about a second
// for 1,000 reports.
func (s *Store) Rekey(ctx context.Context, version string, keys KeysOf) error {
	var was string
	if _, err := s.row(ctx, keysVersion, nil, &was); err != nil || was == version {
		return s.fail(opRead, err)
	}
	return s.fail(opSave, s.update(ctx, func(w write) error {
		if err := w.exec(forgetKeys); err != nil {
			return err
		}
		for last := int64(0); ; {
			n, err := w.rekeySome(&last, keys)
			if err != nil {
				return err
			}
			if n == 0 {
				return w.exec(noteKeysVersion, version)
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
		}
	}))
}

// rekeySome goes on after the report last and says how many it did.
func (w write) rekeySome(last *int64, keys KeysOf) (int, error) {
	type row struct {
		id   int64
		day  string
		data []byte
	}
	found, err := w.tx.StmtContext(w.ctx, w.stmts[sketchesAfter]).QueryContext(w.ctx, *last)
	if err != nil {
		return 0, err
	}
	defer found.Close()
	var some []row
	for found.Next() {
		var r row
		if err := found.Scan(&r.id, &r.day, &r.data); err != nil {
			return 0, err
		}
		some = append(some, r)
	}
	if err := found.Err(); err != nil {
		return 0, err
	}
	for _, r := range some {
		ks, err := keys(r.data)
		if err != nil {
			return 0, err
		}
		if err := w.saveKeys(r.id, day(r.day), ks); err != nil {
			return 0, err
		}
		*last = r.id
	}
	return len(some), nil
}

// Limits of a search by keys.
const (
	// mostWithKey is how many reports are looked at for one key, the latest first.
	mostWithKey = 400
	// mostNear is how many reports are found by stems, and how many by marks.
	mostNear = 48
	// mostCounted is up to how many reports a key is counted.
	mostCounted = 4000
)

// SketchesNear walks over the sketches of the reports published from one day to
// another that share most with keys, and of all others of their stories. Keys of
// the weight 0 are counted apart from the others.
func (s *Store) SketchesNear(ctx context.Context, from, to tawatur.Day, keys []SketchKey, do func(SketchRow) error) error {
	ids, err := s.near(ctx, from, to, keys)
	if err != nil {
		return s.fail(opRead, err)
	}
	done := map[string]bool{}
	for _, id := range ids {
		err := s.each(ctx, sketchBeside, []any{id}, func(r *sql.Rows) error {
			var row SketchRow
			if err := r.Scan(&row.ID, &row.Story, &row.Data); err != nil || done[row.ID] {
				return err
			}
			done[row.ID] = true
			return do(row)
		})
		if err != nil {
			return s.fail(opRead, err)
		}
	}
	return nil
}

func (s *Store) near(ctx context.Context, from, to tawatur.Day, keys []SketchKey) ([]int64, error) {
	var scores [2]map[int64]int // by stems, by marks
	for i := range scores {
		scores[i] = map[int64]int{}
	}
	for _, k := range keys {
		err := s.each(ctx, withKey, []any{k.Code, dayNumber(from), dayNumber(to), mostWithKey}, func(r *sql.Rows) error {
			var id int64
			var weight int
			if err := r.Scan(&id, &weight); err != nil {
				return err
			}
			if k.Weight == 0 {
				scores[1][id]++
			} else {
				scores[0][id] += weight * int(k.Weight)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return append(mostAlike(scores[0]), mostAlike(scores[1])...), nil
}

// mostAlike gives the reports of the greatest scores.
func mostAlike(score map[int64]int) []int64 {
	ids := make([]int64, 0, len(score))
	for id := range score {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	return ids[:min(mostNear, len(ids))]
}

// CountKeys tells how many reports were placed, about, and how many of them have
// each key, counted up to some thousands.
func (s *Store) CountKeys(ctx context.Context, keys []SketchKey) (reports int, holding map[int64]int, err error) {
	if _, err = s.row(ctx, latestSketch, nil, &reports); err != nil {
		return 0, nil, s.fail(opRead, err)
	}
	holding = make(map[int64]int, len(keys))
	for _, k := range keys {
		n := 0
		if _, err = s.row(ctx, countKey, []any{k.Code, mostCounted}, &n); err != nil {
			return 0, nil, s.fail(opRead, err)
		}
		holding[k.Code] = n
	}
	return reports, holding, nil
}
