package store

import "tawatur"

const (
	insertFigure      = `INSERT INTO figures (report_id, published, outlet, category, start_at, body) VALUES (?, ?, ?, ?, ?, ?)`
	insertFigureWords = `INSERT INTO figure_words (rowid, counted, place, source) VALUES (?, ?, ?, ?)`
	insertPlaceWords  = `INSERT INTO place_words (rowid, places) VALUES (?, ?)`

	forgetFigures     = `DELETE FROM figures`
	forgetFigureWords = `INSERT INTO figure_words (figure_words) VALUES ('delete-all')`
	forgetPlaceWords  = `INSERT INTO place_words (place_words) VALUES ('delete-all')`
)

// findingStatements are prepared with writeStatements.
var findingStatements = []string{
	insertFigure, insertFigureWords, insertPlaceWords,
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

// saveFindings stores the rows of reports that were inserted, those of the full-text
// indexes last and at once, as saveWords does.
func (w write) saveFindings(all []*rows) error {
	for _, step := range []func(write, *reportRow) error{
		write.saveFigures, write.saveFigureWords, write.savePlaceWords,
	} {
		for _, rows := range all {
			if rows == nil {
				continue
			}
			for i := range rows.reports {
				if r := &rows.reports[i]; r.id != 0 {
					if err := step(w, r); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

func (w write) savePlaceWords(r *reportRow) error {
	if r.places == "" {
		return nil
	}
	return w.exec(insertPlaceWords, r.id, r.places)
}

// madeFindings is the rows that list what was found, which depend on the stemmer.
func (s *Store) madeFindings() made {
	return made{
		name: "findings", version: "1:" + tawatur.Digest([]byte(s.stems.join(probe)))[:16],
		forget: []string{forgetFigures, forgetFigureWords, forgetPlaceWords},
		take:   s.takeFindings, save: write.saveFindings, saveStory: write.markFigures,
	}
}
