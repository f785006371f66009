package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

const (
	forgetAllTakes   = `DELETE FROM story_takes`
	forgetAllOutlets = `DELETE FROM story_outlets`
	forgetAllCounts  = `DELETE FROM outlet_counts`
	forgetAllDays    = `DELETE FROM outlet_days`
	forgetOutlets    = `DELETE FROM outlets`
	reportsAfter     = `SELECT r.id, r.outlet, r.published, r.credits, r.title, r.text, a.body FROM reports r
		JOIN analyses a ON a.report_id = r.id WHERE r.id > ? ORDER BY r.id LIMIT ?`
)

// countsRenewal counts anew what all outlets wrote where a version that did not
// count, or counted other forms of words, wrote the database. It takes about two
// seconds for 5,000 reports.
func (s *Store) countsRenewal() renewal {
	var forms []string
	for w := range strings.FieldsSeq(probe) {
		forms = append(forms, formOf(w), arabic.Stem(formOf(w)))
	}
	take := func(found *sql.Rows) (reportRow, error) { return scanCounted(found, &s.forms) }
	return renewal{
		name: "counts", version: "2:" + tawatur.Digest([]byte(strings.Join(forms, " ")))[:16],
		forget: []string{forgetAllTakes, forgetAllOutlets, forgetAllCounts, forgetAllDays, forgetOutlets},
		parts:  []part{renewReports(reportsAfter, take, write.saveOutlets), renewStories(write.saveStoryOutlets)},
	}
}

// scanCounted gives what is counted of a report.
func scanCounted(found *sql.Rows, f *former) (row reportRow, err error) {
	var r tawatur.Reading
	var published, credits string
	var body sql.RawBytes
	if err := found.Scan(&row.id, &r.Outlet, &published, &credits, &r.Title, &r.Text, &body); err != nil {
		return row, err
	}
	r.Published = day(published)
	if credits != "" {
		if err := json.Unmarshal([]byte(credits), &r.Credits); err != nil {
			return row, damaged(fmt.Sprintf("credits of report number %d", row.id), err)
		}
	}
	if err := json.Unmarshal(body, &r.Analysis); err != nil {
		return row, damaged(fmt.Sprintf("analysis of report number %d", row.id), err)
	}
	row.takeCounts(&r, f)
	return row, nil
}
