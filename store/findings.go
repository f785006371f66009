package store

import (
	"database/sql"
	"encoding/json"
	"fmt"

	"tawatur"
)

const (
	insertFigure      = `INSERT INTO figures (report_id, published, outlet, category, start_at, body) VALUES (?, ?, ?, ?, ?, ?)`
	insertFigureWords = `INSERT INTO figure_words (rowid, counted, place, source) VALUES (?, ?, ?, ?)`
	insertPlaceWords  = `INSERT INTO place_words (rowid, places) VALUES (?, ?)`

	forgetFigures     = `DELETE FROM figures`
	forgetFigureWords = `INSERT INTO figure_words (figure_words) VALUES ('delete-all')`
	forgetPlaceWords  = `INSERT INTO place_words (place_words) VALUES ('delete-all')`
	readingsAfter     = `SELECT r.id, r.outlet, r.published, r.title, r.text, a.body FROM reports r
		JOIN analyses a ON a.report_id = r.id WHERE r.id > ? ORDER BY r.id LIMIT ?`
)

// findingStatements are prepared with writeStatements.
var findingStatements = []string{
	insertFigure, insertFigureWords, insertPlaceWords,
	forgetFigures, forgetFigureWords, forgetPlaceWords, readingsAfter,
	unmarkFigures, markFigure,
}

// findings are the rows that list what was found in a report.
type findings struct {
	outlet, published string
	figures           []figureRow
	places            string // stems
}

// findingsOf gives the rows of a reading.
func (s *stemmer) findingsOf(r *tawatur.Reading) (f findings, err error) {
	f.outlet, f.published = r.Outlet, r.Published.String()
	f.places = s.joinApart(placesOf(r))
	f.figures, err = s.figuresOf(&r.Analysis)
	return f, err
}

// saveFindings stores the rows of reports that were inserted, those of the full-text
// indexes last and at once, as saveWords does.
func (w write) saveFindings(all []*rows) error {
	for _, step := range []func(write, int64, *findings) error{
		write.saveFigures, write.saveFigureWords, write.savePlaceWords,
	} {
		for _, rows := range all {
			if rows == nil {
				continue
			}
			for i := range rows.reports {
				if r := &rows.reports[i]; r.id != 0 {
					if err := step(w, r.id, &r.findings); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

func (w write) savePlaceWords(report int64, f *findings) error {
	if f.places == "" {
		return nil
	}
	return w.exec(insertPlaceWords, report, f.places)
}

// findingsRenewal lists anew what was found in all reports where a version that did
// not, or that had another stemmer, wrote the database. It takes about two seconds for
// 5,000 reports.
func (s *Store) findingsRenewal() renewal {
	take := func(found *sql.Rows) (row reportRow, err error) {
		var r tawatur.Reading
		var published string
		var body sql.RawBytes
		if err := found.Scan(&row.id, &r.Outlet, &published, &r.Title, &r.Text, &body); err != nil {
			return row, err
		}
		r.Published = day(published)
		if err := json.Unmarshal(body, &r.Analysis); err != nil {
			return row, damaged(fmt.Sprintf("analysis of report number %d", row.id), err)
		}
		row.findings, err = s.stems.findingsOf(&r)
		return row, err
	}
	return renewal{
		name: "findings", version: "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetFigures, forgetFigureWords, forgetPlaceWords},
		parts:  []part{renewReports(readingsAfter, take, write.saveFindings), renewStories(write.markFigures)},
	}
}
