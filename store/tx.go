package store

import (
	"context"
	"database/sql"
	"errors"

	sqlite3 "modernc.org/sqlite/lib"

	"tawatur"
)

// write is a transaction that may change the database. There is one at a time.
type write struct {
	ctx   context.Context
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
	many  map[string]*sql.Stmt // see insertAll
}

// update runs do in one transaction: all of it is stored, or nothing.
func (s *Store) update(ctx context.Context, do func(write) error) error {
	if s.writer == nil {
		return errReadOnly()
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	// The statements are short: they run to their end, and a cancelled ctx is
	// looked at before the commit.
	err = do(write{context.WithoutCancel(ctx), tx, s.writes, s.many})
	if e := ctx.Err(); e != nil {
		err = e // a cancelled ctx also ends tx, which then fails in other words
	}
	if err != nil {
		return errors.Join(err, rollback(tx))
	}
	return tx.Commit()
}

func errReadOnly() error {
	return fault(tawatur.CodeInvalid, "was opened for reading only", "open it for writing")
}

// rollback undoes tx. A full disk makes SQLite do so by itself before; that is
// no error. Neither is a context that did.
func rollback(tx *sql.Tx) error {
	err := tx.Rollback()
	if errors.Is(err, sql.ErrTxDone) || primary(err) == sqlite3.SQLITE_ERROR {
		return nil
	}
	return err
}

func (w write) exec(query string, args ...any) error {
	_, err := w.tx.StmtContext(w.ctx, w.stmts[query]).ExecContext(w.ctx, args...)
	return err
}

// insert runs an INSERT into a table with an integer key and gives the key,
// 0 where a conflict left the row out.
func (w write) insert(query string, args ...any) (int64, error) {
	r, err := w.tx.StmtContext(w.ctx, w.stmts[query]).ExecContext(w.ctx, args...)
	if err != nil {
		return 0, err
	}
	if n, err := r.RowsAffected(); err != nil || n == 0 {
		return 0, err
	}
	return r.LastInsertId()
}

// one reads one row of one column into dst and says whether there was one.
func (w write) one(dst any, query string, args ...any) (bool, error) {
	err := w.tx.StmtContext(w.ctx, w.stmts[query]).QueryRowContext(w.ctx, args...).Scan(dst)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

func prepareAll(ctx context.Context, db *sql.DB, queries []string) (map[string]*sql.Stmt, error) {
	out := make(map[string]*sql.Stmt, len(queries))
	for _, q := range queries {
		st, err := db.PrepareContext(ctx, q)
		if err != nil {
			return nil, err
		}
		out[q] = st
	}
	return out, nil
}

// stmt gives the prepared form of a reading query; db closes it.
func (s *Store) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st, ok := s.reads[query]; ok {
		return st, nil
	}
	st, err := s.reader.PrepareContext(ctx, query)
	if err == nil {
		s.reads[query] = st
	}
	return st, err
}

func (s *Store) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	st, err := s.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return st.QueryContext(ctx, args...)
}

// row reads one row into dst and says whether there was one.
func (s *Store) row(ctx context.Context, query string, args []any, dst ...any) (bool, error) {
	st, err := s.stmt(ctx, query)
	if err != nil {
		return false, err
	}
	err = st.QueryRowContext(ctx, args...).Scan(dst...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// each calls do for every row.
func (s *Store) each(ctx context.Context, query string, args []any, do func(*sql.Rows) error) error {
	rows, err := s.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
