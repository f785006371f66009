package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"tawatur"
)

const (
	setting     = `SELECT value FROM settings WHERE name = ?`
	noteSetting = `INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
)

// renewal is something that is worked out of what is stored, and anew where a
// version of the program wrote the database that did so otherwise, or not at all.
type renewal struct {
	// name is that of the setting which says by which version it was made.
	name    string
	version string // without spaces
	// forget are the statements that take back what was made before.
	forget []string
	parts  []part
}

// renewals are all that a database opened for writing is looked over for.
func (s *Store) renewals() []renewal {
	return []renewal{s.wordsRenewal(), s.namesRenewal(), s.countsRenewal(), s.formsRenewal(), s.findingsRenewal()}
}

// part works out what the rows after the row last give, of at most so many, and
// gives the number of the last of them, or last where there are none.
type part func(w write, last int64, most int) (int64, error)

// renewAtOnce is how many rows are gone through in one transaction.
const renewAtOnce = 500

// renew makes something anew unless this version made it. Each transaction notes
// how far it came: what is cut off goes on when the database is opened next, and two
// processes that find it stale share the work.
func (s *Store) renew(ctx context.Context, r renewal) error {
	if s.writer == nil {
		return errReadOnly()
	}
	var was string
	err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+setting+`), '')`, r.name).Scan(&was)
	for done := was == r.version; err == nil && !done; {
		err = s.update(ctx, func(w write) (err error) { done, err = w.renewSome(r, renewAtOnce); return err })
	}
	return err
}

// renewSome does the next rows and says whether all are done.
func (w write) renewSome(r renewal, most int) (done bool, err error) {
	var was string
	if _, err := w.one(&was, setting, r.name); err != nil || was == r.version {
		return err == nil, err
	}
	at, last := 0, int64(0)
	if n, _ := fmt.Sscanf(was, r.version+" %d %d", &at, &last); n != 2 || at < 0 || at >= len(r.parts) {
		at, last = 0, 0
		for _, q := range r.forget {
			if err := w.exec(q); err != nil {
				return false, err
			}
		}
	}
	next, err := r.parts[at](w, last, most)
	if err != nil {
		return false, err
	}
	if next == last {
		at, next = at+1, 0
	}
	if at == len(r.parts) {
		return true, w.exec(noteSetting, r.name, r.version)
	}
	return false, w.exec(noteSetting, r.name, fmt.Sprintf("%s %d %d", r.version, at, next))
}

// each calls do for every row. The rows are read to their end before anything
// else is asked.
func (w write) each(query string, args []any, do func(*sql.Rows) error) error {
	rows, err := w.tx.StmtContext(w.ctx, w.stmts[query]).QueryContext(w.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// renewReports is a part that reads rows of reports by a query and saves what take
// makes of each.
func renewReports(query string, take func(*sql.Rows) (reportRow, error), save func(write, []*rows) error) part {
	return func(w write, last int64, most int) (int64, error) {
		some := &rows{}
		err := w.each(query, []any{last, most}, func(found *sql.Rows) error {
			r, err := take(found)
			some.reports, last = append(some.reports, r), r.id
			return err
		})
		if err != nil || len(some.reports) == 0 {
			return last, err
		}
		return last, save(w, []*rows{some})
	}
}

const comparisonsAfter = `SELECT story_id, body FROM comparisons WHERE story_id > ? ORDER BY story_id LIMIT ?`

// renewStories is a part that reads saved comparisons and saves what is made of each.
func renewStories(save func(w write, story int64, st *tawatur.Story) error) part {
	return func(w write, last int64, most int) (int64, error) {
		type saved struct {
			id    int64
			story tawatur.Story
		}
		var some []saved
		err := w.each(comparisonsAfter, []any{last, most}, func(found *sql.Rows) error {
			var body sql.RawBytes
			var st saved
			if err := found.Scan(&st.id, &body); err != nil {
				return err
			}
			if err := json.Unmarshal(body, &st.story); err != nil {
				return damaged(fmt.Sprintf("comparison of story number %d", st.id), err)
			}
			some, last = append(some, st), st.id
			return nil
		})
		for i := range some {
			if err == nil {
				err = save(w, some[i].id, &some[i].story)
			}
		}
		return last, err
	}
}
