package store

import (
	"context"
	"database/sql"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tawatur"
)

// scans matches the step of a plan that goes through a whole table of ours; the
// numbers of json_each and the rows of a subquery are no tables.
var scans = regexp.MustCompile(`^SCAN (\w+)( USING .*)?$`)

// Nothing that is asked or done for one report goes through a whole table: what
// an addition costs must not grow with the archive.
func TestNoQueryOfOneReportScans(t *testing.T) {
	s := open(t)
	addAndCompare(t, s)
	queries := slices.Collect(maps.Keys(s.reads))
	for _, q := range slices.Concat(writeStatements, nameStatements, forgettingStatements, findingStatements) {
		if !ofAll(s, q) {
			queries = append(queries, q)
		}
	}
	for _, q := range queries {
		for _, step := range stepsOf(t, s, q) {
			if m := scans.FindStringSubmatch(step); m != nil && m[1] != "v" && m[1] != "j" && m[1] != "CONSTANT" {
				t.Errorf("%s\nof the query %s", step, q)
			}
		}
	}
}

// addAndCompare does all that an addition does.
func addAndCompare(t *testing.T, s *Store) {
	t.Helper()
	ctx := context.Background()
	keys, from, to := []SketchKey{{11, 9}, {12, 0}}, tawatur.Day{}, tawatur.Day{Year: 2040, Month: 1, Date: 1}
	save(t, s, keyed(1, "a", 3, 11, 12))
	_, _, err := s.CountKeys(ctx, keys)
	errs := []error{err,
		s.SketchesNear(ctx, from, to, keys, func(SketchRow) error { return nil }),
		s.SaveSkips(ctx, []tawatur.Skip{{Input: "x", Reason: tawatur.SkipDuplicateID}}),
	}
	for _, err := range s.Sketches(ctx, from, to) {
		errs = append(errs, err)
	}
	_, err = s.Beyond(ctx, "report-1", []int64{11, 12})
	errs = append(errs, err)
	_, err = s.FreeIDs(ctx, []string{"report-1"})
	errs = append(errs, err)
	ids, err := s.Dirty(ctx, 1)
	errs = append(errs, err)
	for _, id := range ids {
		rs, err := s.Readings(ctx, id)
		errs = append(errs, err)
		for _, r := range rs {
			errs = append(errs, s.SaveStory(ctx, tawatur.Story{ID: id, Reports: []string{r.ID}}))
		}
	}
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// ofAll reports whether a statement takes back all of something, to be made anew.
func ofAll(s *Store, query string) bool {
	forgotten := []string{forgetKeys}
	for _, m := range s.made {
		forgotten = append(forgotten, m.forget...)
	}
	return slices.Contains(forgotten, query)
}

// stepsOf gives the steps in which SQLite carries out a query.
func stepsOf(t *testing.T, s *Store, query string) (steps []string) {
	t.Helper()
	args := make([]any, parameters(query))
	rows, err := s.writer.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused sql.NullInt64
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return steps
}

// parameters is how many values a query asks for: numbered ones may stand twice.
func parameters(query string) int {
	if n := strings.Count(query, "?"); !strings.Contains(query, "?1") {
		return n
	}
	highest := 0
	for n := range 9 {
		if strings.Contains(query, "?"+string(rune('1'+n))) {
			highest = n + 1
		}
	}
	return highest
}
