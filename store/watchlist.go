package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"tawatur"
)

// Watching is a watchlist and how far it has looked.
type Watching struct {
	tawatur.Watchlist
	// Compared is the number of the last comparison that was looked at, Report that
	// of the last report whose edits were.
	Compared, Report int64
	// DigestAt is when its next digest is due; the zero time sends at once.
	DigestAt time.Time
}

const (
	insertWatchlist = `INSERT INTO watchlists (key, name, body, baseline, seen_compared, seen_report, digest_at)
		SELECT ?1, ?2, ?3, CASE WHEN ?4 THEN (SELECT COALESCE(max(id), 0) FROM reports) ELSE 0 END,
		(SELECT COALESCE(max(seq), 0) FROM compared), (SELECT COALESCE(max(id), 0) FROM reports), ?5
		WHERE true ON CONFLICT (name) DO NOTHING`
	seenOfStory = `INSERT INTO watchlist_seen (watchlist_id, report_id)
		SELECT ?1, m.report_id FROM members m WHERE m.story_id = ?2 ON CONFLICT DO NOTHING`
	deleteWatchlist  = `DELETE FROM watchlists WHERE id = ?`
	watchlistNamed   = `SELECT id FROM watchlists WHERE name = ?`
	watchlistColumns = `SELECT id, body, seen_compared, seen_report, digest_at FROM watchlists`
	allWatchlists    = watchlistColumns + ` ORDER BY name`
	oneWatchlist     = watchlistColumns + ` WHERE name = ?1 OR key = ?1`
)

// AddWatchlist begins to watch. What is in the archive is known from then on and
// no news; of a list of one story, what is in that story. w.Key and w.Made are
// filled in. The code is CodeInvalid where another list has the name, CodeNotFound
// where there is no such story.
func (s *Store) AddWatchlist(ctx context.Context, w tawatur.Watchlist, digest time.Time) (tawatur.Watchlist, error) {
	w.Key, w.Made = strings.ToLower(rand.Text()), s.now().UTC().Truncate(time.Second)
	body, err := json.Marshal(w)
	if err != nil {
		return w, s.failOn(opSave, w.Name, err)
	}
	err = s.update(ctx, func(tx write) error {
		var story int64
		if w.Story != "" {
			var err error
			if story, err = tx.liveStory(w.Story); err != nil {
				return err
			}
			if story == 0 {
				return notFound("story", w.Story)
			}
		}
		id, err := tx.insert(insertWatchlist, w.Key, w.Name, string(body), w.Story == "", seconds(digest))
		if err != nil {
			return err
		}
		if id == 0 {
			return fault(tawatur.CodeInvalid, "there is a watchlist of this name", "give it another name, or remove the other one first")
		}
		w.ID = id
		if story == 0 {
			return nil
		}
		return tx.exec(seenOfStory, id, story)
	})
	return w, s.failOn(opSave, w.Name, err)
}

// RemoveWatchlist forgets a list with all that it found and sent; ok is false when
// there is none of this name.
func (s *Store) RemoveWatchlist(ctx context.Context, name string) (ok bool, err error) {
	err = s.update(ctx, func(w write) error {
		var id int64
		if ok, err = w.one(&id, watchlistNamed, name); err != nil || !ok {
			return err
		}
		return w.exec(deleteWatchlist, id)
	})
	return ok, s.failOn(opSave, name, err)
}

// Watchlists gives all lists by name.
func (s *Store) Watchlists(ctx context.Context) ([]Watching, error) {
	return s.watchlists(ctx, allWatchlists)
}

// Watchlist gives the list of a name or key; CodeNotFound where there is none.
func (s *Store) Watchlist(ctx context.Context, name string) (Watching, error) {
	list, err := s.watchlists(ctx, oneWatchlist, name)
	if err == nil && len(list) == 0 {
		err = &tawatur.Error{Code: tawatur.CodeNotFound, Op: "find watchlist", Input: name,
			Hint: "list them with `tawatur alerts`", Err: errors.New("no such watchlist")}
	}
	if err != nil {
		return Watching{}, err
	}
	return list[0], nil
}

func (s *Store) watchlists(ctx context.Context, query string, args ...any) (out []Watching, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		var w Watching
		var body sql.RawBytes
		var digest int64
		var id int64
		if err := r.Scan(&id, &body, &w.Compared, &w.Report, &digest); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &w.Watchlist); err != nil {
			return damaged("a watchlist", err)
		}
		w.ID, w.DigestAt = id, secondsAt(digest)
		out = append(out, w)
		return nil
	})
	return out, s.fail(opRead, err)
}
