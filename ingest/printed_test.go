package ingest

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/ingest/pdf"
	"tawatur/internal/wordscore"
)

// needs skips a test where a program is not installed.
func needs(t testing.TB, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed; tools/setup.sh installs it", p)
		}
	}
}

func paperFile(name string) string { return filepath.Join("testdata", "paper", name) }

// TestTextLayer holds that documents which browsers and word processors make are
// read in logical order.
func TestTextLayer(t *testing.T) {
	needs(t, "pdftotext", "pdfinfo", "pdftoppm")
	want, err := os.ReadFile(paperFile("report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"chromium-one", "chromium-two", "office-one", "office-two"} {
		kept, skips := read(t, Options{}, paperFile(name+".pdf"))
		if len(kept) != 1 || len(skips) != 0 {
			t.Fatalf("%s: %d captures, %v", name, len(kept), skips)
		}
		c := kept[0].Capture
		f1 := wordscore.F1(c.Text, string(want))
		t.Logf("%s: word F1 %.4f", name, f1)
		if f1 < 0.99 {
			t.Errorf("%s: word F1 %.4f\n%s", name, f1, c.Text)
		}
		if c.Media != tawatur.MediaPDF || c.OCR != 0 || len(c.Headlines) != 1 {
			t.Errorf("%s: %s, OCR %v, headlines %v", name, c.Media, c.OCR, c.Headlines)
		}
		title, _, _ := strings.Cut(string(want), "\n")
		if got := c.Text[c.Headlines[0].Start:c.Headlines[0].End]; got != title {
			t.Errorf("%s: the headline is %q", name, got)
		}
	}
}

// TestWithoutPoppler holds that the text layer is read, less well, by the reader
// that is built in.
func TestWithoutPoppler(t *testing.T) {
	want, err := os.ReadFile(paperFile("report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", t.TempDir())
	for name, least := range map[string]float64{"chromium-one": 0.9, "chromium-two": 0.9, "office-one": 0.9, "office-two": 0.9} {
		kept, skips := read(t, Options{}, paperFile(name+".pdf"))
		if len(kept) != 1 || len(skips) != 0 {
			t.Fatalf("%s: %d captures, %v", name, len(kept), skips)
		}
		f1 := wordscore.F1(kept[0].Capture.Text, string(want))
		t.Logf("%s: word F1 %.4f", name, f1)
		if f1 < least {
			t.Errorf("%s: word F1 %.4f\n%s", name, f1, kept[0].Capture.Text)
		}
	}
	for name, reason := range map[string]tawatur.SkipReason{"locked.pdf": tawatur.SkipLocked, "README.md": ""} {
		_, skips := read(t, Options{}, paperFile(name))
		if reason != "" && (len(skips) != 1 || skips[0].Reason != reason) {
			t.Errorf("%s: %v", name, skips)
		}
	}
}

// drawn gives a page of a PDF file as a picture in the format PNG.
func drawn(t testing.TB, path string, dpi int) []byte {
	t.Helper()
	f, err := pdf.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	g, err := f.Draw(t.Context(), 1, dpi)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestScan reads a picture, as it is and in archives.
func TestScan(t *testing.T) {
	needs(t, "pdftoppm", "tesseract")
	want, err := os.ReadFile(paperFile("report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	raw := string(drawn(t, paperFile("chromium-two.pdf"), 200))
	for name, data := range map[string]string{
		"a.png": raw, "a.png.gz": gzipped(t, raw), "a.zip": zipped(t, "a.png", raw),
	} {
		kept, skips := read(t, Options{}, write(t, name, data))
		if len(kept) != 1 || len(skips) != 0 {
			t.Fatalf("%s: %d captures, %v", name, len(kept), skips)
		}
		c := kept[0].Capture
		if f1 := wordscore.F1(c.Text, string(want)); f1 < 0.85 || c.OCR < 0.7 || c.OCR > 1 || c.Media != tawatur.MediaScan {
			t.Errorf("%s: word F1 %.3f, OCR %v, %s\n%s", name, f1, c.OCR, c.Media, c.Text)
		}
		if string(c.Raw) != raw {
			t.Errorf("%s: the picture was not kept as it is", name)
		}
	}
}

// TestScanInPDF reads a PDF file whose page is a picture without a text layer.
func TestScanInPDF(t *testing.T) {
	needs(t, "pdftoppm", "tesseract")
	raw := drawn(t, paperFile("chromium-two.pdf"), 200)
	kept, skips := read(t, Options{}, write(t, "a.pdf", picturePDF(t, raw)))
	if len(kept) != 1 || len(skips) != 0 {
		t.Fatalf("%d captures, %v", len(kept), skips)
	}
	if c := kept[0].Capture; c.OCR < 0.7 || c.Media != tawatur.MediaPDF || !strings.Contains(c.Text, "رئيسة المجلس سلاف الراوي") {
		t.Errorf("OCR %v, %s:\n%s", c.OCR, c.Media, c.Text)
	}
}

// TestBadPrinted holds that a file which cannot be read gives one typed record
// that says what to do.
func TestBadPrinted(t *testing.T) {
	needs(t, "pdftotext")
	whole, err := os.ReadFile(paperFile("chromium-one.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	locked, err := os.ReadFile(paperFile("locked.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what, data string
		reason     tawatur.SkipReason
		says       string
	}{
		{"no PDF", "%PDF-1.4 …", tawatur.SkipTruncated, "fetch the file again"},
		{"cut PDF", string(whole[:len(whole)/2]), tawatur.SkipTruncated, "fetch the file again"},
		{"locked PDF", string(locked), tawatur.SkipLocked, "without the lock"},
		{"huge picture", hugePNG(30_000, 30_000), tawatur.SkipTooLarge, "30000 × 30000"},
		{"tiny picture", string(tinyPNG(t)), tawatur.SkipNoArticle, "too small"},
		{"empty page", string(pagesPDF(1, "")), tawatur.SkipNoText, "no words"},
	} {
		p := write(t, "a.bin", c.data)
		kept, skips := read(t, Options{}, p)
		if len(kept) != 0 || len(skips) != 1 {
			t.Errorf("%s: %d captures, %v", c.what, len(kept), skips)
			continue
		}
		if s := skips[0]; s.Reason != c.reason || s.Input != p || s.Kept || !strings.Contains(s.Detail, c.says) {
			t.Errorf("%s: %+v", c.what, s)
		}
	}
}

// TestNoPrograms holds that a program which is not installed is told with the
// package that has it.
func TestNoPrograms(t *testing.T) {
	needs(t, "pdftoppm")
	picture := drawn(t, paperFile("chromium-one.pdf"), 72)
	t.Setenv("PATH", t.TempDir())
	for path, pack := range map[string]string{
		write(t, "a.png", string(picture)):             "tesseract-ocr-ara",
		write(t, "a.tif", "II*\x00 and so on"):         "libtiff-tools",
		write(t, "a.webp", "RIFF\x00\x00\x00\x00WEBP"): "webp",
	} {
		_, skips := read(t, Options{}, path)
		if len(skips) != 1 || skips[0].Reason != tawatur.SkipNoProgram || !strings.Contains(skips[0].Detail, "apt-get install") || !strings.Contains(skips[0].Detail, pack) {
			t.Errorf("%s: %v", path, skips)
		}
	}
}

// TestManyPages reads a PDF file of ten thousand pages, each a capture.
func TestManyPages(t *testing.T) {
	needs(t, "pdftotext")
	n := 10_000
	if testing.Short() {
		n = 100
	}
	path := write(t, "book.pdf", string(pagesPDF(n, "a page with some words on it")))
	next := 1
	for it := range Read(t.Context(), []string{path}, Options{}) {
		if it.Skip != nil {
			t.Fatalf("%+v", it.Skip)
		}
		if want := fmt.Sprintf("%s#page=%d", path, next); it.Capture.Name != want || it.Capture.Digest != tawatur.Digest(it.Capture.Raw) {
			t.Fatalf("%s instead of %s", it.Capture.Name, want)
		}
		next++
	}
	if next != n+1 {
		t.Errorf("%d pages of %d", next-1, n)
	}
}

// What a file says of when it was made is told, by poppler as by the reader that is
// built in.
func TestWhenAFileWasMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, []byte(madePDF("D:20210303233000+03'00'")), 0o600); err != nil {
		t.Fatal(err)
	}
	want := time.Date(2021, 3, 3, 20, 30, 0, 0, time.UTC)
	read := func(how string) {
		n := 0
		for it := range Read(t.Context(), []string{path}, Options{}) {
			n++
			if it.Capture.Digest == "" || !it.Capture.MadeAt.Equal(want) {
				t.Errorf("%s: made at %v, %+v", how, it.Capture.MadeAt, it.Skip)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d captures", how, n)
		}
	}
	read("as installed")
	t.Setenv("PATH", t.TempDir())
	read("built in")
}
