package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"tawatur"
)

const (
	queueCrossing = `INSERT INTO uncrossed (report_id) VALUES (?) ON CONFLICT DO NOTHING`
	crossed       = `DELETE FROM uncrossed WHERE report_id = (SELECT id FROM reports WHERE key = ?)`
	insertAcross  = `INSERT INTO across (from_id, to_id, body)
		SELECT f.id, t.id, ? FROM reports f JOIN reports t WHERE f.key = ? AND t.key = ? ON CONFLICT DO NOTHING`
	uncrossed = `SELECT r.key, k.data FROM uncrossed u JOIN reports r ON r.id = u.report_id
		JOIN sketches k ON k.report_id = u.report_id ORDER BY u.report_id LIMIT ?`
	// withMarks gives for each mark the latest reports that have it, as one string:
	// a query for each takes longer than finding them.
	withMarks = `SELECT (SELECT group_concat(report_id, ' ') FROM (SELECT report_id FROM sketch_keys WHERE code = j.value
			ORDER BY day DESC, report_id DESC LIMIT ?)) AS found
		FROM json_each(?) j WHERE found IS NOT NULL`
	// beyondStory gives a report's sketch where it belongs to another story than the one of key.
	beyondStory = `SELECT r.key, k.data FROM reports r JOIN sketches k ON k.report_id = r.id
		LEFT JOIN members m ON m.report_id = r.id
		WHERE r.id = ?1 AND r.key <> ?2 AND m.story_id IS NOT (SELECT n.story_id FROM members n JOIN reports o
			ON o.id = n.report_id WHERE o.key = ?2)`
	takenFromBeyond = `SELECT a.body FROM members m JOIN across a ON a.to_id = m.report_id
		LEFT JOIN members n ON n.report_id = a.from_id
		WHERE m.story_id = (` + liveID + ` LIMIT 1) AND n.story_id IS NOT m.story_id`
	takenBeyond = `SELECT a.body FROM members m JOIN across a ON a.from_id = m.report_id
		LEFT JOIN members n ON n.report_id = a.to_id
		WHERE m.story_id = (` + liveID + ` LIMIT 1) AND n.story_id IS NOT m.story_id`
)

// touchStory asks for a new comparison of the story of a report.
var touchStory = `UPDATE stories SET ` + afterChanges(`1`) + ` WHERE id =
	(SELECT m.story_id FROM members m JOIN reports r ON r.id = m.report_id WHERE r.key = ?)`

// Uncrossed gives the sketches of at most limit reports for which links to other
// stories were not looked for yet, in the order of storing.
func (s *Store) Uncrossed(ctx context.Context, limit int) ([]SketchRow, error) {
	var out []SketchRow
	err := s.each(ctx, uncrossed, []any{limit}, func(r *sql.Rows) error {
		var row SketchRow
		err := r.Scan(&row.ID, &row.Data)
		out = append(out, row)
		return err
	})
	return out, s.fail(opRead, err)
}

// Bounds of the search for what a report shares with reports of other stories:
// they keep its cost from growing with the archive.
const (
	mostMarks    = 96 // marks that are looked up
	mostWithMark = 24 // reports looked at for one mark, the latest first
	leastShared  = 3  // marks in common
	mostBeyond   = 24 // reports given
)

// Beyond gives the sketches of reports of other stories, or of none, that share
// most of the marks of a report: those of the greatest number of shared marks.
func (s *Store) Beyond(ctx context.Context, report string, marks []int64) ([]SketchRow, error) {
	shared, err := s.sharing(ctx, marks)
	if err != nil {
		return nil, s.fail(opRead, err)
	}
	var ids []int64
	for id, n := range shared {
		if n >= leastShared {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(shared[b]-shared[a], cmp.Compare(a, b)) })
	var out []SketchRow
	for _, id := range ids {
		var row SketchRow
		ok, err := s.row(ctx, beyondStory, []any{id, report}, &row.ID, &row.Data)
		if err != nil {
			return nil, s.fail(opRead, err)
		}
		if ok {
			out = append(out, row)
		}
		if len(out) == mostBeyond {
			break
		}
	}
	return out, nil
}

// sharing tells how many of the marks, or of some spread over them, the reports
// have that have any of them.
func (s *Store) sharing(ctx context.Context, marks []int64) (map[int64]int, error) {
	step := max(1, (len(marks)+mostMarks-1)/mostMarks)
	var some []int64
	for i := 0; i < len(marks); i += step {
		some = append(some, marks[i])
	}
	shared := map[int64]int{}
	err := s.each(ctx, withMarks, []any{mostWithMark, numbersJSON(some)}, func(r *sql.Rows) error {
		var found sql.RawBytes
		if err := r.Scan(&found); err != nil {
			return err
		}
		for id, rest := int64(0), string(found); rest != ""; {
			id, rest = number(rest)
			shared[id]++
		}
		return nil
	})
	return shared, err
}

// Crossed is a report with its links to reports of other stories.
type Crossed struct {
	Report string
	Links  []tawatur.Link
}

// SaveAcross stores links between stories, notes that they were looked for, and
// marks as dirty the stories of both ends, of which the one may rest on the other.
func (s *Store) SaveAcross(ctx context.Context, all []Crossed) error {
	return s.fail(opSave, s.update(ctx, func(w write) error {
		for _, c := range all {
			for i := range c.Links {
				if err := w.saveAcross(&c.Links[i]); err != nil {
					return err
				}
			}
			if err := w.exec(crossed, c.Report); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (w write) saveAcross(l *tawatur.Link) error {
	body, err := json.Marshal(l)
	if err != nil {
		return err
	}
	if err := w.exec(insertAcross, string(body), l.From, l.To); err != nil {
		return err
	}
	if err := w.exec(touchStory, l.To); err != nil || l.Why != tawatur.DirectionUnknown {
		return err // who was taken from rests on nothing new
	}
	return w.exec(touchStory, l.From)
}

// Across gives the links between the reports of a story and those of others, in
// order of their ends; id may be that of a story merged into it.
func (s *Store) Across(ctx context.Context, id string) ([]tawatur.Link, error) {
	var out []tawatur.Link
	for _, query := range [...]string{takenFromBeyond, takenBeyond} {
		err := s.each(ctx, query, []any{id, id}, func(r *sql.Rows) error {
			var body sql.RawBytes
			var l tawatur.Link
			if err := r.Scan(&body); err != nil {
				return err
			}
			if err := json.Unmarshal(body, &l); err != nil {
				return damaged("lineage between stories", err)
			}
			out = append(out, l)
			return nil
		})
		if err != nil {
			return nil, s.fail(opRead, err)
		}
	}
	slices.SortStableFunc(out, func(a, b tawatur.Link) int {
		return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.From, b.From))
	})
	return out, nil
}
