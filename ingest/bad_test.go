package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"tawatur"
)

const good = `{"text":"وصلت القافلة إلى المدينة."}` + "\n"

// TestBadInput holds that every kind of bad input gives one typed record that
// names it and says what to do, and that the rest is kept.
func TestBadInput(t *testing.T) {
	bomb := gzipped(t, strings.Repeat("\x20", 64<<20)+"x")
	rows := gzipped(t, strings.Repeat(good, 3)+noise(200<<10))
	for _, c := range []struct {
		what, name, data string
		reason           tawatur.SkipReason
		isKept           bool
		captures         int
	}{
		{"empty file", "a.txt", "", tawatur.SkipEmpty, false, 0},
		{"white space", "a.txt", " \n\t\n", tawatur.SkipEmpty, false, 0},
		{"empty gzip", "a.gz", gzipped(t, ""), tawatur.SkipEmpty, false, 0},
		{"empty zip", "a.zip", zipped(t), tawatur.SkipEmpty, false, 0},
		{"binary file", "a.txt", "\x00\x01\x02\x7fELF نص \x00\x00", tawatur.SkipBinary, false, 0},
		{"control characters", "a", strings.Repeat("a\x01\x02", 50), tawatur.SkipBinary, false, 0},
		{"few bad bytes", "a.txt", article + "\xff" + article, tawatur.SkipEncoding, true, 1},
		{"few bad bytes in a row", "a.jsonl", `{"text":"وصلت القافلة إلى ا` + "\xff" + `لمدينة"}`, tawatur.SkipEncoding, true, 1},
		{"no encoding", "a.txt", strings.Repeat("\x81\xfe\x99 \xf0\x8d\xff ", 40), tawatur.SkipEncoding, false, 0},
		{"truncated gzip", "a.jsonl.gz", rows[:len(rows)-50<<10], tawatur.SkipTruncated, false, 3},
		{"truncated gzip of a page", "a.txt.gz", gzipped(t, article)[:30], tawatur.SkipTruncated, false, 0},
		{"truncated zip", "a.zip", zipped(t, "a.txt", article)[:60], tawatur.SkipTruncated, false, 0},
		{"gzip bomb", "a.gz", bomb, tawatur.SkipBomb, false, 0},
		{"zip bomb", "a.zip", zipped(t, "a.txt", strings.Repeat(" ", 64<<20)), tawatur.SkipBomb, false, 0},
		{"bomb in a zip", "a.zip", zipped(t, "a.gz", bomb), tawatur.SkipBomb, false, 0},
		{"too deep", "a.gz", gzipped(t, gzipped(t, gzipped(t, article))), tawatur.SkipUnsupported, false, 0},
		{"broken JSON", "a.jsonl", good + "{\"text\": \n" + good, tawatur.SkipBadJSON, false, 2},
		{"no object", "a.jsonl", good + "[1]\n" + good, tawatur.SkipBadJSON, false, 2},
		{"broken element", "a.json", "[" + good + ",{\"text\":x}," + good + "]", tawatur.SkipBadJSON, false, 2},
		{"no text", "a.jsonl", good + `{"title":"عنوان"}`, tawatur.SkipMissingField, false, 1},
		{"empty text", "a.jsonl", good + `{"text":"  "}`, tawatur.SkipMissingField, false, 1},
		{"text is a number", "a.jsonl", good + `{"text":5}`, tawatur.SkipWrongField, false, 1},
		{"title is an object", "a.jsonl", `{"text":"نص","title":{"a":1}}`, tawatur.SkipWrongField, true, 1},
		{"the year 20160", "a.jsonl", `{"text":"نص","day":"20160-01-02"}`, tawatur.SkipBadDate, true, 1},
		{"the year 20160 as a moment", "a.jsonl", `{"text":"نص","published":"20160-01-02T10:00:00Z"}`, tawatur.SkipBadDate, true, 1},
		{"the year 9", "a.jsonl", `{"text":"نص","day":"0009-01-02"}`, tawatur.SkipBadDate, true, 1},
		{"cut picture", "a.txt", "\x89PNG\r\n\x1a\n", tawatur.SkipTruncated, false, 0},
		{"feed", "a.xml", "<?xml version=\"1.0\"?><rss><channel></channel></rss>", tawatur.SkipUnsupported, false, 0},
		{"office document", "a.docx", zipped(t, "[Content_Types].xml", "<x/>"), tawatur.SkipUnsupported, false, 0},
	} {
		p := write(t, c.name, c.data)
		kept, skips := read(t, Options{}, p)
		if len(kept) != c.captures || len(skips) != 1 {
			t.Errorf("%s: %d captures, skips %v", c.what, len(kept), skips)
			continue
		}
		s := skips[0]
		if s.Reason != c.reason || s.Kept != c.isKept || !strings.HasPrefix(s.Input, p) || len(s.Detail) < 20 {
			t.Errorf("%s: %+v", c.what, s)
		}
		if c.reason == tawatur.SkipBadDate && !kept[0].Row.Day.IsZero() {
			t.Errorf("%s: kept the day %v", c.what, kept[0].Row.Day)
		}
	}
}

