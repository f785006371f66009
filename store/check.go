package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"tawatur"
)

// invariant is a statement about all rows; the query gives what breaks it.
type invariant struct{ broken, query string }

var invariants = []invariant{
	{"report without its capture",
		`SELECT key FROM reports WHERE capture_id NOT IN (SELECT id FROM captures)`},
	{"report without its analysis",
		`SELECT key FROM reports WHERE id NOT IN (SELECT report_id FROM analyses)`},
	{"report that cannot be searched",
		`SELECT key FROM reports WHERE id NOT IN (SELECT id FROM report_words_docsize)`},
	{"words of a report that is not there",
		`SELECT id FROM report_words_docsize WHERE id NOT IN (SELECT id FROM reports)`},
	{"analysis of a report that is not there",
		`SELECT report_id FROM analyses WHERE report_id NOT IN (SELECT id FROM reports)`},
	{"sketch of a report that is not there",
		`SELECT report_id FROM sketches WHERE report_id NOT IN (SELECT id FROM reports)`},
	{"capture without all of its reports",
		`SELECT c.digest FROM captures c LEFT JOIN reports r ON r.capture_id = c.id
			GROUP BY c.id HAVING count(r.id) <> c.reports`},
	{"story membership that leads nowhere",
		`SELECT report_id FROM members WHERE report_id NOT IN (SELECT id FROM reports)
			OR story_id NOT IN (SELECT id FROM stories)`},
	{"story without all of its reports",
		`SELECT s.key FROM stories s LEFT JOIN members m ON m.story_id = s.id
			GROUP BY s.id HAVING count(m.report_id) <> s.reports OR s.reports = 0`},
	{"comparison of a story that is not there",
		`SELECT story_id FROM comparisons WHERE story_id NOT IN (SELECT id FROM stories)`},
	{"story that is up to date without a comparison",
		`SELECT key FROM stories WHERE dirty <> 1 AND id NOT IN (SELECT story_id FROM comparisons)`},
	{"story whose comparison covers more than its reports",
		`SELECT key FROM stories WHERE compared > reports OR changes < 0 OR (dirty = 0 AND compared <> reports)`},
	{"names of a report that is not there",
		`SELECT report_id FROM report_names WHERE report_id NOT IN (SELECT id FROM reports)`},
	{"name that is not counted in all of its reports",
		`SELECT n.name FROM names n WHERE n.reports <> (SELECT count(*) FROM name_reports r WHERE r.name_id = n.id)`},
	{"attribution of a report that is not there",
		`SELECT report_id FROM said WHERE report_id NOT IN (SELECT id FROM reports)`},
	{"outlet whose reports were not all counted",
		`SELECT o.name FROM outlets o WHERE o.reports <> (SELECT count(*) FROM reports r WHERE r.outlet = o.name)`},
	{"report whose outlet is not known",
		`SELECT key FROM reports WHERE outlet <> '' AND outlet NOT IN (SELECT name FROM outlets)`},
	{"outlet whose words were not all counted",
		`SELECT o.name FROM outlets o WHERE o.reports <> (SELECT COALESCE(sum(c.reports), 0) FROM outlet_counts c
			WHERE c.outlet_id = o.id AND c.kind = 0)`},
	{"outlet in a story that is not there",
		`SELECT story_id FROM story_outlets WHERE story_id NOT IN (SELECT story_id FROM comparisons)`},
	{"redirect that leads nowhere",
		`SELECT key FROM redirects WHERE story_id NOT IN (SELECT id FROM stories)`},
	{"story that is also redirected",
		`SELECT key FROM redirects WHERE key IN (SELECT key FROM stories)`},
}

// Check looks for damage: of the file, and of what must hold between its rows
// (no report without its capture, analysis and words, no story membership that
// leads nowhere …). The error's code is CodeDamaged, with each kind of damage and
// an example. It reads the whole file once, and no capture's bytes; see
// [Store.CheckCaptures] for these.
func (s *Store) Check(ctx context.Context) error {
	err := s.checkFile(ctx)
	if err == nil {
		err = s.checkRows(ctx)
	}
	return s.fail(opCheck, err)
}

func (s *Store) checkFile(ctx context.Context) error {
	// New connections look at the file: what an old one remembers of the
	// full-text index can be stale after a transaction that found the disk full.
	s.reader.SetMaxIdleConns(0)
	s.reader.SetMaxIdleConns(readers())
	found, err := s.keys(ctx, `PRAGMA quick_check(10)`)
	if err != nil {
		return err
	}
	if len(found) == 1 && found[0] == "ok" {
		return nil
	}
	return damaged("the file", errors.New(strings.Join(found, "; ")))
}

func (s *Store) checkRows(ctx context.Context) error {
	var found []string
	for _, v := range invariants {
		var n int
		var example string
		_, err := s.row(ctx, `WITH broken (example) AS (`+v.query+`)
			SELECT count(*), COALESCE(min(example), '') FROM broken`, nil, &n, &example)
		if err != nil {
			return fmt.Errorf("%s: %w", v.broken, err)
		}
		if n > 0 {
			found = append(found, fmt.Sprintf("%d × %s (%s)", n, v.broken, example))
		}
	}
	if len(found) == 0 {
		return nil
	}
	return damaged("the rows", errors.New(strings.Join(found, "; ")))
}

// CheckCaptures reads the bytes of every capture and compares them with their
// digest. It reports progress, when not nil, after each one.
func (s *Store) CheckCaptures(ctx context.Context, progress func(done int)) error {
	var digests []string
	done := 0
	err := s.each(ctx, `SELECT digest, raw, text FROM captures ORDER BY id`, nil, func(r *sql.Rows) error {
		var c tawatur.Capture
		var raw, text []byte
		if err := r.Scan(&c.Digest, &raw, &text); err != nil {
			return err
		}
		if err := unpackCapture(&c, raw, text); err != nil {
			digests = append(digests, c.Digest)
		}
		if done++; progress != nil {
			progress(done)
		}
		return nil
	})
	if err == nil && len(digests) > 0 {
		err = damaged(fmt.Sprintf("%d captures", len(digests)), errors.New("not the bytes that were stored: "+digests[0]))
	}
	return s.fail(opCheck, err)
}
