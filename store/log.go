package store

import (
	"context"
	"database/sql"
	"sync"
	"sync/atomic"
)

// savesAtOnce is after how many saved captures the log is brought into the database:
// some 6,000 pages, before SQLite would do so itself.
const savesAtOnce = 32

// logKeeper brings the write-ahead log into the database beside what is read and
// written, so that no addition waits for it. What is committed is in the log and as
// safe there. Where it fails or comes too late, SQLite does it at a commit.
type logKeeper struct {
	db    *sql.DB // a connection of its own
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
		k.db.ExecContext(context.Background(), `PRAGMA wal_checkpoint(PASSIVE)`) // as SQLite's own, it may fail
	})
}

// close waits for what is under way.
func (k *logKeeper) close() error {
	k.done.Wait()
	if k.db == nil {
		return nil
	}
	return k.db.Close()
}
