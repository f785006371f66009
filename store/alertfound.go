package store

import (
	"context"
	"encoding/json"
	"time"

	"tawatur"
)

// Look is what a watchlist found in some comparisons and edits.
type Look struct {
	// List is the list as it was read before: where another process has looked
	// meanwhile, nothing is stored.
	List Watching
	// Compared and Report are how far was looked.
	Compared, Report int64
	News             []tawatur.News
	// Seen are reports that are no news for the list any more.
	Seen []string
}

const (
	advanceWatchlist = `UPDATE watchlists SET seen_compared = ?, seen_report = ? WHERE id = ? AND seen_compared = ? AND seen_report = ? RETURNING id`
	insertNews       = `INSERT INTO alert_news (watchlist_id, key, found_at, body) VALUES (?, ?, ?, ?) ON CONFLICT (watchlist_id, key) DO NOTHING`
	insertSeen       = `INSERT INTO watchlist_seen (watchlist_id, report_id) SELECT ?, id FROM reports WHERE key = ? ON CONFLICT DO NOTHING`
)

// SaveLooks stores what was found, in one transaction, and how many news of it
// were not known. The error is [ErrStale] where another process was faster.
func (s *Store) SaveLooks(ctx context.Context, looks []Look, now time.Time) (found int, err error) {
	err = s.update(ctx, func(w write) error {
		for i := range looks {
			n, err := w.saveLook(&looks[i], now)
			if err != nil {
				return err
			}
			found += n
		}
		return nil
	})
	return found, s.fail(opSave, err)
}

func (w write) saveLook(l *Look, now time.Time) (found int, err error) {
	var id int64
	ok, err := w.one(&id, advanceWatchlist, l.Compared, l.Report, l.List.ID, l.List.Compared, l.List.Report)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, ErrStale
	}
	for i := range l.News {
		body, err := json.Marshal(l.News[i])
		if err != nil {
			return 0, err
		}
		row, err := w.insert(insertNews, id, l.News[i].Key, now.Unix(), string(body))
		if err != nil {
			return 0, err
		}
		if row != 0 {
			found++
		}
	}
	for _, key := range l.Seen {
		if err := w.exec(insertSeen, id, key); err != nil {
			return 0, err
		}
	}
	return found, nil
}
