package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"tawatur"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks a SQLite file as ours ("TWTR" in ASCII), so that the
// database of another program is not written into.
const applicationID = 0x54575452

// migrations gives the texts of the numbered files in dir, in order. The
// number of a migration is the version of the schema that it leads to.
func migrations(dir fs.FS) ([]string, error) {
	names, err := fs.Glob(dir, "migrations/*.sql") // sorted
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(names))
	for i, name := range names {
		var n int
		if _, err := fmt.Sscanf(name, "migrations/%04d_", &n); err != nil || n != i+1 {
			return nil, fmt.Errorf("migration %s should be number %04d", name, i+1)
		}
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		texts[i] = string(b)
	}
	return texts, nil
}

// upToDate migrates the database and, while another process is creating or
// migrating it, tries again until wait is over: changing the journal mode does
// not wait by itself.
func upToDate(ctx context.Context, db *sql.DB, wait time.Duration) error {
	steps, err := migrations(migrationFiles)
	if err != nil {
		return err
	}
	end := time.Now().Add(wait)
	for {
		err = migrate(ctx, db, steps)
		if primary(err) != sqlite3.SQLITE_BUSY || time.Now().After(end) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// migrate takes the steps that db still lacks, all in one transaction.
func migrate(ctx context.Context, db *sql.DB, steps []string) error {
	at, err := version(ctx, db)
	if err != nil {
		return err
	}
	if at > len(steps) {
		return newer(at, len(steps))
	}
	// Only now, since it changes the file, which could be of another program.
	if _, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil || at == len(steps) {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// Another process may have been faster: read again under the lock.
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&at); err != nil {
		return err
	}
	if at > len(steps) {
		return newer(at, len(steps))
	}
	for i := at; i < len(steps); i++ {
		if _, err := tx.ExecContext(ctx, steps[i]); err != nil {
			return fmt.Errorf("migration %d: %w", i+1, err)
		}
	}
	mark := fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", len(steps), applicationID)
	if _, err := tx.ExecContext(ctx, mark); err != nil {
		return err
	}
	return tx.Commit()
}

// known reports, as an error, a database that cannot be read as it is.
func known(ctx context.Context, db *sql.DB) error {
	steps, err := migrations(migrationFiles)
	if err != nil {
		return err
	}
	switch at, err := version(ctx, db); {
	case err != nil:
		return err
	case at > len(steps):
		return newer(at, len(steps))
	case at < len(steps):
		return fault(tawatur.CodeInvalid,
			fmt.Sprintf("has schema version %d and this program reads %d", at, len(steps)),
			"open it once for writing (for example with `tawatur add`) to bring it up to date")
	}
	return nil
}

// version reads the version of the schema, 0 for an empty file.
func version(ctx context.Context, db *sql.DB) (at int, err error) {
	var id, tables int
	err = db.QueryRowContext(ctx, "SELECT (SELECT user_version FROM pragma_user_version),"+
		" (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)").
		Scan(&at, &id, &tables)
	if err == nil && id != applicationID && (id != 0 || tables > 0) {
		err = fault(tawatur.CodeInvalid, "is the database of another program", "name another file")
	}
	return at, err
}

func newer(at, known int) error {
	return fault(tawatur.CodeNewer,
		fmt.Sprintf("was written by a newer version of tawatur (schema %d; this program knows %d)", at, known),
		"install the newest version of tawatur, or name another database file")
}
