package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
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
	if _, total, err := s.Search(ctx, "الجسر", SearchOptions{}); err != nil || total != 2 {
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
				hits, total, err := s.Search(ctx, "الزعفران", SearchOptions{Limit: 3})
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
	for range s.Sketches(ctx, tawatur.Day{}, tawatur.Day{}) { // writing while walking
		save(t, s, report(300, "a"))
		break
	}
	close(done)
	wg.Wait()
	check(t, s)
}

func TestDamagedFile(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "t.db")
	s := openAt(t, path)
	for i := range 200 {
		save(t, s, report(i, "a"))
	}
	s.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{
		"cut short":   whole[:len(whole)/2],
		"overwritten": append(append(bytes.Clone(whole[:4096*2]), bytes.Repeat([]byte{0xAA}, 4096*6)...), whole[4096*8:]...),
	} {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(ctx, path, testOptions())
		if err == nil {
			err = s.Check(ctx)
			s.Close()
		}
		if tawatur.ErrorCode(err) != tawatur.CodeDamaged {
			t.Errorf("%s: %v", name, err)
		}
		t.Log(err)
	}
}

func TestCheckFindsHalfAReport(t *testing.T) {
	for _, damage := range []string{
		`DELETE FROM analyses`,
		`DELETE FROM report_words WHERE rowid = 2`,
		`DELETE FROM captures WHERE id = 1`,
		`DELETE FROM stories`,
		`DELETE FROM members WHERE report_id = 1`,
		`DELETE FROM reports WHERE id = 2`,
		`UPDATE stories SET reports = 7`,
		`UPDATE stories SET dirty = 0`,
		`INSERT INTO redirects VALUES ('x', 99)`,
		`INSERT INTO redirects SELECT key, id FROM stories`,
	} {
		path := filepath.Join(t.TempDir(), "t.db")
		s := openAt(t, path)
		save(t, s, report(1, "a"))
		save(t, s, report(2, "b"))
		check(t, s)
		execAll(t, path, damage)
		err := s.Check(context.Background())
		if tawatur.ErrorCode(err) != tawatur.CodeDamaged {
			t.Errorf("%s: %v", damage, err)
		}
		s.Close()
	}
}

func TestCaptureThatWasChanged(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "t.db")
	s := openAt(t, path)
	in := report(1, "a")
	save(t, s, in)
	if err := s.CheckCaptures(ctx, nil); err != nil {
		t.Fatal(err)
	}
	for _, raw := range [][]byte{new(packer).pack([]byte("other")), []byte("not packed")} {
		if _, err := s.writer.Exec(`UPDATE captures SET raw = ?`, raw); err != nil {
			t.Fatal(err)
		}
		_, err := s.Capture(ctx, in.Capture.Digest)
		wantCode(t, err, tawatur.CodeDamaged)
		wantCode(t, s.CheckCaptures(ctx, nil), tawatur.CodeDamaged)
	}
}

// TestDiskFull fills the database up to its limit: the number of pages that
// SQLite allows, which gives the error of a full disk (SQLITE_FULL).
func TestDiskFull(t *testing.T) {
	s := open(t)
	if _, err := s.writer.Exec(`PRAGMA max_page_count = 120`); err != nil {
		t.Fatal(err)
	}
	fillUp(t, s, func() {
		if _, err := s.writer.Exec(`PRAGMA max_page_count = 100000`); err != nil {
			t.Fatal(err)
		}
	})
}

// TestDiskReallyFull fills a file system of one megabyte, where one may be
// mounted, and leaves it less and less room at first.
func TestDiskReallyFull(t *testing.T) {
	dir := smallDisk(t)
	for room := 700; room > 0; room -= 30 {
		ballast := filepath.Join(dir, "ballast")
		if err := os.WriteFile(ballast, make([]byte, (1000-room)<<10), 0o600); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "t.db")
		s, err := Open(context.Background(), path, testOptions())
		if err == nil {
			fillUp(t, s, func() { os.Remove(ballast) })
			err = s.Close()
		} else {
			wantCode(t, err, tawatur.CodeFull)
			os.Remove(ballast)
			s, err = Open(context.Background(), path, testOptions())
			if err == nil {
				check(t, s)
				err = s.Close()
			}
		}
		if err != nil {
			t.Fatalf("%d KiB of room: %v", room, err)
		}
		for _, name := range []string{path, path + "-wal", path + "-shm"} {
			os.Remove(name)
		}
	}
}

func smallDisk(t *testing.T) string {
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk to fill: %v %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
			t.Errorf("%v %s", err, out)
		}
	})
	return dir
}

// fillUp saves until the disk is full: that capture is not stored, everything
// before is, and after room is made it goes on.
func fillUp(t *testing.T, s *Store, makeRoom func()) {
	ctx := context.Background()
	var err error
	n := 0
	for ; n < 2000 && err == nil; n++ {
		_, err = s.Save(ctx, report(n, "a"))
	}
	n-- // the one that failed
	wantCode(t, err, tawatur.CodeFull)
	if _, err := s.Reading(ctx, report(n, "a").Readings[0].Reading.ID); tawatur.ErrorCode(err) != tawatur.CodeNotFound {
		t.Errorf("half a report: %v", err)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
	if got, err := s.Stats(ctx); err != nil || got.Reports != n {
		t.Errorf("%d stored of %d, %v", got.Reports, n, err)
	}
	makeRoom()
	if _, err := s.Save(ctx, report(n, "a")); err != nil {
		t.Error("after room was made:", err)
	}
	check(t, s)
}

func TestCloseTwice(t *testing.T) {
	s := open(t)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
}
