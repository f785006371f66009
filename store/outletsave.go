package store

import "database/sql"

// The kinds of counts that are kept of an outlet.
const (
	kindWords  = 0
	kindVoices = 1
)

const (
	insertOutlet = `INSERT INTO outlets (name, reports, bytes, first_day, last_day) VALUES (?, 0, 0, '', '')
		ON CONFLICT (name) DO NOTHING`
	outletID   = `SELECT id FROM outlets WHERE name = ?`
	growOutlet = `UPDATE outlets SET reports = reports + 1, bytes = bytes + ?1,
		first_day = CASE WHEN first_day = '' OR (?2 <> '' AND ?2 < first_day) THEN ?2 ELSE first_day END,
		last_day = CASE WHEN ?2 > last_day THEN ?2 ELSE last_day END WHERE id = ?3`
	growOutletDay = `INSERT INTO outlet_days (outlet_id, day, reports) VALUES (?, ?, 1)
		ON CONFLICT (outlet_id, day) DO UPDATE SET reports = reports + 1`
	insertCounts = `INSERT INTO outlet_counts (outlet_id, kind, level, reports, body) VALUES (?, ?, ?, ?, ?)`
	countsAt     = `SELECT count(*), COALESCE(sum(reports), 0) FROM outlet_counts WHERE outlet_id = ? AND kind = ? AND level = ?`
	bodiesAt     = `SELECT body FROM outlet_counts WHERE outlet_id = ? AND kind = ? AND level = ?`
	forgetCounts = `DELETE FROM outlet_counts WHERE outlet_id = ? AND kind = ? AND level = ?`
)

const (
	// foldAt rows of counts of one level are summed up in one of the next.
	foldAt = 16
	// topLevel is the last level, where rows are no more summed up: that of
	// foldAt² reports. It bounds what one addition may cost.
	topLevel = 2
)

// saveOutlets adds the reports that were inserted to what is known of their
// outlets. The work is that of the reports: it does not grow with the archive
// but by the depth of its indexes.
func (w write) saveOutlets(all []*rows) error {
	added := map[string][]*reportRow{}
	var order []string
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for i := range rows.reports {
			r := &rows.reports[i]
			if r.id == 0 || r.outlet == "" {
				continue
			}
			if added[r.outlet] == nil {
				order = append(order, r.outlet)
			}
			added[r.outlet] = append(added[r.outlet], r)
		}
	}
	for _, name := range order {
		if err := w.saveOutlet(name, added[name]); err != nil {
			return err
		}
	}
	return nil
}

func (w write) saveOutlet(name string, added []*reportRow) error {
	id, err := w.outlet(name)
	if err != nil {
		return err
	}
	var words, voices [][]byte
	for _, r := range added {
		if err := w.exec(growOutlet, r.bytes, r.day, id); err != nil {
			return err
		}
		if r.day != "" {
			if err := w.exec(growOutletDay, id, r.day); err != nil {
				return err
			}
		}
		words, voices = append(words, r.words), append(voices, r.voices)
	}
	if err := w.addCounts(id, kindWords, words); err != nil {
		return err
	}
	return w.addCounts(id, kindVoices, voices)
}

// outlet gives the number of an outlet, a new one where it is not known.
func (w write) outlet(name string) (id int64, err error) {
	ok, err := w.one(&id, outletID, name)
	if ok || err != nil {
		return id, err
	}
	return w.insert(insertOutlet, name)
}

// addCounts stores the counts of some reports, one body each, and sums up the
// levels that are full.
func (w write) addCounts(outlet int64, kind int, bodies [][]byte) error {
	level, reports := 0, len(bodies)
	for n := reports; n >= foldAt && level < topLevel; n /= foldAt {
		level++
	}
	for {
		body, err := sumCounts(bodies)
		if err != nil {
			return damaged("counts of an outlet", err)
		}
		if err := w.exec(insertCounts, outlet, kind, level, reports, body); err != nil {
			return err
		}
		if level == topLevel {
			return nil
		}
		var n int
		row := w.tx.StmtContext(w.ctx, w.stmts[countsAt]).QueryRowContext(w.ctx, outlet, kind, level)
		if err := row.Scan(&n, &reports); err != nil || n < foldAt {
			return err
		}
		if bodies, err = w.bodies(bodiesAt, outlet, kind, level); err != nil {
			return err
		}
		if err := w.exec(forgetCounts, outlet, kind, level); err != nil {
			return err
		}
		level++
	}
}

// bodies reads a column of bytes.
func (w write) bodies(query string, args ...any) (out [][]byte, err error) {
	err = w.each(query, args, func(r *sql.Rows) error {
		var b []byte
		err := r.Scan(&b)
		out = append(out, b)
		return err
	})
	return out, err
}
