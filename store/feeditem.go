package store

import (
	"context"
	"database/sql"
	"time"

	"tawatur"
	"tawatur/record"
)

// FeedItem is a page that a feed named, to be read or to be tried again.
type FeedItem struct {
	// URL is the address without what only tracks readers, Asked as the feed
	// has it.
	URL, Asked string
	Title      string
	// Stamp changes when the feed says that the page did.
	Stamp string
	// Old is a page that is not asked for, since it was out long before its feed
	// was watched.
	Old   bool
	Due   time.Time
	Tries int
}

// ItemTried is what came of asking for a page that could not be read.
type ItemTried struct {
	URL string
	// Again is when to try again; the zero time gives it up.
	Again   time.Time
	Problem tawatur.SkipReason
}

const (
	// A page that is said to have changed is asked for again, at once the first
	// time and then after ever longer: some feeds say so of all pages each time.
	insertItem = `INSERT INTO feed_items (url, feed_id, asked, title, stamp, changes, seen_at, due_at, tries, state, problem)
		SELECT ?1, ?2, ?3, ?4, ?5, 0, ?6, ?6, 0, CASE WHEN EXISTS (SELECT 1 FROM pages WHERE url = ?1) THEN 'done' WHEN ?7 THEN 'old' ELSE 'waiting' END, ''
		WHERE true
		ON CONFLICT (url) DO UPDATE SET stamp = excluded.stamp, title = excluded.title, changes = changes + 1,
		due_at = max(due_at, excluded.due_at + 3600 * ((1 << min(changes, 10)) - 1)), tries = 0, state = 'waiting', problem = ''
		WHERE feed_items.stamp <> excluded.stamp AND feed_items.feed_id = excluded.feed_id AND feed_items.seen_at > ?6 - 7 * 86400 AND NOT ?7`
	itemsTaken = `UPDATE feed_items SET state = 'done' WHERE url = ? AND state = 'waiting' AND due_at <= ?`
	itemDone   = `UPDATE feed_items SET state = 'done', problem = '' WHERE url = ?`
	itemTried  = `UPDATE feed_items SET tries = tries + 1, due_at = ?2, state = ?3, problem = ?4 WHERE url = ?1`
	itemsDue   = `SELECT url, asked, title, stamp, due_at, tries FROM feed_items WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, url LIMIT ?`
)

// FeedRead is what came of asking for a feed.
type FeedRead struct {
	Feed  Feed
	Items []FeedItem
	// More are feeds that were named by this one, such as the parts of an index.
	More []Feed
}

// SaveFeeds stores what came of asking for feeds, in one transaction: how each
// stands and which pages it named that were not known, or that it says have
// changed. A feed that moved to the address of another one is forgotten, and
// its pages go to that one.
func (s *Store) SaveFeeds(ctx context.Context, read []FeedRead, now time.Time) error {
	return s.fail(opSave, s.update(ctx, func(w write) error {
		for i := range read {
			if err := w.saveFeed(&read[i], now); err != nil {
				return s.failOn(opSave, read[i].Feed.URL, err)
			}
		}
		return nil
	}))
}

func (w write) saveFeed(r *FeedRead, now time.Time) error {
	f := &r.Feed
	if f.Was != "" {
		other, err := w.feed(f.URL)
		if err == nil && other.ID != f.ID {
			return w.joinFeeds(f.ID, other.ID)
		}
		if err != nil && err != sql.ErrNoRows {
			return err
		}
	}
	if err := w.exec(updateFeed, append(f.values(), f.ID)...); err != nil {
		return err
	}
	for _, it := range r.Items {
		if err := w.exec(insertItem, it.URL, f.ID, it.Asked, it.Title, it.Stamp, now.Unix(), it.Old); err != nil {
			return err
		}
	}
	for i := range r.More {
		if _, err := w.insert(insertFeed, r.More[i].values()...); err != nil {
			return err
		}
	}
	return nil
}

const (
	moveItems  = `UPDATE feed_items SET feed_id = ?2 WHERE feed_id = ?1`
	deleteFeed = `DELETE FROM feeds WHERE id = ?`
)

func (w write) joinFeeds(from, to int64) error {
	if err := w.exec(moveItems, from, to); err != nil {
		return err
	}
	return w.exec(deleteFeed, from)
}

// ItemsDue gives at most limit pages that are due at now.
func (s *Store) ItemsDue(ctx context.Context, now time.Time, limit int) ([]FeedItem, error) {
	var out []FeedItem
	err := s.each(ctx, itemsDue, []any{now.Unix(), limit}, func(r *sql.Rows) error {
		var it FeedItem
		var due int64
		err := r.Scan(&it.URL, &it.Asked, &it.Title, &it.Stamp, &due, &it.Tries)
		it.Due = secondsAt(due)
		out = append(out, it)
		return err
	})
	return out, s.fail(opRead, err)
}

// SaveTries stores which pages were asked for, at now, which of them could not be
// read, and when to try these again.
func (s *Store) SaveTries(ctx context.Context, asked []FeedItem, tried []ItemTried, now time.Time) error {
	return s.fail(opSave, s.update(ctx, func(w write) error {
		for _, t := range tried {
			state, due := "waiting", t.Again.Unix()
			if t.Again.IsZero() {
				state, due = "failed", 0
			}
			if err := w.exec(itemTried, t.URL, due, state, string(t.Problem)); err != nil {
				return err
			}
		}
		for _, it := range asked { // most of them were noted when they were stored
			if err := w.exec(itemsTaken, it.URL, now.Unix()); err != nil {
				return err
			}
		}
		return nil
	}))
}

// SetFeed pauses, brings back or, with the state "", forgets a feed; ok is false
// when it is not watched. What it named stays known while it is paused.
func (s *Store) SetFeed(ctx context.Context, url string, state record.FeedState, now time.Time) (ok bool, err error) {
	err = s.update(ctx, func(w write) error {
		f, err := w.feed(url)
		if err == sql.ErrNoRows {
			return nil
		}
		if err != nil {
			return err
		}
		ok = true
		if state == "" {
			return w.exec(deleteFeed, f.ID)
		}
		if f.State = state; state == record.FeedLive {
			f.Due, f.Failures, f.Since = now, 0, time.Time{}
		}
		return w.exec(updateFeed, append(f.values(), f.ID)...)
	})
	return ok, s.failOn(opSave, url, err)
}
