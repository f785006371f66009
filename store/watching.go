package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"tawatur"
)

// WatchLease says who asks the feeds of a database. It is a lease: who does not
// prolong it in time has gone, be it without a word.
type WatchLease struct {
	// Holder tells watchers apart; it is of no meaning beyond that.
	Holder string `json:"holder"`
	// Host and Process name the process to a person.
	Host    string    `json:"host"`
	Process int       `json:"process"`
	Since   time.Time `json:"since"`
	// Beat is when it last was seen at work, Until how long that holds.
	Beat  time.Time `json:"beat"`
	Until time.Time `json:"until"`
}

// watcherSetting is the name of the setting that holds the lease.
const watcherSetting = "watcher"

const forgetSetting = `DELETE FROM settings WHERE name = ?`

// HoldWatch takes the lease, or prolongs it for the holder that has it. The code
// of its error is CodeLocked while somebody else does, whom the error names.
func (s *Store) HoldWatch(ctx context.Context, w WatchLease) error {
	return s.fail(opSave, s.update(ctx, func(tx write) error {
		old, ok, err := tx.watching()
		if err != nil {
			return err
		}
		if ok && old.Holder != w.Holder && old.Until.After(w.Beat) {
			return fault(tawatur.CodeLocked, fmt.Sprintf("its feeds are watched already, by process %d on %s since %s", old.Process, old.Host, old.Since.Format(time.RFC3339)),
				fmt.Sprintf("one watcher a database is enough: end that one; if it has gone without a word, its place is free at %s", old.Until.Format(time.RFC3339)))
		}
		body, err := json.Marshal(w)
		if err != nil {
			return err
		}
		return tx.exec(noteSetting, watcherSetting, string(body))
	}))
}

// EndWatch gives the lease of a holder back; nothing happens where another has it.
func (s *Store) EndWatch(ctx context.Context, holder string) error {
	return s.fail(opSave, s.update(ctx, func(tx write) error {
		old, ok, err := tx.watching()
		if err != nil || !ok || old.Holder != holder {
			return err
		}
		return tx.exec(forgetSetting, watcherSetting)
	}))
}

// Watching gives who has the lease, or had it last without giving it back; ok is
// false for nobody.
func (s *Store) Watching(ctx context.Context) (w WatchLease, ok bool, err error) {
	var body string
	if ok, err = s.row(ctx, setting, []any{watcherSetting}, &body); err == nil && ok {
		w, err = leaseOf(body)
	}
	return w, ok, s.fail(opRead, err)
}

func (w write) watching() (WatchLease, bool, error) {
	var body string
	ok, err := w.one(&body, setting, watcherSetting)
	if err != nil || !ok {
		return WatchLease{}, false, err
	}
	l, err := leaseOf(body)
	return l, err == nil, err
}

func leaseOf(body string) (w WatchLease, err error) {
	if err = json.Unmarshal([]byte(body), &w); err != nil {
		err = damaged("the setting "+watcherSetting, err)
	}
	return w, err
}
