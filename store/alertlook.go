package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur"
	"tawatur/query"
)

// Compared is a comparison that was saved, with its number.
type Compared struct {
	Seq   int64
	Story tawatur.Story
	// Split tells that the story left another, or another left it.
	Split bool
}

// Edited is an edit with the number of the report that was stored with it.
type Edited struct {
	Report int64
	tawatur.Edit
}

// NameIn is a name in a report, resolved as its analysis has it.
type NameIn struct {
	Name string
	Type tawatur.MentionType
}

const (
	noteCompared = `INSERT OR REPLACE INTO compared (story_id) VALUES (?)`
	// A story that has changed since is compared again, and gets a new number then.
	comparedAfter = `SELECT n.seq, c.body, EXISTS (SELECT 1 FROM splits p WHERE p.key = s.key)
		OR EXISTS (SELECT 1 FROM splits p WHERE p.from_key = s.key) FROM compared n JOIN stories s ON s.id = n.story_id JOIN comparisons c ON c.story_id = n.story_id
		WHERE n.seq > ? AND s.dirty <> 1 ORDER BY n.seq LIMIT ?`
	// Of a version that came between two others, what was changed up to it is new.
	editsAfter = `SELECT max(earlier_id, later_id) AS n, body FROM (SELECT * FROM versions WHERE later_id > ?1 AND later_id > earlier_id
		UNION ALL SELECT * FROM versions v WHERE earlier_id > ?1 AND later_id < earlier_id
		AND NOT EXISTS (SELECT 1 FROM versions b WHERE b.later_id = v.earlier_id AND b.earlier_id < v.earlier_id)) ORDER BY n LIMIT ?2`
	// A later version of a report is fresh only where the first one is.
	freshReports = `SELECT r.key FROM json_each(?2) j JOIN reports r ON r.key = j.value JOIN watchlists w ON w.id = ?1
		WHERE r.id > w.baseline AND r.id NOT IN (SELECT report_id FROM watchlist_seen WHERE watchlist_id = ?1)
		AND NOT EXISTS (WITH RECURSIVE back (id) AS (SELECT earlier_id FROM versions WHERE later_id = r.id
			UNION SELECT v.earlier_id FROM versions v JOIN back ON v.later_id = back.id)
			SELECT 1 FROM back WHERE back.id <= w.baseline
			OR back.id IN (SELECT report_id FROM watchlist_seen WHERE watchlist_id = ?1))`
	// What was told of an earlier version, or was there with it, was so of the report.
	back = `WITH RECURSIVE back (id, key) AS (SELECT r.id, r.key UNION SELECT e.id, e.key FROM back
		JOIN versions v ON v.later_id = back.id JOIN reports e ON e.id = v.earlier_id)`
	toldReports = `SELECT r.key FROM json_each(?2) j JOIN reports r ON r.key = j.value
		WHERE EXISTS (` + back + ` SELECT 1 FROM back JOIN alert_news n ON n.watchlist_id = ?1 AND n.key = ?3 || back.key)`
	oldReports = `SELECT r.key FROM json_each(?2) j JOIN reports r ON r.key = j.value JOIN watchlists w ON w.id = ?1
		WHERE EXISTS (` + back + ` SELECT 1 FROM back WHERE back.id <= w.baseline)`
	matchingOf = `SELECT r.key FROM report_words f JOIN reports r ON r.id = f.rowid
		WHERE report_words MATCH ?1 AND f.rowid IN (SELECT o.id FROM json_each(?2) j JOIN reports o ON o.key = j.value)`
	namesIn = `SELECT r.key, n.names FROM json_each(?) j JOIN reports r ON r.key = j.value JOIN report_names n ON n.report_id = r.id`
)

// ComparedAfter gives at most limit comparisons that were saved after the one
// numbered after, the earliest first.
func (s *Store) ComparedAfter(ctx context.Context, after int64, limit int) (out []Compared, err error) {
	err = s.each(ctx, comparedAfter, []any{after, limit}, func(r *sql.Rows) error {
		var c Compared
		var body sql.RawBytes
		if err := r.Scan(&c.Seq, &body, &c.Split); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &c.Story); err != nil {
			return damaged("comparison of a story", err)
		}
		out = append(out, c)
		return nil
	})
	return out, s.fail(opRead, err)
}

