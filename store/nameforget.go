package store

import "tawatur/arabic/spelling"

const (
	isEarlier        = `SELECT 1 FROM versions WHERE earlier_id = ?`
	namesOfReport    = `SELECT names FROM report_names WHERE report_id = ?`
	shrinkName       = `UPDATE names SET reports = reports - 1, mentions = mentions - ?, said = said - ? WHERE name = ? AND type = ? RETURNING id, reports`
	forgetName       = `DELETE FROM names WHERE id = ?`
	forgetNameKey    = `DELETE FROM name_keys WHERE key = ? AND name_id = ?`
	forgetNameReport = `DELETE FROM name_reports WHERE name_id = ? AND report_id = ?`
	forgetNamesOf    = `DELETE FROM report_names WHERE report_id = ?`
)

// forgettingStatements are prepared with writeStatements.
var forgettingStatements = []string{isEarlier, namesOfReport, shrinkName, forgetName, forgetNameKey, forgetNameReport, forgetNamesOf}

// latest gives those of the reports that are no earlier versions: only their names count.
func (w write) latest(reports []*reportRow) (out []*reportRow, err error) {
	for _, r := range reports {
		var one int
		earlier, err := w.one(&one, isEarlier, r.id)
		if err != nil {
			return nil, err
		}
		if !earlier {
			out = append(out, r)
		}
	}
	return out, nil
}

// forgetNames takes the names of a report back, where they were counted.
func (w write) forgetNames(report int64) error {
	var packed string
	if ok, err := w.one(&packed, namesOfReport, report); err != nil || !ok {
		return err
	}
	var err error
	unpackNames(packed, func(c counted) {
		if err == nil {
			err = w.uncountName(report, &c)
		}
	})
	if err != nil {
		return err
	}
	return w.exec(forgetNamesOf, report)
}

// uncountName takes a report's counts of a name from its row, and the row away where no
// other report has the name.
func (w write) uncountName(report int64, c *counted) error {
	var id, reports int64
	row := w.tx.StmtContext(w.ctx, w.stmts[shrinkName]).QueryRowContext(w.ctx, c.mentions, c.said, c.name, string(c.typ))
	if err := row.Scan(&id, &reports); err != nil {
		return err
	}
	if err := w.exec(forgetNameReport, id, report); err != nil || reports > 0 {
		return err
	}
	for _, key := range spelling.Keys(c.name) {
		if err := w.exec(forgetNameKey, key, id); err != nil {
			return err
		}
	}
	return w.exec(forgetName, id)
}
