package store

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

// writeFixture makes testdata/v1.db anew. Files of old versions are never
// changed: they are what users have.
var writeFixture = flag.Bool("write-fixture", false, "write testdata/v1.db with this schema")

// fixtureReports is what testdata/v1.db holds.
func fixtureReports() []Saved {
	three := report(3, "جسر")
	three.Readings[0].Merged = []string{"سوق"}
	return []Saved{report(1, "جسر"), report(2, "سوق"), three}
}

func TestWriteFixture(t *testing.T) {
	if !*writeFixture {
		t.Skip("run with -write-fixture to write it")
	}
	path := filepath.Join(t.TempDir(), "v1.db")
	s := openAt(t, path)
	for _, in := range fixtureReports() {
		save(t, s, in)
	}
	s.Close()
	execAll(t, path, `PRAGMA journal_mode = DELETE`, `PRAGMA page_size = 1024`, `VACUUM`) // small
	b, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile("testdata/v1.db", b, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestOldDatabasesOpen opens a file that the first version wrote.
func TestOldDatabasesOpen(t *testing.T) {
	ctx := context.Background()
	s := openAt(t, copyFixture(t))
	check(t, s)
	rs, err := s.Readings(ctx, "سوق")
	if err != nil || len(rs) != 3 {
		t.Fatal(len(rs), err)
	}
	want := fixtureReports()
	for i, r := range rs {
		w := want[i].Readings[0].Reading
		w.Capture = want[i].Capture.Digest
		if diff := cmp.Diff(&w, r); diff != "" {
			t.Error(diff)
		}
	}
	if err := s.CheckCaptures(ctx, nil); err != nil {
		t.Error(err)
	}
	if _, total, err := searchLine(ctx, s, "جسر الزعفران", SearchOptions{}); err != nil || total != 3 {
		t.Error(total, err)
	}
	save(t, s, report(4, "سوق"))
	check(t, s)
}

func copyFixture(t *testing.T) string {
	b, err := os.ReadFile("testdata/v1.db")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "v1.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestNextMigration takes the fixture, and an empty file, through a migration
// that is not written yet.
func TestNextMigration(t *testing.T) {
	steps, err := migrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	next := append(steps, `ALTER TABLE reports ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'; CREATE INDEX by_mood ON reports (mood)`)
	for name, path := range map[string]string{"fixture": copyFixture(t), "empty": filepath.Join(t.TempDir(), "e.db")} {
		db, err := connect(path, testOptions().Wait, 1, writerParams())
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for range 2 { // the second time it is up to date
			if err := migrate(context.Background(), db, next); err != nil {
				t.Fatal(name, err)
			}
		}
		if at, err := version(context.Background(), db); err != nil || at != len(next) {
			t.Error(name, at, err)
		}
		_, err = Open(context.Background(), path, testOptions())
		wantCode(t, err, tawatur.CodeNewer)
	}
}

// TestMigrationThatFails leaves the database as it was.
func TestMigrationThatFails(t *testing.T) {
	steps, _ := migrations(migrationFiles)
	path := copyFixture(t)
	db, err := connect(path, testOptions().Wait, 1, writerParams())
	if err != nil {
		t.Fatal(err)
	}
	err = migrate(context.Background(), db, append(steps, `CREATE TABLE half (x TEXT); SELECT no_such_column FROM half`))
	if err == nil {
		t.Fatal("no error")
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path)
	check(t, s)
	if tables, err := s.keys(context.Background(), `SELECT name FROM sqlite_schema WHERE name = 'half'`); err != nil || len(tables) > 0 {
		t.Error("half of a migration was kept", err)
	}
}

func TestMigrationsAreNumbered(t *testing.T) {
	gap := fstest.MapFS{"migrations/0001_a.sql": {}, "migrations/0003_c.sql": {}}
	if _, err := migrations(gap); err == nil {
		t.Error("a gap between the numbers was not noticed")
	}
}
