package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"tawatur"
)

// maxAnalyses bounds how many analyses are read for one name: the latest.
const maxAnalyses = 2000

const (
	analysesOf = `SELECT r.key, r.outlet, r.published, COALESCE(s.key, ''), a.body FROM json_each(?) j
		JOIN reports r ON r.id = j.value JOIN analyses a ON a.report_id = r.id
		LEFT JOIN members m ON m.report_id = r.id LEFT JOIN stories s ON s.id = m.story_id ORDER BY j.key`
	storiesOf = `SELECT ` + storyLine + ` FROM json_each(?) j
		JOIN members m ON m.report_id = j.value JOIN stories s ON s.id = m.story_id
		GROUP BY s.id ORDER BY count(*) DESC, s.last_day DESC, s.key LIMIT ?`
)

// fillWho adds what stands in the analyses of the reports, and their stories.
func (s *Store) fillWho(ctx context.Context, a *inquiry, w *Who, o WhoOptions) error {
	ids := make([]int64, len(a.reports))
	for i, in := range a.reports {
		ids[i] = in.id
	}
	list, err := idList(ids)
	if err != nil {
		return err
	}
	w.Stories = []StoryLine{}
	err = s.each(ctx, storiesOf, []any{list, noLimit(o.Limit)}, func(r *sql.Rows) error {
		line, err := scanStoryLine(r)
		w.Stories = append(w.Stories, line)
		return err
	})
	if err != nil {
		return err
	}
	if list, err = idList(atMost(ids, maxAnalyses)); err != nil {
		return err
	}
	return s.readStatements(ctx, list, a, w, o)
}

func idList(ids []int64) (string, error) {
	b, err := json.Marshal(ids)
	return string(b), err
}

// readStatements reads titles and statements out of the analyses of reports.
func (s *Store) readStatements(ctx context.Context, list string, a *inquiry, w *Who, o WhoOptions) error {
	titles := map[string]int{}
	w.Statements = []Statement{}
	err := s.each(ctx, analysesOf, []any{list}, func(r *sql.Rows) error {
		var st Statement
		var published string
		var body sql.RawBytes
		if err := r.Scan(&st.Report, &st.Outlet, &published, &st.Story, &body); err != nil {
			return err
		}
		var an tawatur.Analysis
		if err := json.Unmarshal(body, &an); err != nil {
			return damaged(fmt.Sprintf("analysis of report %s", st.Report), err)
		}
		st.Published = day(published)
		for t := range a.titlesIn(&an) {
			titles[t]++
		}
		for _, at := range a.saidIn(&an) {
			if o.Limit == 0 || len(w.Statements) < o.Limit {
				st.Attribution = at
				w.Statements = append(w.Statements, st)
			}
		}
		return nil
	})
	w.Titles = atMost(tallied(titles), o.Limit)
	return err
}

// titlesIn gives the titles that a report gives the name.
func (a *inquiry) titlesIn(an *tawatur.Analysis) map[string]bool {
	out := map[string]bool{}
	for _, m := range an.Mentions {
		if m.Title != "" && a.same[named{oneLine(m.Name), m.Type}] != nil {
			out[oneLine(m.Title)] = true
		}
	}
	return out
}

// saidIn gives the attributions of a report whose source the name is.
func (a *inquiry) saidIn(an *tawatur.Analysis) (out []tawatur.Attribution) {
	types := mentionTypes(an)
	for i := range an.Attributions {
		if n := sourceOf(&an.Attributions[i], types); n.name != "" && a.same[n] != nil {
			out = append(out, an.Attributions[i])
		}
	}
	return out
}
