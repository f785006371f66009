package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur/query"
	"tawatur/record"
)

const (
	saidFrom  = ` FROM said d WHERE `
	saidList  = `SELECT d.report_id, d.n` + saidFrom
	saidCount = `SELECT count(*)` + saidFrom
	saidOrder = ` ORDER BY d.published DESC, d.id LIMIT ? OFFSET ?`
	saidLike  = `d.id IN (SELECT rowid FROM said_words WHERE said_words MATCH ?)`
	saidNot   = `d.id NOT IN (SELECT rowid FROM said_words WHERE said_words MATCH ?)`
)

// searchSaid finds attributions.
func (s *Store) searchSaid(ctx context.Context, q *query.Query, m matcher, o SearchOptions, f *record.Found) error {
	c := narrowing(q, "d.report_id", "d.outlet", "d.published")
	c.and(`d.report_id` + ofLatest)
	words := map[string]string{"quote": m.fts()}
	if q.Source != "" {
		ids, err := s.findSource(ctx, q, f)
		if err != nil {
			return err
		}
		if f.Source.Name != "" {
			c.and(`d.name_id IN (SELECT value FROM json_each(?))`, numbersJSON(ids))
		} else if words["source"], err = s.stems.phraseMatch(q.Source); err != nil {
			return err
		}
	}
	if q.Via != "" {
		var err error
		if words["via"], err = s.stems.phraseMatch(q.Via); err != nil {
			return err
		}
	}
	if err := c.saidIn("d.stance", q.Stances); err != nil {
		return err
	}
	if err := c.saidIn("d.form", q.Forms); err != nil {
		return err
	}
	if like := inColumns(words); like != "" {
		c.and(saidLike, like)
	}
	if not := m.ftsWithout(); not != "" {
		c.and(saidNot, inColumns(map[string]string{"quote": not}))
	}
	return s.giveSaid(ctx, c, m, o, f)
}

// saidIn bounds a column to some values, where there are any.
func (c *conditions) saidIn(column string, values any) error {
	list, err := json.Marshal(values)
	if err == nil && string(list) != "null" {
		c.and(column+` IN (SELECT value FROM json_each(?))`, string(list))
	}
	return err
}

// inColumns writes what must match in each column in the language of FTS5.
func inColumns(words map[string]string) (all string) {
	for _, column := range []string{"quote", "source", "via"} {
		if w := words[column]; w != "" {
			if all != "" {
				all += " AND "
			}
			all += column + " : (" + w + ")"
		}
	}
	return all
}

// giveSaid counts the attributions that meet a condition, and reads some.
func (s *Store) giveSaid(ctx context.Context, c conditions, m matcher, o SearchOptions, f *record.Found) error {
	f.Said = []record.Statement{}
	if _, err := s.row(ctx, saidCount+c.where(), c.args, &f.Total); err != nil || f.Total == 0 {
		return err
	}
	var found []listPlace
	err := s.each(ctx, saidList+c.where()+saidOrder, append(c.args, o.Limit, max(0, o.Offset)), func(r *sql.Rows) error {
		var at listPlace
		err := r.Scan(&at.Report, &at.Last)
		found = append(found, at)
		return err
	})
	if err == nil {
		f.Said, err = s.readSaid(ctx, found)
	}
	for i := range f.Said {
		f.Said[i].Marks = m.Spans(f.Said[i].Quote)
	}
	return err
}
