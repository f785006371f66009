package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"tawatur"
)

// Kinship is what the story of a report tells of the report.
type Kinship struct {
	// Story is its ID, "" for none; Reports are all of its reports in order of
	// publication.
	Story   string
	Reports []string
	// Links are those that end in the report: of the story as it was compared last, and
	// with reports of others.
	Links []tawatur.Link
}

const (
	comparedBody = `SELECT c.body FROM stories s JOIN comparisons c ON c.story_id = s.id WHERE s.key = ?`
	membersOf    = `SELECT r.key FROM stories s JOIN members m ON m.story_id = s.id JOIN reports r ON r.id = m.report_id
		WHERE s.key = ? ORDER BY r.published, r.id`
)

// Kinship reads no more of a story than it tells, which for a long one is a small part.
// CodeNotFound where there is no such report.
func (s *Store) Kinship(ctx context.Context, report string) (Kinship, error) {
	var k Kinship
	var err error
	if k.Story, err = s.StoryOf(ctx, report); err != nil || k.Story == "" {
		return k, err
	}
	if k.Reports, err = s.keys(ctx, membersOf, k.Story); err != nil {
		return k, s.fail(opRead, err)
	}
	err = s.each(ctx, comparedBody, []any{k.Story}, func(r *sql.Rows) error {
		var body sql.RawBytes
		if err := r.Scan(&body); err != nil {
			return err
		}
		var compared struct {
			Lineage []tawatur.Link `json:"lineage"`
		}
		if err := json.Unmarshal(body, &compared); err != nil {
			return damaged("comparison of story "+k.Story, err)
		}
		k.Links = compared.Lineage
		return nil
	})
	if err != nil {
		return k, s.fail(opRead, err)
	}
	across, err := s.Across(ctx, k.Story)
	k.Links = slices.DeleteFunc(append(k.Links, across...), func(l tawatur.Link) bool { return l.From != report && l.To != report })
	return k, err
}
