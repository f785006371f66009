package store

import "tawatur/arabic/spelling"

const (
	growName         = `UPDATE names SET reports = reports + 1, mentions = mentions + ?, said = said + ? WHERE name = ? AND type = ? RETURNING id`
	insertName       = `INSERT INTO names (name, type, reports, mentions, said) VALUES (?, ?, 1, ?, ?)`
	insertNameKey    = `INSERT INTO name_keys (key, name_id) VALUES (?, ?) ON CONFLICT DO NOTHING`
	insertNameReport = `INSERT INTO name_reports (name_id, report_id) VALUES (?, ?)`
)

// nameStatements are prepared with writeStatements.
var nameStatements = []string{
	insertNames, growName, insertName, insertNameKey, insertNameReport, insertSaid, insertSaidWords, insertForm,
	forgetReportNames, forgetNameReports, forgetNameKeys, forgetNames, forgetSaid, forgetSaidWords, forgetForms,
}

// saveNaming counts the names of a report among those of all, and gives their rows.
func (w write) saveNaming(r *reportRow) (map[named]int64, error) {
	ids := make(map[named]int64, len(r.naming))
	for i := range r.naming {
		c := &r.naming[i]
		id, err := w.countName(c)
		if err == nil {
			err = w.exec(insertNameReport, id, r.id)
		}
		if err != nil {
			return nil, err
		}
		ids[c.named] = id
	}
	return ids, nil
}

// countName adds a report's counts of a name to its row, and makes the row with its keys
// where the name is met for the first time.
func (w write) countName(c *counted) (id int64, err error) {
	if found, err := w.one(&id, growName, c.mentions, c.said, c.name, string(c.typ)); found || err != nil {
		return id, err
	}
	id, err = w.insert(insertName, c.name, string(c.typ), c.mentions, c.said)
	for _, key := range spelling.Keys(c.name) {
		if err == nil {
			err = w.exec(insertNameKey, key, id)
		}
	}
	return id, err
}
