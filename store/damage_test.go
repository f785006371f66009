package store

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tawatur"
)

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
