package store

import "tawatur"

const (
	insertFigure      = `INSERT INTO figures (id, report_id, published, outlet, category, start_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)`
	lastFigure        = `SELECT COALESCE(max(id), 0) FROM figures`
	insertFigureWords = `INSERT INTO figure_words (rowid, counted, place, source) VALUES (?, ?, ?, ?)`
	insertPlaceWords  = `INSERT INTO place_words (rowid, places) VALUES (?, ?)`

	forgetFigures     = `DELETE FROM figures`
	forgetFigureWords = `INSERT INTO figure_words (figure_words) VALUES ('delete-all')`
	forgetPlaceWords  = `INSERT INTO place_words (place_words) VALUES ('delete-all')`
)

// findingStatements are prepared with writeStatements.
var findingStatements = []string{
	insertFigure, insertFigureWords, insertPlaceWords, lastFigure,
	forgetFigures, forgetFigureWords, forgetPlaceWords,
	unmarkFigures, markFigure,
}

// findings are the rows that list what was found in a report.
type findings struct {
	figures []figureRow
	places  string // stems
}

// takeFindings gives the row what is listed of a report.
func (s *Store) takeFindings(r *tawatur.Reading, row *reportRow) (err error) {
	row.places = s.stems.joinApart(placesOf(r))
	row.figures, err = s.stems.figuresOf(&r.Analysis)
	return err
}

// saveFindings stores what is listed of reports that were inserted.
func (w write) saveFindings(all []*rows) error {
	id, err := w.next(lastFigure)
	if err != nil {
		return err
	}
	var figures, words, places []any
	for _, r := range inserted(all) {
		for i := range r.figures {
			f := &r.figures[i]
			figures = append(figures, id, r.id, r.day, r.outlet, f.category, f.start, f.body)
			words = append(words, id, f.counted, f.place, f.source)
			id++
		}
		if r.places != "" {
			places = append(places, r.id, r.places)
		}
	}
	if err := w.insertAll(insertFigure, figures); err != nil {
		return err
	}
	if err := w.insertAll(insertFigureWords, words); err != nil {
		return err
	}
	return w.insertAll(insertPlaceWords, places)
}

// madeFindings is the rows that list what was found, which depend on the stemmer.
func (s *Store) madeFindings() made {
	return made{
		name: "findings", version: "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetFigures, forgetFigureWords, forgetPlaceWords},
		take:   s.takeFindings, save: write.saveFindings, saveStory: write.markFigures,
	}
}
