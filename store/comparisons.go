package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"

	"tawatur"
)

// ComparisonOptions selects the stories whose comparisons are read.
type ComparisonOptions struct {
	// Origins is the least number of independent origins of one claim.
	Origins int
	// Reports is the least number of reports.
	Reports int
	// Contested asks for stories with a contradicted claim.
	Contested bool
	// Since and Until bound the days that a story spans, both inclusive; zero is
	// no bound.
	Since, Until tawatur.Day
}

const comparisonsOf = `SELECT c.body, ` + behindColumns + ` FROM stories s JOIN comparisons c ON c.story_id = s.id
	WHERE s.origins >= ? AND s.reports >= ? AND (? = 0 OR s.contradicted > 0) AND s.last_day >= ? AND s.first_day <= ?
	ORDER BY s.last_day DESC, s.origins DESC, s.key`

// Comparisons walks over the comparisons of stories as they were saved last,
// the latest first. An error ends the walk.
func (s *Store) Comparisons(ctx context.Context, o ComparisonOptions) iter.Seq2[tawatur.Story, error] {
	until := "9999-12-31"
	if !o.Until.IsZero() {
		until = o.Until.String()
	}
	return func(yield func(tawatur.Story, error) bool) {
		args := []any{o.Origins, o.Reports, o.Contested, o.Since.String(), until}
		err := s.each(ctx, comparisonsOf, args, func(r *sql.Rows) error {
			var body sql.RawBytes
			var late behind
			if err := r.Scan(&body, &late.reports, &late.compared, &late.changes); err != nil {
				return err
			}
			var st tawatur.Story
			if err := json.Unmarshal(body, &st); err != nil {
				return damaged("comparison of a story", err)
			}
			st.Later = late.later()
			if !yield(st, nil) {
				return errStopped
			}
			return nil
		})
		if err != nil && err != errStopped {
			yield(tawatur.Story{}, s.fail(opRead, err))
		}
	}
}

// StoryOf gives the ID of the story that a report belongs to, "" for none;
// CodeNotFound where there is no such report.
func (s *Store) StoryOf(ctx context.Context, report string) (string, error) {
	var id string
	ok, err := s.row(ctx, `SELECT COALESCE(s.key, '') FROM reports r LEFT JOIN members m ON m.report_id = r.id
		LEFT JOIN stories s ON s.id = m.story_id WHERE r.key = ?`, []any{report}, &id)
	if err == nil && !ok {
		return "", notFound("report", report)
	}
	return id, s.fail(opRead, err)
}

const storyNow = `WITH RECURSIVE fore (id) AS (SELECT id FROM reports WHERE key = ?
	UNION SELECT v.later_id FROM versions v JOIN fore ON v.earlier_id = fore.id)
	SELECT s.key FROM fore JOIN members m ON m.report_id = fore.id JOIN stories s ON s.id = m.story_id LIMIT 1`

// StoryNow gives the ID of the story that the latest version of a report belongs to, ""
// for none.
func (s *Store) StoryNow(ctx context.Context, report string) (string, error) {
	var id string
	_, err := s.row(ctx, storyNow, []any{report}, &id)
	return id, s.fail(opRead, err)
}
