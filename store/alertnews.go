package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"tawatur"
)

// newsColumns gives with each news the story in which the latest version of the report
// that it rests on stands now.
const newsColumns = `SELECT n.body, n.found_at, COALESCE(s.key, ''), COALESCE(s.headline, ''), COALESCE(s.reports, 0), COALESCE(s.outlets, 0)
	FROM alert_news n LEFT JOIN stories s ON s.id = (WITH RECURSIVE fore (id) AS (SELECT id FROM reports WHERE key = n.body ->> '$.said.report'
		UNION SELECT v.later_id FROM versions v JOIN fore ON v.earlier_id = fore.id)
		SELECT m.story_id FROM fore JOIN members m ON m.report_id = fore.id LIMIT 1)`

// news reads news, each told of the story that holds its words now: the one that it was
// found in may have been merged or split since.
func (s *Store) news(ctx context.Context, query string, args ...any) (out []tawatur.News, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		var n, now tawatur.News
		var body sql.RawBytes
		var found int64
		if err := r.Scan(&body, &found, &now.Story, &now.Headline, &now.Reports, &now.Outlets); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &n); err != nil {
			return damaged("news of a watchlist", err)
		}
		n.Found = secondsAt(found)
		if now.Story != "" && now.Story != n.Story {
			n.Story, n.Headline, n.Reports, n.Outlets, n.From = now.Story, now.Headline, now.Reports, now.Outlets, nil
		}
		out = append(out, n)
		return nil
	})
	return out, err
}
