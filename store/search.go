package store

import (
	"context"
	"database/sql"

	"tawatur"
)

// defaultHits is how many hits are given when no limit is asked for.
const defaultHits = 20

// SearchOptions narrows a search and says which part of its hits to give.
type SearchOptions struct {
	// Limit is the most hits given (20 when 0), Offset how many are left out
	// before them.
	Limit, Offset int
	// Outlet, when not empty, is the exact name of the outlet.
	Outlet string
	// From and To bound the day of publication, both inclusive; zero is no
	// bound. With a bound, reports without a day are left out.
	From, To tawatur.Day
}

// Hit is a report that matches a search.
type Hit struct {
	ID        string      `json:"id"`
	Outlet    string      `json:"outlet,omitempty"`
	Title     string      `json:"title"`
	Published tawatur.Day `json:"published,omitzero"`
	Story     string      `json:"story,omitempty"`
	// Snippet is a stretch of the report's text, unaltered; At is where it
	// stands there. Put an ellipsis where it is cut.
	Snippet string       `json:"snippet"`
	At      tawatur.Span `json:"at"`
	// CutBefore and CutAfter say that the text goes on beyond the snippet.
	CutBefore bool `json:"cut_before,omitempty"`
	CutAfter  bool `json:"cut_after,omitempty"`
	// Marks are the matching words in Snippet, TitleMarks those in Title.
	Marks      []tawatur.Span `json:"marks"`
	TitleMarks []tawatur.Span `json:"title_marks,omitempty"`
	// Rank is how well it matches: the higher the better; only to compare
	// hits of one search.
	Rank float64 `json:"rank"`
}

const (
	// The best are found in the index alone; only they are then looked up.
	searchAll = `SELECT rowid AS id, rank AS score FROM report_words WHERE report_words MATCH ?
		ORDER BY rank LIMIT ? OFFSET ?`
	searchSome = `SELECT w.rowid AS id, w.rank AS score FROM report_words w JOIN reports r ON r.id = w.rowid
		WHERE report_words MATCH ? ` + narrow + ` ORDER BY w.rank LIMIT ? OFFSET ?`
	countAll  = `SELECT count(*) FROM report_words WHERE report_words MATCH ?`
	countSome = `SELECT count(*) FROM report_words w JOIN reports r ON r.id = w.rowid
		WHERE report_words MATCH ? ` + narrow
	narrow   = `AND (? = '' OR r.outlet = ?) AND r.published >= ? AND r.published <= ?`
	lookUp   = `SELECT r.key, r.outlet, r.title, r.published, r.text, COALESCE(s.key, ''), hit.score FROM (`
	lookedUp = `) AS hit JOIN reports r ON r.id = hit.id LEFT JOIN members m ON m.report_id = r.id
		LEFT JOIN stories s ON s.id = m.story_id ORDER BY hit.score, r.id`
)

// Search finds the reports that match a query (see [ParseQuery]), the best
// first, and tells how many there are in all.
func (s *Store) Search(ctx context.Context, query string, o SearchOptions) ([]Hit, int, error) {
	q, err := parseQuery(query, &s.stems)
	if err != nil {
		return nil, 0, s.failOn(opSearch, query, err)
	}
	count, list, args := plan(q, &o)
	var total int
	if _, err := s.row(ctx, count, args, &total); err != nil {
		return nil, 0, s.fail(opSearch, err)
	}
	hits := []Hit{}
	if o.Limit <= 0 {
		o.Limit = defaultHits
	}
	if total > 0 {
		err = s.each(ctx, list, append(args, o.Limit, max(0, o.Offset)), func(r *sql.Rows) error {
			h, err := scanHit(r, q)
			hits = append(hits, h)
			return err
		})
	}
	return hits, total, s.fail(opSearch, err)
}

// plan chooses the queries that count and list the hits, with the arguments
// that both begin with.
func plan(q Query, o *SearchOptions) (count, list string, args []any) {
	args = []any{q.match()}
	if o.Outlet == "" && o.From.IsZero() && o.To.IsZero() {
		return countAll, lookUp + searchAll + lookedUp, args
	}
	from, to := o.From.String(), "9999-12-31"
	if !o.To.IsZero() {
		to = o.To.String()
		from = max(from, "0000") // not the reports without a day, which is ''
	}
	return countSome, lookUp + searchSome + lookedUp, append(args, o.Outlet, o.Outlet, from, to)
}

func scanHit(row *sql.Rows, q Query) (Hit, error) {
	var h Hit
	var published string
	var text sql.RawBytes
	var score float64
	if err := row.Scan(&h.ID, &h.Outlet, &h.Title, &published, &text, &h.Story, &score); err != nil {
		return Hit{}, err
	}
	h.Published, h.Rank = day(published), -score
	h.TitleMarks = q.Spans(h.Title)
	t := string(text)
	h.At, h.Marks = q.Snippet(t)
	h.Snippet = h.At.In(t)
	h.CutBefore, h.CutAfter = h.At.Start > 0, h.At.End < len(t)
	return h, nil
}
