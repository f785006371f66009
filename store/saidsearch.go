package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"tawatur"
	"tawatur/query"
)

// SourceFound is whom the source of a query was taken for.
type SourceFound struct {
	Asked string `json:"asked"`
	// Name is the commonest spelling of the name whose words were sought, in all of its
	// spellings; "" where no name on record is like what was asked for, and the words of the
	// report for its source were searched instead.
	Name string `json:"name,omitempty"`
	// Found is how it was found where it is not on record as it was asked for: FoundNear,
	// FoundPart or FoundWithin; or FoundFull where Full was counted with it.
	Found string `json:"found,omitempty"`
	// Full is the fuller name whose words were sought with those of a name that is mostly
	// a part of it.
	Full      string   `json:"full,omitempty"`
	Spellings []string `json:"spellings,omitempty"`
	// Others are other names on record that could be meant, those most heard first.
	Others []Spelling `json:"others,omitempty"`
}

const (
	saidFrom  = ` FROM said d WHERE 1`
	saidList  = `SELECT d.report_id, d.n` + saidFrom
	saidCount = `SELECT count(*)` + saidFrom
	saidOrder = ` ORDER BY d.day DESC, d.id LIMIT ? OFFSET ?`
	saidLike  = `d.id IN (SELECT rowid FROM said_words WHERE said_words MATCH ?)`
	saidNot   = `d.id NOT IN (SELECT rowid FROM said_words WHERE said_words MATCH ?)`
	analysis  = `SELECT r.key, r.outlet, r.published, r.title, r.credits, COALESCE(s.key, ''), a.body FROM reports r JOIN analyses a ON a.report_id = r.id
		LEFT JOIN members m ON m.report_id = r.id LEFT JOIN stories s ON s.id = m.story_id WHERE r.id = ?`
)

// searchSaid finds attributions.
func (s *Store) searchSaid(ctx context.Context, q *query.Query, m matcher, o SearchOptions, f *Found) error {
	c := narrowing(q, "d.report_id", "d.outlet", "d.day")
	words := map[string]string{"quote": m.fts()}
	if q.Source != "" {
		ids, err := s.findSource(ctx, q, f)
		if err != nil {
			return err
		}
		if f.Source.Name != "" {
			c.and(`d.name_id IN (SELECT value FROM json_each(?))`, numbersJSON(ids))
		} else if words["source"] = s.stems.phrase(q.Source).fts(); words["source"] == "" {
			return invalidQuery("the source has no word", "give a name")
		}
	}
	if q.Via != "" {
		if words["via"] = s.stems.phrase(q.Via).fts(); words["via"] == "" {
			return invalidQuery("what it came via has no word", "give a name")
		}
	}
	if err := c.saidIn("d.stance", q.Stances); err != nil {
		return err
	}
	if err := c.saidIn("d.form", q.Forms); err != nil {
		return err
	}
	if like := inColumns(words); like != "" {
		c.and(saidLike, like)
	}
	if not := m.ftsWithout(); not != "" {
		c.and(saidNot, inColumns(map[string]string{"quote": not}))
	}
	return s.listSaid(ctx, c, m, o, f)
}

// saidIn bounds a column to some values, where there are any.
func (c *condition) saidIn(column string, values any) error {
	list, err := json.Marshal(values)
	if err == nil && string(list) != "null" {
		c.and(column+` IN (SELECT value FROM json_each(?))`, string(list))
	}
	return err
}

// inColumns writes what must match in each column in the language of FTS5.
func inColumns(words map[string]string) (all string) {
	for _, column := range []string{"quote", "source", "via"} {
		if w := words[column]; w != "" {
			if all != "" {
				all += " AND "
			}
			all += column + " : (" + w + ")"
		}
	}
	return all
}

// place is where an attribution stands: a row of reports, and the number in its analysis.
type place struct {
	report int64
	n      int
}

// listSaid counts the attributions that meet a condition, and reads some.
func (s *Store) listSaid(ctx context.Context, c condition, m matcher, o SearchOptions, f *Found) error {
	f.Said = []Statement{}
	if _, err := s.row(ctx, saidCount+c.where, c.args, &f.Total); err != nil || f.Total == 0 {
		return err
	}
	var found []place
	err := s.each(ctx, saidList+c.where+saidOrder, append(c.args, o.Limit, max(0, o.Offset)), func(r *sql.Rows) error {
		var p place
		err := r.Scan(&p.report, &p.n)
		found = append(found, p)
		return err
	})
	read := map[int64]Statement{}
	analyses := map[int64]tawatur.Analysis{}
	for _, p := range found {
		if err != nil {
			return err
		}
		if _, ok := read[p.report]; !ok {
			read[p.report], analyses[p.report], err = s.analysis(ctx, p.report)
		}
		if a := analyses[p.report].Attributions; p.n < len(a) {
			st := read[p.report]
			st.Attribution = a[p.n]
			st.Marks = m.Spans(st.Quote)
			f.Said = append(f.Said, st)
		}
	}
	return err
}

// analysis reads what was understood of a report, and where it stands.
func (s *Store) analysis(ctx context.Context, report int64) (st Statement, a tawatur.Analysis, err error) {
	var published string
	var credits, body []byte
	if _, err = s.row(ctx, analysis, []any{report}, &st.Report, &st.Outlet, &published, &st.Title, &credits, &st.Story, &body); err != nil {
		return st, a, err
	}
	st.Published = day(published)
	if err = json.Unmarshal(body, &a); err == nil && len(credits) > 0 {
		err = json.Unmarshal(credits, &st.Credits)
	}
	if err != nil {
		err = damaged(fmt.Sprintf("analysis of report %s", st.Report), err)
	}
	return st, a, err
}
