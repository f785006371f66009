package store

import (
	"context"
	"database/sql"
	"strings"
)

// manyRows is how many rows one statement inserts: calling it costs as much as inserting
// several of them.
const manyRows = 32

// manyStatements insert one row each, and are prepared for many as well.
var manyStatements = []string{
	insertKey, insertWords, insertNames, insertNameKey, insertNameReport, insertSaid, insertSaidWords,
	insertFigure, insertFigureWords, insertPlaceWords, insertForm,
}

// prepareMany prepares, under INSERTs of one row, those of many.
func prepareMany(ctx context.Context, db *sql.DB, queries []string) (map[string]*sql.Stmt, error) {
	out := make(map[string]*sql.Stmt, len(queries))
	for _, q := range queries {
		st, err := db.PrepareContext(ctx, manyOf(q))
		if err != nil {
			return nil, err
		}
		out[q] = st
	}
	return out, nil
}

// manyOf writes an INSERT of one row, all of whose values are asked for, for many.
func manyOf(query string) string {
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", strings.Count(query, "?")), ", ") + ")"
	return strings.Replace(query, row, strings.TrimSuffix(strings.Repeat(row+", ", manyRows), ", "), 1)
}

// insertAll inserts rows, whose values stand in args one after the other, by the INSERT
// of one row.
func (w write) insertAll(query string, args []any) error {
	columns := strings.Count(query, "?")
	for step := columns * manyRows; len(args) >= step; args = args[step:] {
		if _, err := w.tx.StmtContext(w.ctx, w.many[query]).ExecContext(w.ctx, args[:step]...); err != nil {
			return err
		}
	}
	for ; len(args) > 0; args = args[columns:] {
		if err := w.exec(query, args[:columns]...); err != nil {
			return err
		}
	}
	return nil
}

// next gives the first number that no row has: the query asks for the highest.
func (w write) next(highest string) (int64, error) {
	var id int64
	_, err := w.one(&id, highest)
	return id + 1, err
}

// inserted gives the rows of the reports that were inserted.
func inserted(all []*rows) (out []*reportRow) {
	for _, rows := range all {
		if rows == nil {
			continue
		}
		for i := range rows.reports {
			if r := &rows.reports[i]; r.id != 0 {
				out = append(out, r)
			}
		}
	}
	return out
}
