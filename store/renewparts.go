package store

import (
	"database/sql"
	"encoding/json"
	"fmt"

	"tawatur"
)

const (
	readingsAfter = `SELECT r.id, r.outlet, r.published, r.credits, r.title, r.text, a.body FROM reports r
		JOIN analyses a ON a.report_id = r.id WHERE r.id > ? ORDER BY r.id LIMIT ?`
	comparisonsAfter = `SELECT story_id, body FROM comparisons WHERE story_id > ? ORDER BY story_id LIMIT ?`
)

// renewReports is a part that reads reports and saves what is made of them.
func (s *Store) renewReports(list []made) part {
	return func(w write, last int64, most int) (int64, error) {
		some := &rows{}
		err := w.each(readingsAfter, []any{last, most}, func(found *sql.Rows) error {
			id, r, err := scanAnalyzed(found)
			if err != nil {
				return err
			}
			row := newReportRow(r)
			row.id, last = id, id
			for _, m := range list {
				if err := m.take(r, &row); err != nil {
					return err
				}
			}
			some.reports = append(some.reports, row)
			return nil
		})
		if len(some.reports) == 0 {
			return last, err
		}
		for _, m := range list {
			if err == nil {
				err = m.save(w, []*rows{some})
			}
		}
		if err == nil {
			s.known.add([]*rows{some}) // where the transaction fails, so does opening the database
		}
		return last, err
	}
}

// scanAnalyzed reads of a report what something is made of.
func scanAnalyzed(found *sql.Rows) (id int64, r *tawatur.Reading, err error) {
	r = &tawatur.Reading{}
	var published string
	var credits, body sql.RawBytes
	if err := found.Scan(&id, &r.Outlet, &published, &credits, &r.Title, &r.Text, &body); err != nil {
		return 0, nil, err
	}
	r.Published = day(published)
	if len(credits) > 0 {
		if err := json.Unmarshal(credits, &r.Credits); err != nil {
			return 0, nil, damaged(fmt.Sprintf("credits of report number %d", id), err)
		}
	}
	if err := json.Unmarshal(body, &r.Analysis); err != nil {
		return 0, nil, damaged(fmt.Sprintf("analysis of report number %d", id), err)
	}
	return id, r, nil
}

// renewStories is a part that reads saved comparisons and saves what is made of each.
func renewStories(list []made) part {
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
			for _, m := range list {
				if err == nil && m.saveStory != nil {
					err = m.saveStory(w, some[i].id, &some[i].story)
				}
			}
		}
		return last, err
	}
}
