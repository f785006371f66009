package store

import (
	"context"
	"fmt"
)

// Move takes a report from one story to another, which begins with it where
// there is none of that ID yet: the story From has been split.
type Move struct {
	Report   string
	From, To string
}

const (
	reportID   = `SELECT id FROM reports WHERE key = ?`
	moveMember = `UPDATE members SET story_id = ? WHERE report_id = ?`
	// ofMembers makes reports and days those of the members.
	ofMembers = `, reports = v.n, first_day = v.first, last_day = v.last, fiction = v.fiction
		FROM (SELECT count(*) AS n, COALESCE(min(NULLIF(r.published, '')), '') AS first,
			COALESCE(max(r.published), '') AS last, COALESCE(max(r.fiction), 0) AS fiction
			FROM members m JOIN reports r ON r.id = m.report_id WHERE m.story_id = ?) AS v
		WHERE stories.id = ?`
	// recount is for a story that lost a report, which its comparison still holds.
	recount     = `UPDATE stories SET ` + anew + ofMembers
	reportHead  = `SELECT CASE WHEN title <> '' THEN title ELSE substr(text, 1, 120) END FROM reports WHERE id = ?`
	setHeadline = `UPDATE stories SET headline = ? WHERE id = ? AND headline = ''`
	insertSplit = `INSERT INTO splits (key, from_key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING`
)

// recountGrown is for a story that got one.
var recountGrown = `UPDATE stories SET ` + afterChanges(`max(0, v.n - stories.reports)`) + ofMembers

// move takes a report to another story. A story that loses its last report by
// it becomes a redirect, as by a merge.
func (w write) move(m Move) error {
	var report int64
	if ok, err := w.one(&report, reportID, m.Report); err != nil || !ok {
		return orMissing(err, "report "+m.Report+" to be moved")
	}
	from, err := w.liveStory(m.From)
	if err != nil {
		return err
	}
	to, err := w.liveStory(m.To)
	if err != nil {
		return err
	}
	if to == 0 {
		if to, err = w.split(m); err != nil {
			return err
		}
	}
	if from == to {
		return nil
	}
	if err := w.exec(moveMember, to, report); err != nil {
		return err
	}
	if err := w.exec(queueCrossing, report); err != nil { // the story it left is now another's
		return err
	}
	if err := w.exec(recountGrown, to, to); err != nil {
		return err
	}
	return w.left(from, to)
}

// split begins the story m.To with the headline of the report.
func (w write) split(m Move) (int64, error) {
	var head string
	var report int64
	if _, err := w.one(&report, reportID, m.Report); err != nil {
		return 0, err
	}
	if _, err := w.one(&head, reportHead, report); err != nil {
		return 0, err
	}
	to, err := w.insert(insertStory, m.To)
	if err == nil {
		err = w.exec(setHeadline, head, to)
	}
	if err == nil {
		err = w.exec(insertSplit, m.To, m.From)
	}
	return to, err
}

// left updates a story that a report has left for another.
func (w write) left(from, to int64) error {
	if from == 0 {
		return nil
	}
	if err := w.exec(recount, from, from); err != nil {
		return err
	}
	rest, err := w.strings(storyMembers, from)
	if err != nil || len(rest) > 0 {
		return err
	}
	var key string
	if _, err := w.one(&key, storyKey, from); err != nil {
		return err
	}
	return w.absorb(to, from, key)
}

func orMissing(err error, what string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("%s is not there", what)
}

// SplitFrom gives the ID of the story that this one left when that was split,
// "" where it began by itself. Either may have been merged since.
func (s *Store) SplitFrom(ctx context.Context, story string) (string, error) {
	var from string
	_, err := s.row(ctx, `SELECT from_key FROM splits WHERE key = ?`, []any{story}, &from)
	return from, s.fail(opRead, err)
}

// splitInto gives the stories that left one, by the keys they have now, without
// those that came back to it.
const splitInto = `SELECT DISTINCT now.key FROM splits p
	LEFT JOIN redirects r ON r.key = p.key JOIN stories now ON now.key = p.key OR now.id = r.story_id
	WHERE p.from_key = ? AND now.id <> COALESCE((` + liveID + ` LIMIT 1), 0) ORDER BY now.key`

// SplitInto gives the IDs of the stories that hold what left this one when it
// was split, as they are called now.
func (s *Store) SplitInto(ctx context.Context, story string) ([]string, error) {
	ids, err := s.keys(ctx, splitInto, story, story, story)
	return ids, s.fail(opRead, err)
}

// MergedInto gives the IDs that stories had which were merged into this one. Each still
// leads here.
func (s *Store) MergedInto(ctx context.Context, story string) ([]string, error) {
	ids, err := s.keys(ctx, `SELECT r.key FROM redirects r JOIN stories s ON s.id = r.story_id WHERE s.key = ? ORDER BY r.key`, story)
	return ids, s.fail(opRead, err)
}