// EditsAfter gives at most limit edits that were stored with reports after the one
// numbered after, the earliest first.
func (s *Store) EditsAfter(ctx context.Context, after int64, limit int) (out []Edited, err error) {
	err = s.each(ctx, editsAfter, []any{after, limit}, func(r *sql.Rows) error {
		var e Edited
		var body sql.RawBytes
		if err := r.Scan(&e.Report, &body); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &e.Edit); err != nil {
			return damaged("an edit of a report", err)
		}
		out = append(out, e)
		return nil
	})
	return out, s.fail(opRead, err)
}

// Fresh tells which of the reports came after the list was made and were not
// looked at for it.
func (s *Store) Fresh(ctx context.Context, list int64, reports []string) (map[string]bool, error) {
	return s.keySet(ctx, freshReports, list, jsonOf(reports))
}

// Told tells of which of the reports, or of an earlier version of them, a list has news
// whose key is prefix and the report's ID.
func (s *Store) Told(ctx context.Context, list int64, prefix string, reports []string) (map[string]bool, error) {
	return s.keySet(ctx, toldReports, list, jsonOf(reports), prefix)
}

// Old tells which of the reports, or an earlier version of them, were there when a list
// was made.
func (s *Store) Old(ctx context.Context, list int64, reports []string) (map[string]bool, error) {
	return s.keySet(ctx, oldReports, list, jsonOf(reports))
}

// Matching tells which of the reports, by their IDs, have the words of a query, as
// [Store.Search] has it; the filters of the query are not looked at. CodeInvalid where it
// has no word.
func (s *Store) Matching(ctx context.Context, line string, reports []string) (map[string]bool, error) {
	match, err := s.stems.words(line)
	if err != nil {
		return nil, s.failOn(opSearch, line, err)
	}
	return s.keySet(ctx, matchingOf, match, jsonOf(reports))
}

// words writes what the words and phrases of a query match in the language of FTS5.
// CodeInvalid where there is none.
func (s *stemmer) words(line string) (string, error) {
	q, err := query.Parse(line)
	if err != nil {
		return "", err
	}
	m, err := s.matcher(q.Terms)
	if err == nil && len(m.clauses) == 0 {
		err = invalidQuery("there is no word to search for", "give one or more words")
	}
	return m.ftsAll(), err
}

// NamesIn gives the names in each of the reports.
func (s *Store) NamesIn(ctx context.Context, reports []string) (map[string][]NameIn, error) {
	out := map[string][]NameIn{}
	err := s.each(ctx, namesIn, []any{jsonOf(reports)}, func(r *sql.Rows) error {
		var key, names string
		if err := r.Scan(&key, &names); err != nil {
			return err
		}
		unpackNames(names, func(c counted) { out[key] = append(out[key], NameIn{c.name, c.typ}) })
		return nil
	})
	return out, s.fail(opRead, err)
}

// NamesOf gives the names in an analysis, as [Store.NamesIn] does of reports: of a report's
// earlier versions none are kept apart.
func NamesOf(a *tawatur.Analysis) (out []NameIn) {
	for _, c := range namesOf(a) {
		out = append(out, NameIn{c.name, c.typ})
	}
	return out
}

func (s *Store) keySet(ctx context.Context, query string, args ...any) (map[string]bool, error) {
	out := map[string]bool{}
	list, err := s.keys(ctx, query, args...)
	for _, k := range list {
		out[k] = true
	}
	return out, s.fail(opRead, err)
}

// jsonOf writes strings as json_each reads them.
func jsonOf(list []string) string {
	b, err := json.Marshal(list)
	if err != nil {
		return "[]" // strings always can be written
	}
	return string(b)
}

// DecidedOn gives what people decided about a name: the names that it is one with, and
// those that it is not, in the form of [spelling.Name.String].
func (s *Store) DecidedOn(ctx context.Context, name string) (joined []string, apart map[string]bool, err error) {
	r, err := s.rulingsOn(ctx, name)
	return r.joined, r.apart, s.fail(opRead, err)
}
