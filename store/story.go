package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"tawatur"
	"tawatur/record"
)

const (
	storyKey     = `SELECT key FROM stories WHERE id = ?`
	storyMembers = `SELECT r.key FROM members m JOIN reports r ON r.id = m.report_id WHERE m.story_id = ?`
	// liveID finds a story by its own ID or by one that was merged into it.
	liveID = `SELECT id FROM stories WHERE key = ? UNION ALL SELECT story_id FROM redirects WHERE key = ?`

	upsertComparison = `INSERT INTO comparisons (story_id, compared_at, body) VALUES (?, ?, ?)
		ON CONFLICT (story_id) DO UPDATE SET compared_at = excluded.compared_at, body = excluded.body`
	summarizeStory = `UPDATE stories SET dirty = 0, compared = reports, changes = 0, headline = ?, outlets = ?, claims = ?, origins = ?,
		contradicted = ?, conflicts = ?, fiction = ?, toll = ? WHERE id = ?`
)

// Story gives the comparison of a story as it was saved last; id may be that
// of a story merged into it. A story not compared yet has its ID, headline,
// days and reports alone. The error's code is CodeNotFound where there is none.
func (s *Store) Story(ctx context.Context, id string) (tawatur.Story, error) {
	var st tawatur.Story
	var row int64
	var body, from, to sql.NullString
	var late behind
	ok, err := s.row(ctx, `SELECT s.id, s.key, s.headline, s.first_day, s.last_day, s.fiction, `+behindColumns+`, c.body FROM stories s
		LEFT JOIN comparisons c ON c.story_id = s.id WHERE s.id = (`+liveID+` LIMIT 1)`, []any{id, id},
		&row, &st.ID, &st.Headline, &from, &to, &st.Fiction, &late.reports, &late.compared, &late.changes, &body)
	if err != nil {
		return tawatur.Story{}, s.fail(opRead, err)
	}
	if !ok {
		return tawatur.Story{}, notFound("story", id)
	}
	if body.Valid {
		if err := json.Unmarshal([]byte(body.String), &st); err != nil {
			return st, s.fail(opRead, err)
		}
		st.Later = late.later()
		st.Across, err = s.Across(ctx, st.ID) // as it is now: stories may have merged
		return st, err
	}
	st.From, st.To = day(from.String), day(to.String)
	st.Reports, err = s.keys(ctx, storyMembers+` ORDER BY r.published, r.id`, row)
	return st, s.fail(opRead, err)
}

// Dirty gives the IDs of at most limit stories that are to be compared, since
// their reports have changed, the longest-known first; all when limit is 0. A story
// of a hundred is one of them when it has changed by a tenth.
func (s *Store) Dirty(ctx context.Context, limit int) ([]string, error) {
	ids, err := s.keys(ctx, `SELECT key FROM stories WHERE dirty = 1 ORDER BY id LIMIT ?`, noLimit(limit))
	return ids, s.fail(opRead, err)
}

// SaveStory stores the comparison of a story, with the numbers by which
// [Store.Stories] sorts, and marks it as compared. It does so only if the
// story still has the reports that the comparison names; otherwise nothing is
// stored and the error is [ErrStale]: read the story again and compare it anew.
func (s *Store) SaveStory(ctx context.Context, st tawatur.Story) error {
	return s.SaveStories(ctx, []tawatur.Story{st})
}

// SaveStories stores comparisons as [Store.SaveStory] does, all in one transaction.
// Where some are stale, the others are stored and the error is [ErrStale].
func (s *Store) SaveStories(ctx context.Context, list []tawatur.Story) error {
	now, bodies := stamp(s.now()), make([]string, len(list))
	for i := range list {
		body, err := json.Marshal(&list[i])
		if err != nil {
			return s.failOn(opSave, "story "+list[i].ID, err)
		}
		bodies[i] = string(body)
	}
	var stale error
	err := s.update(ctx, func(w write) error {
		for i := range list {
			switch err := w.saveStory(&list[i], bodies[i], now); {
			case errors.Is(err, ErrStale):
				stale = s.failOn(opSave, "story "+list[i].ID, err)
			case err != nil:
				return s.failOn(opSave, "story "+list[i].ID, err)
			}
		}
		return nil
	})
	return cmp.Or(s.fail(opSave, err), stale)
}

func (w write) saveStory(st *tawatur.Story, body, now string) error {
	id, err := w.liveStory(st.ID)
	if err != nil {
		return err
	}
	if id == 0 {
		return notFound("story", st.ID)
	}
	var key string
	if _, err := w.one(&key, storyKey, id); err != nil {
		return err
	}
	members, err := w.strings(storyMembers, id)
	if err != nil {
		return err
	}
	if key != st.ID || !sameSet(members, st.Reports) {
		return ErrStale
	}
	if err := w.exec(upsertComparison, id, now, body); err != nil {
		return err
	}
	if err := w.exec(noteCompared, id); err != nil {
		return err
	}
	if err := w.saveStoryOutlets(id, st); err != nil {
		return err
	}
	if err := w.markFigures(id, st); err != nil {
		return err
	}
	n := summarize(st)
	return w.exec(summarizeStory, st.Headline, n.Outlets, n.Claims, n.Origins,
		n.Contradicted, n.Conflicts, st.Fiction, packToll(tollOf(st)), id)
}

// summarize counts what [StoryLine] shows of a comparison.
func summarize(st *tawatur.Story) record.StoryLine {
	n := record.StoryLine{Outlets: len(st.Outlets), Claims: len(st.Claims)}
	for i := range st.Claims {
		n.Origins = max(n.Origins, len(st.Claims[i].Origins))
		if len(st.Claims[i].Contradictions) > 0 {
			n.Contradicted++
		}
	}
	for i := range st.Tallies {
		n.Conflicts += len(st.Tallies[i].Conflicts)
	}
	return n
}

func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// strings reads a column of strings.
func (w write) strings(query string, args ...any) (out []string, err error) {
	err = w.each(query, args, func(r *sql.Rows) error {
		var v string
		err := r.Scan(&v)
		out = append(out, v)
		return err
	})
	return out, err
}

func (s *Store) keys(ctx context.Context, query string, args ...any) (out []string, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		var v string
		err := r.Scan(&v)
		out = append(out, v)
		return err
	})
	return out, err
}

// noLimit turns 0 into "as many as there are".
func noLimit(n int) int {
	if n <= 0 {
		return 1 << 31
	}
	return n
}

// day reads a stored day, which was written by [tawatur.Day.String].
func day(s string) tawatur.Day {
	d, _ := tawatur.ParseDay(s)
	return d
}
