package store

import "tawatur"

// A story of at least 100 reports is not compared again for each new one, which
// would cost the square of their number, but when it has changed by a tenth: then
// what its comparisons cost in all is a constant for each report.
//
// afterChanges tells, in an UPDATE of stories, what dirty becomes after so many more
// changes.
func afterChanges(more string) string {
	return `changes = stories.changes + ` + more + `, dirty = CASE WHEN stories.dirty <> 1 AND stories.compared >= 100
		AND 10 * (stories.changes + ` + more + `) < stories.compared THEN 2 ELSE 1 END`
}

// anew asks, in an UPDATE of stories, for a new comparison: the last one holds no longer.
const anew = `dirty = 1, compared = 0, changes = 0`

// behindColumns is the columns of stories, as s, that tell what its comparison covers.
const behindColumns = `s.reports, s.compared, s.changes`

// behind is what these columns hold.
type behind struct{ reports, compared, changes int }

// later tells what a comparison leaves out, nil for nothing.
func (b behind) later() *tawatur.Later {
	if b.compared == 0 || b.changes == 0 {
		return nil
	}
	came := b.reports - b.compared
	return &tawatur.Later{Reports: came, Links: max(0, b.changes-came)}
}
