package store

const (
	insertNames      = `INSERT INTO report_names (report_id, names) VALUES (?, ?)`
	formID           = `SELECT id FROM name_forms WHERE name = ? AND type = ?`
	insertForm       = `INSERT INTO name_forms (name, type) VALUES (?, ?)`
	insertFormReport = `INSERT INTO form_reports (form_id, report_id) VALUES (?, ?) ON CONFLICT DO NOTHING`
	insertFormKeys   = `INSERT INTO form_words (rowid, keys) VALUES (?, ?)`
)

// nameStatements are prepared with writeStatements.
var nameStatements = []string{insertNames, formID, insertForm, insertFormReport, insertFormKeys,
	forgetNames, forgetForms, forgetFormReports, forgetFormKeys, analysesAfter}

// saveNames stores the names of reports that were inserted, and last and at once the
// keys of those that were not known, as saveWords does.
func (w write) saveNames(all []*rows) error {
	var fresh []int64
	var keys []string
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for i := range rows.reports {
			r := &rows.reports[i]
			if r.id == 0 || r.names == "" {
				continue
			}
			if err := w.exec(insertNames, r.id, r.names); err != nil {
				return err
			}
			for k, n := range r.forms {
				id, isNew, err := w.form(n)
				if err == nil {
					err = w.exec(insertFormReport, id, r.id)
				}
				if err != nil {
					return err
				}
				if isNew {
					fresh, keys = append(fresh, id), append(keys, r.nameKeys[k])
				}
			}
		}
	}
	for i, id := range fresh {
		if err := w.exec(insertFormKeys, id, keys[i]); err != nil {
			return err
		}
	}
	return nil
}

// form gives the number of a name, a new one where it is not known.
func (w write) form(n named) (id int64, isNew bool, err error) {
	ok, err := w.one(&id, formID, n.name, string(n.typ))
	if ok || err != nil {
		return id, false, err
	}
	id, err = w.insert(insertForm, n.name, string(n.typ))
	return id, true, err
}
