package store

import (
	"context"
	"database/sql"
	"time"

	"tawatur"
)

// ItemLost is a page that a feed named and that was given up.
type ItemLost struct {
	URL     string             `json:"url"`
	Title   string             `json:"title,omitempty"`
	Problem tawatur.SkipReason `json:"problem"`
	Tries   int                `json:"tries"`
	// Seen is when the feed first named it.
	Seen time.Time `json:"seen"`
}

const (
	itemsLost = `SELECT i.asked, i.title, i.problem, i.tries, i.seen_at FROM feeds f JOIN feed_items i ON i.feed_id = f.id
		WHERE f.url = ? AND i.state = 'failed' ORDER BY i.seen_at DESC, i.url LIMIT ? OFFSET ?`
	itemsAgain = `UPDATE feed_items SET state = 'waiting', tries = 0, due_at = ?2
		WHERE state = 'failed' AND feed_id = (SELECT id FROM feeds WHERE url = ?1)`
)

// ItemsLost gives at most limit pages of a feed that could not be read, those that
// were named last first, from the offset on.
func (s *Store) ItemsLost(ctx context.Context, feed string, limit, offset int) ([]ItemLost, error) {
	var out []ItemLost
	err := s.each(ctx, itemsLost, []any{feed, limit, offset}, func(r *sql.Rows) error {
		var it ItemLost
		var seen int64
		err := r.Scan(&it.URL, &it.Title, &it.Problem, &it.Tries, &seen)
		it.Seen = secondsAt(seen)
		out = append(out, it)
		return err
	})
	return out, s.fail(opRead, err)
}

// TryAgain asks once more, from now on, for the pages of a feed that were given up.
func (s *Store) TryAgain(ctx context.Context, feed string, now time.Time) error {
	return s.failOn(opSave, feed, s.update(ctx, func(w write) error { return w.exec(itemsAgain, feed, now.Unix()) }))
}

// Feed gives a feed by its address, with the counts of its pages. CodeNotFound where
// it is not watched.
func (s *Store) Feed(ctx context.Context, url string) (Feed, error) {
	list, err := s.Feeds(ctx)
	if err != nil {
		return Feed{}, err
	}
	for _, f := range list {
		if f.URL == url {
			return f, nil
		}
	}
	return Feed{}, notFound("feed", url)
}
