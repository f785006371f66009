package store

import (
	"cmp"
	"context"
	"database/sql"
	"math"
	"slices"
	"strconv"
	"strings"

	"tawatur"
)

// SketchKey is a code by which a report is found when later ones are placed.
type SketchKey struct {
	Code   int64
	Weight uint8
}

const (
	forgetKeys    = `DELETE FROM sketch_keys`
	insertKey     = `INSERT INTO sketch_keys (code, day, report_id, weight) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
	sketchesAfter = `SELECT report_id, published, data FROM sketches WHERE report_id > ? ORDER BY report_id LIMIT ?`
	// storiesBeside gives the stories of reports in the order in which they are listed,
	// and how large they are.
	storiesBeside = `SELECT s.id, s.reports, m.report_id FROM json_each(?) j JOIN members m ON m.report_id = j.value
		JOIN stories s ON s.id = m.story_id ORDER BY j.key`
	// withKeys gives the latest reports that have each key with the key's weight
	// in them, all in one string: a row for each takes longer than finding it.
	withKeys = `SELECT j.key, (SELECT group_concat(report_id || ' ' || weight, ' ') FROM
			(SELECT report_id, weight FROM sketch_keys WHERE code = j.value AND day >= ? AND day <= ?
			ORDER BY day DESC, report_id DESC LIMIT ?)) AS found
		FROM json_each(?) j WHERE found IS NOT NULL`
	countKeys  = `SELECT j.value, (SELECT COUNT(*) FROM (SELECT 1 FROM sketch_keys WHERE code = j.value LIMIT ?)) FROM json_each(?) j`
	sketchesIn = `SELECT r.key, s.key, k.data FROM stories s JOIN members m ON m.story_id = s.id
		JOIN reports r ON r.id = m.report_id JOIN sketches k ON k.report_id = m.report_id `
	sketchesOf = sketchesIn + `WHERE s.id = ? ORDER BY k.published, k.report_id`
	// sketchesOfLarge gives those of the latest reports of a story, of its first one
	// and of those that are listed.
	sketchesOfLarge = sketchesIn + `WHERE s.id = ?1 AND m.report_id IN
			(SELECT * FROM (SELECT report_id FROM members WHERE story_id = ?1 ORDER BY report_id DESC LIMIT ?2)
			UNION SELECT min(report_id) FROM members WHERE story_id = ?1 UNION SELECT j.value FROM json_each(?3) j)
		ORDER BY k.published, k.report_id`
	sketchesOfKey = sketchesIn + `WHERE s.id = (` + liveID + ` LIMIT 1)`
	latestSketch  = `SELECT COALESCE(MAX(report_id), 0) FROM sketches`
)

// noDay stands for a day that is not known.
const noDay = math.MinInt32

func dayNumber(d tawatur.Day) int {
	if d.IsZero() {
		return noDay
	}
	return d.Sub(tawatur.Day{Year: 1970, Month: 1, Date: 1})
}

// saveKeys stores by what reports are found, in the order of the table: of many
// reports, many have their places beside one another.
func (w write) saveKeys(reports []*reportRow) error {
	type row struct {
		key    SketchKey
		day    int
		report int64
	}
	var all []row
	for _, r := range reports {
		on := dayNumber(day(r.day))
		for _, k := range r.keys {
			all = append(all, row{k, on, r.id})
		}
	}
	slices.SortStableFunc(all, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.key.Code, b.key.Code), cmp.Compare(a.day, b.day), cmp.Compare(a.report, b.report))
	})
	args := make([]any, 0, 4*len(all))
	for _, r := range all {
		args = append(args, r.key.Code, r.day, r.report, r.key.Weight)
	}
	return w.insertAll(insertKey, args)
}

// KeysOf is called for the bytes of a sketch, which are good until it returns, and
// gives its keys.
type KeysOf func(sketch []byte) ([]SketchKey, error)

// Rekey stores the keys of all reports anew where a version that knew none, or
// gave others, wrote the database. Each transaction does some of them, and a run
// that is cut off goes on with the others. It takes about a second for 1,000 reports.
func (s *Store) Rekey(ctx context.Context, version string, keys KeysOf) error {
	return s.fail(opSave, s.renew(ctx, renewal{made: []made{{name: "keys", version: version, forget: []string{forgetKeys}}},
		parts: []part{func(w write, last int64, most int) (int64, error) { return w.rekey(last, most, keys) }}}))
}

// rekey stores the keys of some reports whose rows come after last.
func (w write) rekey(last int64, most int, keys KeysOf) (int64, error) {
	var some []*reportRow
	err := w.each(sketchesAfter, []any{last, most}, func(found *sql.Rows) error {
		r := &reportRow{}
		var data sql.RawBytes
		err := found.Scan(&r.id, &r.day, &data)
		if err == nil {
			r.keys, err = keys(data)
		}
		some, last = append(some, r), r.id
		return err
	})
	if err == nil {
		err = w.saveKeys(some)
	}
	return last, err
}

// Limits of a search by keys.
const (
	// mostWithKey is how many reports are looked at for one key, the latest first.
	mostWithKey = 400
	// mostNear is how many reports are found by stems, and how many by marks.
	mostNear = 48
	// mostOfStory is how many reports of a story are given besides those that were
	// found: more than by how many a story is judged.
	mostOfStory = 256
	// mostCounted is up to how many reports a key is counted.
	mostCounted = 4000
)

// SketchesNear walks over the sketches of the reports published from one day to
// another that share most with keys, and of the others of their stories, of a large one the
// latest. Keys of
// the weight 0 are counted apart from the others.
func (s *Store) SketchesNear(ctx context.Context, from, to tawatur.Day, keys []SketchKey, do func(SketchRow) error) error {
	ids, err := s.near(ctx, from, to, keys)
	if err != nil {
		return s.fail(opRead, err)
	}
	stories, err := s.storiesBeside(ctx, ids)
	if err != nil {
		return s.fail(opRead, err)
	}
	return s.fail(opRead, ahead(len(stories), func(i int) ([]SketchRow, error) {
		return s.sketchesBeside(ctx, stories[i])
	}, func(rows []SketchRow) error {
		for _, row := range rows {
			if err := do(row); err != nil {
				return err
			}
		}
		return nil
	}))
}

// sketchesBeside gives the sketches of a story, of a large one those that were found,
// the latest and the first.
func (s *Store) sketchesBeside(ctx context.Context, b *beside) (out []SketchRow, err error) {
	query, args := sketchesOf, []any{b.story}
	if b.size > mostOfStory {
		query, args = sketchesOfLarge, []any{b.story, mostOfStory, numbersJSON(b.reports)}
	}
	err = s.eachSketch(ctx, query, args, func(row SketchRow) error {
		out = append(out, row)
		return nil
	})
	return out, err
}

// beside is a story with those of its reports that were found.
type beside struct {
	story   int64
	size    int // all of its reports
	reports []int64
}

// SketchesOf walks over the sketches of the reports of a story.
func (s *Store) SketchesOf(ctx context.Context, story string, do func(SketchRow) error) error {
	return s.fail(opRead, s.eachSketch(ctx, sketchesOfKey, []any{story, story}, do))
}

func (s *Store) eachSketch(ctx context.Context, query string, args []any, do func(SketchRow) error) error {
	return s.each(ctx, query, args, func(r *sql.Rows) error {
		var row SketchRow
		if err := r.Scan(&row.ID, &row.Story, &row.Data); err != nil {
			return err
		}
		return do(row)
	})
}

// storiesBeside gives the stories of reports, each once, in the order of the reports.
func (s *Store) storiesBeside(ctx context.Context, reports []int64) (out []*beside, err error) {
	seen := map[int64]*beside{}
	err = s.each(ctx, storiesBeside, []any{numbersJSON(reports)}, func(r *sql.Rows) error {
		var b beside
		var report int64
		if err := r.Scan(&b.story, &b.size, &report); err != nil {
			return err
		}
		if seen[b.story] == nil {
			seen[b.story], out = &b, append(out, &b)
		}
		seen[b.story].reports = append(seen[b.story].reports, report)
		return nil
	})
	return out, err
}

// near gives the reports that share most stems with keys and then those that share
// most marks.
func (s *Store) near(ctx context.Context, from, to tawatur.Day, keys []SketchKey) ([]int64, error) {
	var stems, marks []SketchKey
	for _, k := range keys {
		if k.Weight == 0 {
			marks = append(marks, k)
		} else {
			stems = append(stems, k)
		}
	}
	var found []int64
	err := ahead(2, func(i int) ([]int64, error) {
		return s.mostSharing(ctx, from, to, [][]SketchKey{stems, marks}[i])
	}, func(ids []int64) error {
		found = append(found, ids...)
		return nil
	})
	return found, err
}

// mostSharing gives the reports that share most with keys, by weight.
func (s *Store) mostSharing(ctx context.Context, from, to tawatur.Day, keys []SketchKey) ([]int64, error) {
	score := map[int64]int{}
	args := []any{dayNumber(from), dayNumber(to), mostWithKey, numbersJSON(codesOf(keys))}
	err := s.each(ctx, withKeys, args, func(r *sql.Rows) error {
		var at int
		var found sql.RawBytes
		if err := r.Scan(&at, &found); err != nil {
			return err
		}
		k := keys[at]
		for rest := string(found); rest != ""; {
			var id, weight int64
			id, rest = number(rest)
			weight, rest = number(rest)
			score[id] += max(1, int(weight)) * max(1, int(k.Weight)) // marks have none
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return mostAlike(score), nil
}

// number reads the first of the numbers in s, parted by spaces, and gives the rest.
func number(s string) (n int64, rest string) {
	word, rest, _ := strings.Cut(s, " ")
	n, _ = strconv.ParseInt(word, 10, 64) // the database wrote it
	return n, rest
}

func codesOf(keys []SketchKey) []int64 {
	out := make([]int64, len(keys))
	for i, k := range keys {
		out[i] = k.Code
	}
	return out
}

// numbersJSON writes numbers as SQLite's json_each reads them.
func numbersJSON(list []int64) string {
	b := []byte{'['}
	for i, n := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, n, 10)
	}
	return string(append(b, ']'))
}

// mostAlike gives the reports of the greatest scores.
func mostAlike(score map[int64]int) []int64 {
	type scored struct {
		id    int64
		score int
	}
	all := make([]scored, 0, len(score))
	for id, n := range score {
		all = append(all, scored{id, n})
	}
	slices.SortFunc(all, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id)) })
	ids := make([]int64, min(mostNear, len(all)))
	for i := range ids {
		ids[i] = all[i].id
	}
	return ids
}

// CountKeys tells how many reports were placed, about, and how many of them have
// each key, counted up to some thousands.
func (s *Store) CountKeys(ctx context.Context, keys []SketchKey) (reports int, holding map[int64]int, err error) {
	if _, err = s.row(ctx, latestSketch, nil, &reports); err != nil {
		return 0, nil, s.fail(opRead, err)
	}
	holding = make(map[int64]int, len(keys))
	err = s.each(ctx, countKeys, []any{mostCounted, numbersJSON(codesOf(keys))}, func(r *sql.Rows) error {
		var code int64
		var n int
		err := r.Scan(&code, &n)
		holding[code] = n
		return err
	})
	return reports, holding, s.fail(opRead, err)
}
