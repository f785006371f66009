package store

import (
	"tawatur/arabic/spelling"
	"tawatur/record"
)

const (
	growName         = `UPDATE names SET reports = reports + ?, mentions = mentions + ?, said = said + ? WHERE name = ? AND type = ? RETURNING id`
	insertName       = `INSERT INTO names (name, type, reports, mentions, said) VALUES (?, ?, ?, ?, ?)`
	insertNameKey    = `INSERT INTO name_keys (key, name_id) VALUES (?, ?) ON CONFLICT DO NOTHING`
	insertNameReport = `INSERT INTO name_reports (name_id, report_id) VALUES (?, ?)`
)

// nameStatements are prepared with writeStatements.
var nameStatements = []string{
	insertNames, growName, insertName, insertNameKey, insertNameReport, insertSaid, insertSaidWords, lastSaid, insertForm,
	forgetReportNames, forgetNameReports, forgetNameKeys, forgetNames, forgetSaid, forgetSaidWords, forgetForms,
}

// saveNames stores the names of reports that were inserted, but for those of earlier
// versions, and the attributions of all.
func (w write) saveNames(all []*rows) error {
	reports := inserted(all)
	latest, err := w.latest(reports)
	if err != nil {
		return err
	}
	names, err := w.countNames(latest)
	if err != nil {
		return err
	}
	var packed, having []any
	for _, r := range latest {
		if len(r.naming) > 0 {
			packed = append(packed, r.id, packNames(r.naming))
		}
		for i := range r.naming {
			having = append(having, names[r.naming[i].named], r.id)
		}
	}
	if err := w.insertAll(insertNames, packed); err != nil {
		return err
	}
	if err := w.insertAll(insertNameReport, having); err != nil {
		return err
	}
	return w.saveSaid(reports, names)
}

// countNames counts the names of reports among those of all, and gives their rows.
func (w write) countNames(reports []*reportRow) (map[named]int64, error) {
	var order []*record.Spelling // as they are first met
	counts := map[named]*record.Spelling{}
	for _, r := range reports {
		for i := range r.naming {
			c := &r.naming[i]
			n := counts[c.named]
			if n == nil {
				n = &record.Spelling{Name: c.name, Type: c.typ}
				counts[c.named], order = n, append(order, n)
			}
			n.Reports++
			n.Mentions += c.mentions
			n.Said += c.said
		}
	}
	ids := make(map[named]int64, len(order))
	var keys []any
	for _, n := range order {
		id, added, err := w.countName(n)
		if err != nil {
			return nil, err
		}
		ids[named{n.Name, n.Type}] = id
		if !added {
			continue
		}
		for _, key := range spelling.Keys(n.Name) {
			keys = append(keys, key, id)
		}
	}
	return ids, w.insertAll(insertNameKey, keys)
}

// countName adds counts of a name to its row, and makes the row where the name is met
// for the first time.
func (w write) countName(n *record.Spelling) (id int64, added bool, err error) {
	if found, err := w.one(&id, growName, n.Reports, n.Mentions, n.Said, n.Name, string(n.Type)); found || err != nil {
		return id, false, err
	}
	id, err = w.insert(insertName, n.Name, string(n.Type), n.Reports, n.Mentions, n.Said)
	return id, true, err
}
