package store

import (
	"encoding/json"

	"tawatur"
)

// figureRow is a figure as it is stored.
type figureRow struct {
	start                  int
	category, body         string
	counted, place, source string // stems
}

// figuresOf gives the rows of the figures of an analysis.
func (s *stemmer) figuresOf(a *tawatur.Analysis) ([]figureRow, error) {
	out := make([]figureRow, len(a.Figures))
	for i, f := range a.Figures {
		f.Why = nil // it is long, and stands in the analysis
		body, err := json.Marshal(&f)
		if err != nil {
			return nil, err
		}
		out[i] = figureRow{start: f.Start, category: f.Category, body: string(body),
			counted: s.join(f.Of), place: s.join(f.Place), source: s.join(string(f.SourceName))}
	}
	return out, nil
}

const (
	unmarkFigures = `UPDATE figures SET tally = 0, conflict = 0
		WHERE report_id IN (SELECT report_id FROM members WHERE story_id = ?) AND tally <> 0`
	markFigure = `UPDATE figures SET tally = ?, conflict = ? WHERE report_id = (SELECT id FROM reports WHERE key = ?) AND start_at = ?`
)

// markFigures notes which tally of a story each of its figures is in, and whether
// another figure there excludes it. Of several tallies that is the first, or the first
// where one excludes it.
func (w write) markFigures(story int64, st *tawatur.Story) error {
	if err := w.exec(unmarkFigures, story); err != nil {
		return err
	}
	marked := map[figurePlace]bool{} // whether it is excluded
	for n := range st.Tallies {
		t := &st.Tallies[n]
		excluded := map[int]bool{}
		for _, p := range t.Conflicts {
			excluded[p.A], excluded[p.B] = true, true
		}
		for i := range t.Values {
			at := figurePlace{t.Values[i].Report, t.Values[i].Start}
			if was, seen := marked[at]; seen && (was || !excluded[i]) {
				continue
			}
			marked[at] = excluded[i]
			if err := w.exec(markFigure, n+1, excluded[i], at.report, at.start); err != nil {
				return err
			}
		}
	}
	return nil
}

// figurePlace is where a figure stands.
type figurePlace struct {
	report string
	start  int
}
