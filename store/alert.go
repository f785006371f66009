package store

import (
	"context"
	"strconv"
	"time"

	"tawatur"
)

const (
	waitingNews = `SELECT count(*) FROM alert_news WHERE watchlist_id = ? AND alert_id IS NULL`
	insertAlert = `INSERT INTO alerts (key, watchlist_id, made_at, news) VALUES (?1 || '-' || lower(hex(randomblob(8))), ?2, ?3, ?4)`
	putInAlert  = `UPDATE alert_news SET alert_id = ? WHERE watchlist_id = ? AND alert_id IS NULL`
	// What goes to a target that fails waits with what failed.
	insertSend = `INSERT INTO alert_sends (alert_id, channel, target, state, tries, due_at, sent_at, problem)
		SELECT ?1, ?2, ?3, 'waiting', 0, max(?4, COALESCE((SELECT max(due_at) FROM alert_sends
			WHERE state = 'waiting' AND channel = ?2 AND target = ?3 AND problem <> ''), 0)), 0, ''
		WHERE true ON CONFLICT DO NOTHING`
	setDigest = `UPDATE watchlists SET digest_at = ? WHERE id = ? AND digest_at = ? RETURNING id`
	alertByID = `SELECT a.key, w.name, a.made_at, a.news FROM alerts a JOIN watchlists w ON w.id = a.watchlist_id WHERE a.id = ?`
	newsIn    = newsColumns + ` WHERE n.alert_id = ? ORDER BY COALESCE(n.body ->> '$.reports', 0) DESC, n.id LIMIT ?`
	countNews = `SELECT count(*) FROM alert_news WHERE watchlist_id = ?`
	newsOf    = newsColumns + ` WHERE n.watchlist_id = ? ORDER BY n.id DESC LIMIT ? OFFSET ?`
)

// MakeAlert puts all news that a list found and that waits into one alert and sends it on
// its way by each channel; made is false where nothing waits. next is when the
// list's next digest is due. Of two processes that do so at once, one does it.
func (s *Store) MakeAlert(ctx context.Context, l Watching, now, next time.Time) (made bool, err error) {
	err = s.update(ctx, func(w write) error {
		var id int64
		if ok, err := w.one(&id, setDigest, seconds(next), l.ID, seconds(l.DigestAt)); err != nil || !ok {
			return err
		}
		n := 0
		if _, err := w.one(&n, waitingNews, l.ID); err != nil || n == 0 {
			return err
		}
		made = true
		return w.makeAlert(&l.Watchlist, n, now)
	})
	return made, s.failOn(opSave, l.Name, err)
}

func (w write) makeAlert(l *tawatur.Watchlist, news int, now time.Time) error {
	id, err := w.insert(insertAlert, l.Key, l.ID, now.Unix(), news)
	if err != nil {
		return err
	}
	if err := w.exec(putInAlert, id, l.ID); err != nil {
		return err
	}
	for _, to := range targets(l) {
		if err := w.exec(insertSend, id, string(to.Channel), to.Target, now.Unix()); err != nil {
			return err
		}
	}
	return nil
}

// target is whom a list tells.
type target struct {
	Channel tawatur.Channel
	Target  string
}

func targets(l *tawatur.Watchlist) (out []target) {
	for _, u := range l.Webhooks {
		out = append(out, target{tawatur.ByWebhook, u})
	}
	for _, m := range l.Mails {
		out = append(out, target{tawatur.ByMail, m})
	}
	return out
}

// Alert gives the alert of a number with at most so many of its news, those of the largest
// stories first. CodeNotFound where there is none.
func (s *Store) Alert(ctx context.Context, id int64, most int) (a tawatur.Alert, err error) {
	var made int64
	ok, err := s.row(ctx, alertByID, []any{id}, &a.Key, &a.List, &made, &a.Total)
	if err == nil && !ok {
		return a, notFound("alert", strconv.FormatInt(id, 10))
	}
	if err == nil {
		a.News, err = s.news(ctx, newsIn, id, most)
	}
	a.Made = secondsAt(made)
	return a, s.fail(opRead, err)
}

// News gives what a list found, the latest first, and how much that is in all.
func (s *Store) News(ctx context.Context, list int64, limit, offset int) (out []tawatur.News, total int, err error) {
	if _, err = s.row(ctx, countNews, []any{list}, &total); err == nil {
		out, err = s.news(ctx, newsOf, list, limit, offset)
	}
	return out, total, s.fail(opRead, err)
}
