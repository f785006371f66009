package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

const article = "أعلنت بلدية الواحة افتتاح الجسر الجديد بعد عامين من العمل.\nوقال رئيسها إن الكلفة بلغت مليوني دينار.\n"

var noon = time.Date(2020, 5, 3, 12, 0, 0, 0, time.UTC)

// read gives what Read yields for paths, under test limits.
func read(t testing.TB, o Options, paths ...string) (kept []Item, skips []tawatur.Skip) {
	t.Helper()
	o.Now = func() time.Time { return noon }
	for it := range Read(context.Background(), paths, o) {
		if it.Capture.Digest != "" {
			kept = append(kept, it)
		}
		if it.Skip != nil {
			skips = append(skips, *it.Skip)
		}
	}
	return kept, skips
}

// write makes a file in a folder of the test and returns its path.
func write(t testing.TB, name string, data string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func gzipped(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := io.WriteString(z, data)
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// names gives the base names of the captures, archives' members included.
func names(items []Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, filepath.Base(it.Capture.Name))
	}
	return out
}

func TestReadKinds(t *testing.T) {
	row := `{"id":"r1","text":"وصلت القافلة."}`
	for _, c := range []struct {
		name, data string
		want       []string
	}{
		{"a.txt", article, []string{"a.txt"}},
		{"page.html", "<!DOCTYPE html><html><body><p>نص</p></body></html>", []string{"page.html"}},
		{"rows.jsonl", row + "\n\n" + row + "\r\n", []string{"rows.jsonl:1", "rows.jsonl:3"}},
		{"rows.ndjson", "\ufeff" + row, []string{"rows.ndjson:1"}},
		{"one.json", row, []string{"one.json"}},
		{"pretty.json", "{\n \"text\": \"نص } طويل\"\n}\n", []string{"pretty.json"}},
		{"list.json", "[" + row + ",\n" + row + "]", []string{"list.json[1]", "list.json[2]"}},
		{"lines.json", row + "\n" + row + "\n", []string{"lines.json:1", "lines.json:2"}},
		{"noname", row + "\n" + row + "\n", []string{"noname:1", "noname:2"}},
		{"looks-like.txt", gzipped(t, article), []string{"looks-like.txt"}},
		{"rows.jsonl.gz", gzipped(t, row+"\n"+row+"\n"), []string{"rows.jsonl.gz:1", "rows.jsonl.gz:2"}},
		{"box.zip", zipped(t, "b/a.txt", article, ".hidden", article, "r.jsonl", row), []string{"a.txt", "box.zip!r.jsonl:1"}},
		{"deep.zip", zipped(t, "in.gz", gzipped(t, article)), []string{"deep.zip!in.gz"}},
	} {
		kept, skips := read(t, Options{}, write(t, c.name, c.data))
		if diff := cmp.Diff(c.want, names(kept)); diff != "" || len(skips) > 0 {
			t.Errorf("%s (-want +got)\n%s%v", c.name, diff, skips)
		}
	}
}

func TestReadStdin(t *testing.T) {
	for _, in := range []string{article, gzipped(t, article), zipped(t, "a.txt", article)} {
		kept, skips := read(t, Options{Stdin: strings.NewReader(in)}, "-")
		if len(kept) != 1 || len(skips) > 0 || kept[0].Capture.Text != article {
			t.Errorf("standard input gave %v and %v", kept, skips)
		}
	}
}

func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt", ".e.txt"} {
		p := filepath.Join(dir, n)
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(article), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(dir, filepath.Join(dir, "sub", "loop")); err != nil {
		t.Skip(err)
	}
	kept, skips := read(t, Options{}, dir)
	if diff := cmp.Diff([]string{"a.txt", "b.txt", "c.txt"}, names(kept)); diff != "" {
		t.Error(diff)
	}
	if len(skips) != 1 || skips[0].Reason != tawatur.SkipUnreadable {
		t.Errorf("a link back to a folder above gave %v", skips)
	}
}

func TestCapture(t *testing.T) {
	p := write(t, "a.txt", article)
	kept, _ := read(t, Options{}, p)
	want := tawatur.Capture{
		Name: p, Digest: tawatur.Digest([]byte(article)), Media: tawatur.MediaText,
		Charset: "utf-8", Raw: []byte(article), Text: article, ReadAt: noon,
	}
	if diff := cmp.Diff(want, kept[0].Capture); diff != "" {
		t.Error(diff)
	}
}

func TestStopsEarly(t *testing.T) {
	p := write(t, "rows.jsonl", strings.Repeat(`{"text":"نص"}`+"\n", 100))
	n := 0
	for range Read(context.Background(), []string{p, p}, Options{}) {
		if n++; n == 3 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for it := range Read(ctx, []string{p}, Options{}) {
		t.Fatalf("after the end: %v", it)
	}
}

func TestRow(t *testing.T) {
	p := write(t, "r.jsonl", `{"id": 7, "source": "جريدة الضحى", "title": "عنوان", "author": ["ليلى", "سمير"],
"published": "Sun, 03 May 2020 01:30:00 +0300", "credits": "أ، ب", "content": "نص"}`)
	p = strings.TrimSuffix(p, "l") // one object over two lines
	data, _ := os.ReadFile(p + "l")
	if err := os.WriteFile(p, data, 0o600); err != nil {
		t.Fatal(err)
	}
	kept, skips := read(t, Options{}, p)
	if len(kept) != 1 || len(skips) > 0 {
		t.Fatal(kept, skips)
	}
	want := &Row{
		ID: "7", Outlet: "جريدة الضحى", Title: "عنوان", Author: "ليلى، سمير", Text: "نص",
		Day: tawatur.Day{Year: 2020, Month: 5, Date: 3}, Credits: []string{"أ", " ب"},
		PublishedAt: time.Date(2020, 5, 2, 22, 30, 0, 0, time.UTC),
	}
	same := cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })
	if diff := cmp.Diff(want, kept[0].Row, same); diff != "" {
		t.Error(diff)
	}
}