// noise gives n bytes that do not compress, as one long row.
func noise(n int) string {
	b, x := make([]byte, n), uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = 'a' + byte(x>>24)%26
	}
	return `{"text":"` + string(b) + `"}` + "\n"
}

func TestManyMembers(t *testing.T) {
	p := write(t, "a.zip", zipped(t, "a", "x", "b", "x", "c", "x"))
	if _, skips := read(t, Options{MaxMembers: 2}, p); len(skips) != 1 || skips[0].Reason != tawatur.SkipBomb {
		t.Error(skips)
	}
}

// TestLongLine reads a line of 200 MB: it is not held, and the next line is read.
func TestLongLine(t *testing.T) {
	p := filepath.Join(t.TempDir(), "a.jsonl")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	chunk := strings.Repeat("x", 1<<20)
	f.WriteString(good + `{"text":"`)
	for range 200 {
		f.WriteString(chunk)
	}
	f.WriteString("\"}\n" + good)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	kept, skips := read(t, Options{}, p)
	runtime.ReadMemStats(&after)
	if len(kept) != 2 || len(skips) != 1 || skips[0].Reason != tawatur.SkipTooLarge || skips[0].Input != p+":2" {
		t.Errorf("%d captures, skips %v", len(kept), skips)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 150<<20 {
		t.Errorf("%d MiB were allocated", used>>20)
	}
}

func TestLongElement(t *testing.T) {
	p := write(t, "a.json", "["+good+`,{"text":"`+strings.Repeat("x", 5000)+`"},`+good+"]")
	kept, skips := read(t, Options{MaxLine: 1000}, p)
	if len(kept) != 2 || len(skips) != 1 || skips[0].Reason != tawatur.SkipTooLarge {
		t.Errorf("%d captures, skips %v", len(kept), skips)
	}
}

func TestLongDocument(t *testing.T) {
	p := write(t, "a.txt", strings.Repeat(article, 100))
	if _, skips := read(t, Options{MaxDocument: 1000}, p); len(skips) != 1 || skips[0].Reason != tawatur.SkipTooLarge {
		t.Error(skips)
	}
}

// TestFileSystem stands in for a folder without permission, which a test that
// runs as root cannot make, and for a file that vanishes after it was listed.
func TestFileSystem(t *testing.T) {
	dir := filepath.Dir(write(t, "b.txt", article))
	for what, want := range map[string]tawatur.SkipReason{
		"permission": tawatur.SkipPermission, "vanished": tawatur.SkipVanished, "disk": tawatur.SkipUnreadable,
	} {
		cause := map[string]error{"permission": fs.ErrPermission, "vanished": fs.ErrNotExist, "disk": errors.New("bad sector")}[what]
		broken := &fs.PathError{Op: "open", Path: "x", Err: cause}
		list, open := osFiles(), osFiles()
		list.readDir = func(string) ([]fs.DirEntry, error) { return nil, broken }
		open.open = func(string) (file, error) { return nil, broken }
		for _, f := range []files{list, open} {
			kept, skips := read(t, Options{files: f}, dir)
			if len(kept) > 0 || len(skips) != 1 || skips[0].Reason != want {
				t.Errorf("%s: %v", what, skips)
			}
		}
	}
}

func TestNotThere(t *testing.T) {
	p := filepath.Join(t.TempDir(), "none.txt")
	if _, skips := read(t, Options{}, p); len(skips) != 1 || skips[0].Reason != tawatur.SkipVanished || skips[0].Input != p {
		t.Error(skips)
	}
}

func TestPipe(t *testing.T) {
	p := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(p, 0o600); err != nil {
		t.Skip("no named pipes here:", err)
	}
	if _, skips := read(t, Options{}, p, os.DevNull); len(skips) != 2 || skips[0].Reason != tawatur.SkipUnsupported || skips[1].Reason != tawatur.SkipUnsupported {
		t.Error(skips)
	}
}

func TestEmptyFolder(t *testing.T) {
	if _, skips := read(t, Options{}, t.TempDir()); len(skips) != 1 || skips[0].Reason != tawatur.SkipEmpty {
		t.Error(skips)
	}
}
