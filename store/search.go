package store

import (
	"context"
	"database/sql"

	"tawatur/query"
	"tawatur/record"
)

// defaultHits is how many hits are given when no limit is asked for.
const defaultHits = 20

// SearchOptions says which part of what is found is given.
type SearchOptions struct {
	// Limit is the most hits given (20 when 0), Offset how many are left out
	// before them.
	Limit, Offset int
}

const (
	// The best are found in the index alone; only they are then looked up.
	searchAll = `SELECT rowid AS id, rank AS score FROM report_words WHERE report_words MATCH ?
		ORDER BY rank LIMIT ? OFFSET ?`
	searchSome = `SELECT w.rowid AS id, w.rank AS score FROM report_words w JOIN reports r ON r.id = w.rowid
		WHERE report_words MATCH ? AND `
	bestOf    = ` ORDER BY w.rank LIMIT ? OFFSET ?`
	countAll  = `SELECT count(*) FROM report_words WHERE report_words MATCH ?`
	countSome = `SELECT count(*) FROM report_words w JOIN reports r ON r.id = w.rowid
		WHERE report_words MATCH ? AND `
	lookUp   = `SELECT r.key, r.outlet, r.title, r.published, r.text, COALESCE(s.key, ''), hit.score FROM (`
	lookedUp = `) AS hit JOIN reports r ON r.id = hit.id LEFT JOIN members m ON m.report_id = r.id
		LEFT JOIN stories s ON s.id = m.story_id ORDER BY hit.score, r.id`
)

// Search finds what a query asks for and tells how much there is in all. Words that no
// report has are taken for misspelt ones of those that it has, unless the query is to be
// taken exactly; Found.Reworded tells. The error's code is CodeInvalid where nothing is asked
// for that can be sought.
func (s *Store) Search(ctx context.Context, q query.Query, o SearchOptions) (record.Found, error) {
	m, err := s.stems.matcher(q.Terms)
	if err != nil {
		return record.Found{}, err
	}
	if o.Limit <= 0 {
		o.Limit = defaultHits
	}
	f := record.Found{}
	if !q.Exact {
		if f.Reworded, err = s.reword(ctx, q.Terms, &m); err != nil {
			return record.Found{}, s.fail(opSearch, err)
		}
	}
	if q.OfAttributions() {
		err = s.searchSaid(ctx, &q, m, o, &f)
	} else {
		err = s.searchReports(ctx, &q, m, o, &f)
	}
	if err == nil && f.Total == 0 && len(m.clauses) > 1 {
		f.Apart, err = s.countApart(ctx, &q, m)
	}
	return f, s.fail(opSearch, err)
}

// searchReports finds reports by their words.
func (s *Store) searchReports(ctx context.Context, q *query.Query, m matcher, o SearchOptions, f *record.Found) error {
	if len(m.clauses) == 0 {
		return invalidQuery("there is no word to search for", "give one or more words")
	}
	count, list, args := plan(q, m)
	f.Hits = []record.Hit{}
	if _, err := s.row(ctx, count, args, &f.Total); err != nil || f.Total == 0 {
		return err
	}
	return s.each(ctx, list, append(args, o.Limit, max(0, o.Offset)), func(r *sql.Rows) error {
		h, err := scanHit(r, m)
		f.Hits = append(f.Hits, h)
		return err
	})
}

// plan chooses the queries that count and list the hits, with the arguments
// that both begin with.
func plan(q *query.Query, m matcher) (count, list string, args []any) {
	n := narrowing(q, "r.id", "r.outlet", "r.published")
	args = append([]any{m.ftsAll()}, n.args...)
	if len(n.all) == 0 {
		return countAll, lookUp + searchAll + lookedUp, args
	}
	return countSome + n.where(), lookUp + searchSome + n.where() + bestOf + lookedUp, args
}

func scanHit(row *sql.Rows, m matcher) (record.Hit, error) {
	var h record.Hit
	var published string
	var text sql.RawBytes
	var score float64
	if err := row.Scan(&h.ID, &h.Outlet, &h.Title, &published, &text, &h.Story, &score); err != nil {
		return record.Hit{}, err
	}
	h.Published, h.Rank = day(published), -score
	h.TitleMarks = m.Spans(h.Title)
	t := string(text)
	h.At, h.Marks = m.Snippet(t)
	h.Snippet = h.At.In(t)
	h.CutBefore, h.CutAfter = h.At.Start > 0, h.At.End < len(t)
	return h, nil
}
