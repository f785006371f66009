package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

const (
	countsVersion     = `SELECT value FROM settings WHERE name = 'counts'`
	noteCountsVersion = `INSERT INTO settings (name, value) VALUES ('counts', ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`
	forgetAllTakes   = `DELETE FROM story_takes`
	forgetAllOutlets = `DELETE FROM story_outlets`
	forgetAllCounts  = `DELETE FROM outlet_counts`
	forgetAllDays    = `DELETE FROM outlet_days`
	forgetOutlets    = `DELETE FROM outlets`
	reportsAfter     = `SELECT r.id, r.outlet, r.published, r.credits, r.title, r.text, a.body FROM reports r
		JOIN analyses a ON a.report_id = r.id WHERE r.id > ? ORDER BY r.id LIMIT 500`
	comparisonsAfter = `SELECT story_id, body FROM comparisons WHERE story_id > ? ORDER BY story_id LIMIT 100`
)

// recountIfStale counts anew what all outlets wrote where a version that did
// not count, or counted other forms of words, wrote the database, in one
// transaction. It takes about two seconds for 5,000 reports.
func (s *Store) recountIfStale(ctx context.Context) error {
	var forms []string
	for w := range strings.FieldsSeq(probe) {
		forms = append(forms, formOf(w), arabic.Stem(formOf(w)))
	}
	now := "2:" + tawatur.Digest([]byte(strings.Join(forms, " ")))[:16]
	var was string
	if err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+countsVersion+`), '')`).Scan(&was); err != nil || was == now {
		return err
	}
	return s.update(ctx, func(w write) error {
		for _, q := range []string{forgetAllTakes, forgetAllOutlets, forgetAllCounts, forgetAllDays, forgetOutlets} {
			if err := w.exec(q); err != nil {
				return err
			}
		}
		if err := w.recountReports(ctx, &s.forms); err != nil {
			return err
		}
		if err := w.recountStories(ctx); err != nil {
			return err
		}
		return w.exec(noteCountsVersion, now)
	})
}

func (w write) recountReports(ctx context.Context, f *former) error {
	for last := int64(0); ; {
		some, err := w.counted(last, f)
		if err != nil || len(some.reports) == 0 {
			return err
		}
		if err := w.saveOutlets([]*rows{some}); err != nil {
			return err
		}
		if last = some.reports[len(some.reports)-1].id; ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// counted gives what is counted of some reports whose rows come after last.
func (w write) counted(last int64, f *former) (*rows, error) {
	found, err := w.tx.StmtContext(w.ctx, w.stmts[reportsAfter]).QueryContext(w.ctx, last)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	out := &rows{}
	for found.Next() {
		var row reportRow
		var r tawatur.Reading
		var published, credits string
		var body []byte
		if err := found.Scan(&row.id, &r.Outlet, &published, &credits, &r.Title, &r.Text, &body); err != nil {
			return nil, err
		}
		r.Published = day(published)
		if credits != "" {
			if err := json.Unmarshal([]byte(credits), &r.Credits); err != nil {
				return nil, damaged(fmt.Sprintf("credits of report number %d", row.id), err)
			}
		}
		if err := json.Unmarshal(body, &r.Analysis); err != nil {
			return nil, damaged(fmt.Sprintf("analysis of report number %d", row.id), err)
		}
		row.takeCounts(&r, f)
		out.reports = append(out.reports, row)
	}
	return out, found.Err()
}

// recountStories sums up the saved comparisons anew.
func (w write) recountStories(ctx context.Context) error {
	for last := int64(0); ; {
		ids, bodies, err := w.comparisons(last)
		if err != nil || len(ids) == 0 {
			return err
		}
		for i, id := range ids {
			var st tawatur.Story
			if err := json.Unmarshal(bodies[i], &st); err != nil {
				return damaged(fmt.Sprintf("comparison of story number %d", id), err)
			}
			if err := w.saveStoryOutlets(id, &st); err != nil {
				return err
			}
		}
		if last = ids[len(ids)-1]; ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

func (w write) comparisons(last int64) (ids []int64, bodies [][]byte, err error) {
	found, err := w.tx.StmtContext(w.ctx, w.stmts[comparisonsAfter]).QueryContext(w.ctx, last)
	if err != nil {
		return nil, nil, err
	}
	defer found.Close()
	for found.Next() {
		var id int64
		var body []byte
		if err := found.Scan(&id, &body); err != nil {
			return nil, nil, err
		}
		ids, bodies = append(ids, id), append(bodies, body)
	}
	return ids, bodies, found.Err()
}
