package store

import (
	"context"
	"database/sql"
	"time"

	"tawatur"
)

// SendState is how far an alert has come by a channel.
type SendState string

// The states.
const (
	SendWaiting SendState = "waiting"
	SendSent    SendState = "sent"
	SendFailed  SendState = "failed" // given up
)

// Send is an alert by one channel. Times are to the second.
type Send struct {
	ID      int64           `json:"-"`
	Alert   int64           `json:"-"`
	Key     string          `json:"alert"`
	List    string          `json:"list"`
	News    int             `json:"news"`
	Channel tawatur.Channel `json:"channel"`
	Target  string          `json:"target"`
	State   SendState       `json:"state"`
	Tries   int             `json:"tries"`
	Made    time.Time       `json:"made"`
	Due     time.Time       `json:"due,omitzero"`
	Sent    time.Time       `json:"sent,omitzero"`
	Problem string          `json:"problem,omitempty"`
	// Lang is the language of the list's alerts, ListKey its key.
	Lang    string `json:"-"`
	ListKey string `json:"-"`
}

const (
	sendColumns = `SELECT s.id, a.id, a.key, w.name, a.news, s.channel, s.target, s.state, s.tries, a.made_at, s.due_at, s.sent_at, s.problem,
		COALESCE(w.body ->> '$.lang', ''), w.key FROM alert_sends s JOIN alerts a ON a.id = s.alert_id JOIN watchlists w ON w.id = a.watchlist_id`
	sendsDue = sendColumns + ` WHERE s.state = 'waiting' AND s.due_at <= ? ORDER BY s.due_at, s.id LIMIT ?`
	sendLog  = sendColumns + ` ORDER BY s.id DESC LIMIT ? OFFSET ?`
	sendsOf  = sendColumns + ` WHERE a.watchlist_id = (SELECT id FROM watchlists WHERE name = ?) ORDER BY s.id DESC LIMIT ? OFFSET ?`
	takeSend = `UPDATE alert_sends SET due_at = ?, tries = tries + 1 WHERE id = ? AND state = 'waiting' AND due_at = ? RETURNING id`
	sendDone = `UPDATE alert_sends SET state = 'sent', sent_at = ?, problem = '' WHERE id = ?`
	// What waits for a target that fails waits with it.
	sendAgain  = `UPDATE alert_sends SET state = ?, due_at = ?, problem = ? WHERE id = ?`
	holdTarget = `UPDATE alert_sends SET due_at = ?1 WHERE state = 'waiting' AND due_at < ?1 AND channel = ?2 AND target = ?3`
)

// SendsDue gives at most limit sends that are due at now, the longest waiting first.
func (s *Store) SendsDue(ctx context.Context, now time.Time, limit int) ([]Send, error) {
	return s.sends(ctx, sendsDue, now.Unix(), limit)
}

// SendLog gives what was sent or is on its way, the latest first; of all lists where
// list is "".
func (s *Store) SendLog(ctx context.Context, list string, limit, offset int) ([]Send, error) {
	if list == "" {
		return s.sends(ctx, sendLog, limit, offset)
	}
	return s.sends(ctx, sendsOf, list, limit, offset)
}

func (s *Store) sends(ctx context.Context, query string, args ...any) (out []Send, err error) {
	err = s.each(ctx, query, args, func(r *sql.Rows) error {
		var x Send
		var made, due, sent int64
		err := r.Scan(&x.ID, &x.Alert, &x.Key, &x.List, &x.News, &x.Channel, &x.Target, &x.State, &x.Tries, &made, &due, &sent, &x.Problem, &x.Lang, &x.ListKey)
		x.Made, x.Due, x.Sent = secondsAt(made), secondsAt(due), secondsAt(sent)
		out = append(out, x)
		return err
	})
	return out, s.fail(opRead, err)
}

// TakeSend notes that a send is tried now: if nothing is heard of it until again,
// it is due anew. ok is false where another process has taken it.
func (s *Store) TakeSend(ctx context.Context, x Send, again time.Time) (ok bool, err error) {
	err = s.update(ctx, func(w write) error {
		var id int64
		ok, err = w.one(&id, takeSend, again.Unix(), x.ID, x.Due.Unix())
		return err
	})
	return ok, s.fail(opSave, err)
}

// SaveSent notes that a send arrived.
func (s *Store) SaveSent(ctx context.Context, x Send, now time.Time) error {
	return s.fail(opSave, s.update(ctx, func(w write) error { return w.exec(sendDone, now.Unix(), x.ID) }))
}

// SaveUnsent notes why a send failed and when to try again; the zero time gives it
// up. What else waits for the same target is not tried before either.
func (s *Store) SaveUnsent(ctx context.Context, x Send, problem string, again time.Time) error {
	return s.fail(opSave, s.update(ctx, func(w write) error {
		if again.IsZero() {
			return w.exec(sendAgain, string(SendFailed), x.Due.Unix(), problem, x.ID)
		}
		if err := w.exec(sendAgain, string(SendWaiting), again.Unix(), problem, x.ID); err != nil {
			return err
		}
		return w.exec(holdTarget, again.Unix(), string(x.Channel), x.Target)
	}))
}
