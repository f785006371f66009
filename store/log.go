package store

import (
	"context"
	"database/sql"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// savesAtOnce is after how many saved captures the log is brought into the database:
	// some 6,000 pages.
	savesAtOnce = 32
	// mostInLog is how many pages the log may hold before writers are held up until it
	// can begin anew, which it does by itself only when nobody writes for a moment.
	mostInLog = 16_000
	// mostHeldUp is how long writers are held up where somebody reads what stands in the
	// log only; the next time the log may begin anew.
	mostHeldUp = 50 * time.Millisecond
)

// logKeeper brings the write-ahead log into the database beside what is read and
// written, so that no addition waits for it. What is committed is in the log and as
// safe there. Where it fails or comes too late, SQLite does it at a commit.
type logKeeper struct {
	db    *sql.DB // a connection of its own
	most  int     // mostInLog, in tests fewer
	saved atomic.Int64
	busy  atomic.Bool
	done  sync.WaitGroup
}

// wrote tells that so many captures were saved.
func (k *logKeeper) wrote(captures int) {
	if k.saved.Add(int64(captures)) < savesAtOnce || !k.busy.CompareAndSwap(false, true) {
		return
	}
	k.saved.Store(0)
	k.done.Go(func() {
		defer k.busy.Store(false)
		if k.bring("PASSIVE") > k.most {
			k.bring("RESTART") // little is left to do
		}
	})
}

// bring brings the log into the database and gives its length in pages. It may fail, as
// SQLite's own doing so may; the next one does what was left.
func (k *logKeeper) bring(how string) (pages int) {
	var busy, done int
	k.db.QueryRowContext(context.Background(), `PRAGMA wal_checkpoint(`+how+`)`).Scan(&busy, &pages, &done)
	return pages
}

// close waits for what is under way.
func (k *logKeeper) close() error {
	k.done.Wait()
	if k.db == nil {
		return nil
	}
	return k.db.Close()
}
