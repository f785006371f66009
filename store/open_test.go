package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"tawatur"
)

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	write := func(name string, b []byte) string {
		if err := os.WriteFile(path(name), b, 0o600); err != nil {
			t.Fatal(err)
		}
		return path(name)
	}
	tests := []struct {
		name, path string
		readOnly   bool
		want       tawatur.Code
	}{
		{"a folder", dir, false, tawatur.CodeInvalid},
		{"a folder that is missing", path("no/such/folder/t.db"), false, tawatur.CodeNotFound},
		{"a file as folder", filepath.Join(write("plain", []byte("x")), "t.db"), false, tawatur.CodeInvalid},
		{"a file that is missing, for reading", path("none.db"), true, tawatur.CodeNotFound},
		{"a text", write("text.db", []byte("هذا نص وليس قاعدة بيانات")), false, tawatur.CodeDamaged},
		{"an empty file, for reading", write("empty.db", nil), true, tawatur.CodeInvalid},
		{"only a header", write("header.db", append([]byte("SQLite format 3\x00"), make([]byte, 200)...)), false, tawatur.CodeDamaged},
		{"another program's database", foreign(t, path("foreign.db")), false, tawatur.CodeInvalid},
		{"a newer database", newerDB(t, path("newer.db")), false, tawatur.CodeNewer},
		{"a newer database, for reading", path("newer.db"), true, tawatur.CodeNewer},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, _ := os.ReadFile(tt.path)
			o := testOptions()
			o.ReadOnly = tt.readOnly
			_, err := Open(context.Background(), tt.path, o)
			wantCode(t, err, tt.want)
			if after, _ := os.ReadFile(tt.path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
	if exists(path("none.db")) {
		t.Error("reading created the file")
	}
}

func foreign(t *testing.T, path string) string {
	execAll(t, path, `CREATE TABLE bookmarks (url TEXT)`)
	return path
}

func newerDB(t *testing.T, path string) string {
	openAt(t, path).Close()
	execAll(t, path, `PRAGMA user_version = 4711`)
	return path
}

// execAll changes a database behind the store's back.
func execAll(t testing.TB, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", uri(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, st := range statements {
		if _, err := db.Exec(st); err != nil {
			t.Fatal(st, err)
		}
	}
}

func TestOpenWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("everything is permitted to root")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "t.db")
	openAt(t, path).Close()
	os.Chmod(path, 0)
	_, err := Open(context.Background(), path, testOptions())
	wantCode(t, err, tawatur.CodeInvalid)
	os.Chmod(path, 0o400)
	_, err = Open(context.Background(), path, testOptions())
	wantCode(t, err, tawatur.CodeInvalid)
	os.Chmod(dir, 0o500)
	defer os.Chmod(dir, 0o700)
	_, err = Open(context.Background(), filepath.Join(dir, "new.db"), testOptions())
	wantCode(t, err, tawatur.CodeInvalid)
	o := testOptions()
	o.ReadOnly = true // the folder allows no lock files
	s, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	s.Close()
}

func TestReadOnly(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "قاعدة #1?%.db")
	w := openAt(t, path)
	save(t, w, report(1, "a"))
	o := testOptions()
	o.ReadOnly = true
	s, err := Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	save(t, w, report(2, "a")) // seen by the reader, which does not keep the writer out
	if rs, err := s.Readings(ctx, "a"); err != nil || len(rs) != 2 {
		t.Error(len(rs), err)
	}
	if _, total, err := searchLine(ctx, s, "الجسر", SearchOptions{}); err != nil || total != 2 {
		t.Error(total, err)
	}
	_, err = s.Save(ctx, report(3, "a"))
	wantCode(t, err, tawatur.CodeInvalid)
	check(t, s)
}

// TestManyOpenAtOnce: whoever comes first creates the tables, the others wait.
func TestManyOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			o := testOptions()
			o.Wait = 0 // five seconds
			s, err := Open(context.Background(), path, o)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if _, err := s.Save(context.Background(), report(i, "a")); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	s := openAt(t, path)
	if n, err := s.Stats(context.Background()); err != nil || n.Reports != 8 {
		t.Errorf("%+v %v", n, err)
	}
	check(t, s)
}

// TestReadingWhileWriting: readers see whole reports, and ever more of them.
func TestReadingWhileWriting(t *testing.T) {
	s, ctx := open(t), context.Background()
	var wg sync.WaitGroup
	done := make(chan struct{})
	for range 4 {
		wg.Go(func() {
			for last := 0; ; {
				select {
				case <-done:
					return
				default:
				}
				hits, total, err := searchLine(ctx, s, "الزعفران", SearchOptions{Limit: 3})
				if err != nil || total < last {
					t.Errorf("%d hits, then %d, %v", last, total, err)
					return
				}
				for _, h := range hits {
					if r, err := s.Reading(ctx, h.ID); err != nil || r.Analyzer == "" || h.Story == "" {
						t.Errorf("%+v %v", r, err)
					}
				}
				last = total
			}
		})
	}
	for i := range 300 {
		if _, err := s.Save(ctx, report(i, "a")); err != nil {
			t.Error(err)
		}
	}
	for range s.Sketches(ctx, tawatur.Day{}, tawatur.Day{Year: 2031, Month: 5, Date: 6}) { // writing while walking
		save(t, s, report(300, "a"))
		break
	}
	close(done)
	wg.Wait()
	check(t, s)
}

func TestCloseTwice(t *testing.T) {
	s := open(t)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
}
