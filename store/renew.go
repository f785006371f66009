package store

import (
	"context"
	"database/sql"
	"fmt"

	"tawatur"
)

const (
	setting     = `SELECT value FROM settings WHERE name = ?`
	noteSetting = `INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
)

// made is something that is worked out of what is stored, and anew where a version of the
// program wrote the database that did so otherwise, or not at all.
type made struct {
	// name is that of the setting which says by which version it was made.
	name    string
	version string // without spaces
	// forget are the statements that take back what was made before.
	forget []string
	// take works out of a report what save stores of several.
	take func(*tawatur.Reading, *reportRow) error
	save func(write, []*rows) error
	// saveStory stores what is worked out of a comparison; nil for most.
	saveStory func(w write, story int64, st *tawatur.Story) error
}

// madeOfReports is all that a database opened for writing is looked over for.
func (s *Store) madeOfReports() []made {
	return []made{s.madeCounts(), s.madeNames(), s.madeFindings(), s.madeForms(), s.madeWords()}
}

// renewal makes several things anew, in one walk over what they are made of.
type renewal struct {
	made  []made
	parts []part
}

// part works out what the rows after the row last give, of at most so many, and
// gives the number of the last of them, or last where there are none.
type part func(w write, last int64, most int) (int64, error)

// renewAtOnce is how many rows are gone through in one transaction.
const renewAtOnce = 500

// bringUpToDate makes anew what another version made of the reports: each report is read
// once, whatever of it is to be made.
func (s *Store) bringUpToDate(ctx context.Context) error {
	var stale []made
	for _, m := range s.made {
		var was string
		if err := s.writer.QueryRowContext(ctx, `SELECT COALESCE((`+setting+`), '')`, m.name).Scan(&was); err != nil {
			return err
		}
		if was != m.version {
			stale = append(stale, m)
		}
	}
	if len(stale) == 0 {
		return nil
	}
	return s.renew(ctx, s.renewalOf(stale))
}

// renew makes something anew unless this version made it. Each transaction notes
// how far it came: what is cut off goes on when the database is opened next, and two
// processes that find it stale share the work.
func (s *Store) renew(ctx context.Context, r renewal) error {
	if s.writer == nil {
		return errReadOnly()
	}
	for done := false; !done; {
		err := s.update(ctx, func(w write) (err error) { done, err = w.renewSome(r, renewAtOnce); return err })
		if err != nil {
			return err
		}
	}
	return nil
}

// renewSome does the next rows and says whether all are done.
func (w write) renewSome(r renewal, most int) (done bool, err error) {
	at, last, done, err := w.cameTo(r)
	if err != nil || done {
		return done, err
	}
	if at < 0 {
		at = 0
		if err := w.forget(r); err != nil {
			return false, err
		}
	}
	next, err := r.parts[at](w, last, most)
	if err != nil {
		return false, err
	}
	if next == last {
		at, next = at+1, 0
	}
	return at == len(r.parts), w.note(r, at, next)
}

// cameTo tells at which row of which part a renewal stands: -1 for one that is to begin.
// All that it makes stands at one place, or else it begins anew.
func (w write) cameTo(r renewal) (at int, last int64, done bool, err error) {
	done = true
	for i, m := range r.made {
		var was string
		if _, err := w.one(&was, setting, m.name); err != nil {
			return 0, 0, false, err
		}
		done = done && was == m.version
		part, row := -1, int64(0)
		if n, _ := fmt.Sscanf(was, m.version+" %d %d", &part, &row); n != 2 || part < 0 || part >= len(r.parts) {
			part, row = -1, 0
		}
		switch {
		case i == 0:
			at, last = part, row
		case at != part || last != row:
			at, last = -1, 0
		}
	}
	return at, last, done, nil
}

// forget takes back what a renewal makes.
func (w write) forget(r renewal) error {
	for _, m := range r.made {
		for _, q := range m.forget {
			if err := w.exec(q); err != nil {
				return err
			}
		}
	}
	return nil
}

// note notes where a renewal stands, behind its last part that it is done.
func (w write) note(r renewal, at int, last int64) error {
	for _, m := range r.made {
		stands := fmt.Sprintf("%s %d %d", m.version, at, last)
		if at == len(r.parts) {
			stands = m.version
		}
		if err := w.exec(noteSetting, m.name, stands); err != nil {
			return err
		}
	}
	return nil
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

// renewalOf makes things anew by reading each report, and each comparison where one of
// them is made of comparisons too, once.
func (s *Store) renewalOf(list []made) renewal {
	r := renewal{made: list, parts: []part{s.renewReports(list)}}
	for _, m := range list {
		if m.saveStory != nil {
			return renewal{list, append(r.parts, renewStories(list))}
		}
	}
	return r
}
