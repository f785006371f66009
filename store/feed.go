package store

import (
	"context"
	"database/sql"
	"time"

	"tawatur"
	"tawatur/record"
)

// Feed is a feed that is watched. Times are to the second.
type Feed struct {
	ID  int64  `json:"-"`
	URL string `json:"url"`
	// Kind is rss, atom, json, sitemap or index, "" before it was first read.
	Kind   string           `json:"kind,omitempty"`
	Title  string           `json:"title,omitempty"`
	Home   string           `json:"home,omitempty"`
	Folder string           `json:"folder,omitempty"`
	Was    string           `json:"was,omitempty"` // the address that it moved from
	State  record.FeedState `json:"state"`
	Added  time.Time        `json:"added"`
	Due    time.Time        `json:"due"`
	// Every is how often it is asked for the time being.
	Every              time.Duration `json:"-"`
	ETag, LastModified string        `json:"-"`
	Checked, Changed   time.Time     `json:"-"` // the zero time: never
	// Failures is how often in a row it could not be read, Since the first of these.
	Failures int                `json:"failures,omitempty"`
	Since    time.Time          `json:"-"`
	Problem  tawatur.SkipReason `json:"problem,omitempty"`
	Detail   string             `json:"detail,omitempty"`
	// Items counts what it named; Waiting and Failed are those of them that are
	// not read yet and that could not be.
	Items   int `json:"items"`
	Waiting int `json:"waiting"`
	Failed  int `json:"failed"`
}

// Record gives the feed as it is told to who asks for it.
func (f *Feed) Record() record.Feed {
	return record.Feed{URL: f.URL, Title: f.Title, Kind: f.Kind, Home: f.Home, Folder: f.Folder, Was: f.Was, State: f.State,
		Every: int(f.Every / time.Second), Checked: record.Moment(f.Checked), Changed: record.Moment(f.Changed), Due: record.Moment(f.Due),
		Failures: f.Failures, Problem: f.Problem, Detail: f.Detail, Items: f.Items, Waiting: f.Waiting, Failed: f.Failed}
}

const (
	feedColumns = `id, url, kind, title, home, folder, was, state, added_at, due_at, every, etag, last_modified,
		checked_at, changed_at, failures, failing_since, problem, detail`
	feedAt     = `SELECT ` + feedColumns + ` FROM feeds WHERE url = ?`
	feedsDue   = `SELECT ` + feedColumns + ` FROM feeds WHERE state = 'live' AND due_at <= ? ORDER BY due_at, id LIMIT ?`
	allFeeds   = `SELECT ` + feedColumns + ` FROM feeds ORDER BY folder, title, url`
	nextDue    = `SELECT due_at FROM feeds WHERE state = 'live' ORDER BY due_at LIMIT 1`
	nextItem   = `SELECT due_at FROM feed_items WHERE state = 'waiting' ORDER BY due_at LIMIT 1`
	itemCounts = `SELECT feed_id, count(*), sum(state = 'waiting'), sum(state = 'failed') FROM feed_items GROUP BY feed_id`
	insertFeed = `INSERT INTO feeds (url, kind, title, home, folder, was, state, added_at, due_at, every, etag, last_modified,
		checked_at, changed_at, failures, failing_since, problem, detail)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING`
	updateFeed = `UPDATE feeds SET url = ?, kind = ?, title = ?, home = ?, folder = ?, was = ?, state = ?, added_at = ?, due_at = ?,
		every = ?, etag = ?, last_modified = ?, checked_at = ?, changed_at = ?, failures = ?, failing_since = ?, problem = ?, detail = ?
		WHERE id = ?`
)

// values are the columns but the id, in order.
func (f *Feed) values() []any {
	return []any{f.URL, f.Kind, f.Title, f.Home, f.Folder, f.Was, string(f.State), seconds(f.Added), seconds(f.Due),
		int64(f.Every / time.Second), f.ETag, f.LastModified, seconds(f.Checked), seconds(f.Changed), f.Failures,
		seconds(f.Since), string(f.Problem), f.Detail}
}

func scanFeed(r interface{ Scan(...any) error }) (f Feed, err error) {
	var added, due, every, checked, changed, since int64
	err = r.Scan(&f.ID, &f.URL, &f.Kind, &f.Title, &f.Home, &f.Folder, &f.Was, &f.State, &added, &due, &every, &f.ETag,
		&f.LastModified, &checked, &changed, &f.Failures, &since, &f.Problem, &f.Detail)
	f.Added, f.Due, f.Checked, f.Changed, f.Since = secondsAt(added), secondsAt(due), secondsAt(checked), secondsAt(changed), secondsAt(since)
	f.Every = time.Duration(every) * time.Second
	return f, err
}

func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func secondsAt(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}

// AddFeed begins to watch a feed, due at once; added is false when it was
// watched already, which brings it back to life if it was not asked any more.
func (s *Store) AddFeed(ctx context.Context, f Feed) (added bool, err error) {
	f.State = record.FeedLive
	err = s.update(ctx, func(w write) error {
		id, err := w.insert(insertFeed, f.values()...)
		if err != nil || id != 0 {
			added = id != 0
			return err
		}
		old, err := w.feed(f.URL)
		if err != nil || old.State == record.FeedLive {
			return err
		}
		old.State, old.Due, old.Failures, old.Since = record.FeedLive, f.Due, 0, time.Time{}
		return w.exec(updateFeed, append(old.values(), old.ID)...)
	})
	return added, s.failOn(opSave, f.URL, err)
}

func (w write) feed(url string) (Feed, error) {
	return scanFeed(w.tx.StmtContext(w.ctx, w.stmts[feedAt]).QueryRowContext(w.ctx, url))
}

// Feeds gives all feeds by folder and title, with the counts of their items.
func (s *Store) Feeds(ctx context.Context) ([]Feed, error) {
	list, err := s.feeds(ctx, allFeeds)
	if err != nil {
		return nil, err
	}
	at := map[int64]*Feed{}
	for i := range list {
		at[list[i].ID] = &list[i]
	}
	err = s.each(ctx, itemCounts, nil, func(r *sql.Rows) error {
		var id int64
		var all, waiting, failed int
		if err := r.Scan(&id, &all, &waiting, &failed); err != nil {
			return err
		}
		if f := at[id]; f != nil {
			f.Items, f.Waiting, f.Failed = all, waiting, failed
		}
		return nil
	})
	return list, s.fail(opRead, err)
}

// FeedsDue gives at most limit feeds that are due at now, the longest waiting
// first.
func (s *Store) FeedsDue(ctx context.Context, now time.Time, limit int) ([]Feed, error) {
	return s.feeds(ctx, feedsDue, now.Unix(), limit)
}

func (s *Store) feeds(ctx context.Context, query string, args ...any) ([]Feed, error) {
	var out []Feed
	err := s.each(ctx, query, args, func(r *sql.Rows) error {
		f, err := scanFeed(r)
		out = append(out, f)
		return err
	})
	return out, s.fail(opRead, err)
}

// NextDue gives when the next feed or page is due; ok is false when none is.
func (s *Store) NextDue(ctx context.Context) (at time.Time, ok bool, err error) {
	for _, q := range []string{nextDue, nextItem} {
		var n int64
		has, err := s.row(ctx, q, nil, &n)
		if err != nil {
			return at, ok, s.fail(opRead, err)
		}
		if t := time.Unix(n, 0).UTC(); has && (!ok || t.Before(at)) {
			at, ok = t, true
		}
	}
	return at, ok, nil
}
