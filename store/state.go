package store

import (
	"context"
	"database/sql"
	"sync"
)

// State tells one state of the archive from others: two that are equal stand for the
// same content, whichever process stores. It only means something to the store that gave it.
type State struct {
	data  int64
	names int64 // lists of names that were made
}

// watcher sees whether any other connection, of this process or another, has stored
// anything. SQLite tells it to each connection apart, so it has one of its own.
type watcher struct {
	mu   sync.Mutex
	conn *sql.Conn
}

// State gives the state that the archive is in. What is read after it is of that
// state, or of a later one.
func (s *Store) State(ctx context.Context) (State, error) {
	s.watch.mu.Lock()
	defer s.watch.mu.Unlock()
	v := State{names: s.listed.made.Load()}
	if s.watch.conn == nil {
		conn, err := s.reader.Conn(ctx)
		if err != nil {
			return v, s.fail(opRead, err)
		}
		s.watch.conn = conn
	}
	err := s.watch.conn.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&v.data)
	return v, s.fail(opRead, err)
}

func (w *watcher) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn == nil {
		return nil
	}
	return w.conn.Close()
}
