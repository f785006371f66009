package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tawatur"
)

// response is a record of what a host answered.
func response(url, head, body string) string {
	block := "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body
	return record("response", url, "application/http; msgtype=response", block)
}

func record(kind, url, media, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2018-04-08T03:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, media, len(block), block)
}

func pageOf(text string) string {
	return "<html><head><title>خبر</title></head><body><p>" + text + "</p></body></html>"
}

// members packs each record for itself, as archives are packed.
func members(records ...string) []byte {
	var b bytes.Buffer
	for _, r := range records {
		z := gzip.NewWriter(&b)
		z.Write([]byte(r))
		z.Close()
	}
	return b.Bytes()
}

func sampleRecords() []string {
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(pageOf("نص ثانٍ")), pageOf("نص ثانٍ"))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(pageOf("نص ثالث")))
	z.Close()
	return []string{
		record("warcinfo", "", "application/warc-fields", "software: test\r\n"),
		record("request", "https://news.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\n\r\n"),
		response("https://news.example/1", "Content-Type: text/html; charset=utf-8", pageOf("نص أول")),
		response("https://news.example/a.png", "Content-Type: image/png", "\x89PNG"),
		response("https://news.example/robots.txt", "Content-Type: text/plain", "User-agent: *"),
		response("https://news.example/2", "Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked),
		response("https://news.example/3", "Content-Type: text/html\r\nContent-Encoding: gzip", packed.String()),
		response("https://news.example/4", "Content-Type: text/html\r\nContent-Encoding: br", pageOf("نص رابع")), // unpacked by the archiver
		strings.Replace(response("https://news.example/5", "Content-Type: text/html", "x"), "200 OK", "404 No", 1),
	}
}

// readAll reads a file of the given name and content.
func readAll(t *testing.T, name string, raw []byte) (pages []tawatur.Capture, skips []tawatur.Skip) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	for it := range Read(t.Context(), []string{path}, Options{}) {
		if it.Capture.Digest != "" {
			pages = append(pages, it.Capture)
		}
		if it.Skip != nil {
			skips = append(skips, *it.Skip)
		}
	}
	return pages, skips
}

func urls(list []tawatur.Capture) []string {
	var out []string
	for _, c := range list {
		out = append(out, c.URL)
	}
	return out
}

func TestWebArchive(t *testing.T) {
	all := sampleRecords()
	var wacz bytes.Buffer
	z := zip.NewWriter(&wacz)
	for name, content := range map[string]string{
		"datapackage.json":    `{"profile":"data-package"}`,
		"pages/pages.jsonl":   `{"format":"json-pages-1.0"}`,
		"archive/a.warc.gz":   string(members(all...)),
		"indexes/index.cdx":   "com,example)/1",
		"fuzzy/notes.unknown": "x",
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(content))
	}
	z.Close()
	want := []string{"https://news.example/1", "https://news.example/2", "https://news.example/3", "https://news.example/4"}
	for name, raw := range map[string][]byte{
		"a.warc": []byte(strings.Join(all, "")), "a.warc.gz": members(all...), "a.wacz": wacz.Bytes(),
	} {
		t.Run(name, func(t *testing.T) {
			pages, skips := readAll(t, name, raw)
			if got := urls(pages); !slices.Equal(got, want) {
				t.Fatalf("pages %q, skips %v", got, skips)
			}
			for _, p := range pages {
				if !strings.Contains(p.Text, "نص ") || p.FetchedAt.Year() != 2018 {
					t.Errorf("%s: %q, fetched at %v", p.Name, p.Text, p.FetchedAt)
				}
			}
			if len(skips) != 1 || !skips[0].Kept || !strings.Contains(skips[0].Detail, "3 parts") {
				t.Errorf("skips %+v", skips)
			}
		})
	}
}

// An archive that ends anywhere gives what stands before, and says that it ends.
func TestWebArchiveCutShort(t *testing.T) {
	all := strings.Join(sampleRecords(), "")
	for at := 20; at < len(all)-8; at += 7 {
		pages, skips := readAll(t, "a.warc", []byte(all[:at]))
		whole := slices.ContainsFunc(sampleEnds(), func(end int) bool { return at <= end && at >= end-4 })
		told := slices.ContainsFunc(skips, func(s tawatur.Skip) bool { return s.Reason == tawatur.SkipTruncated })
		if !told && !whole {
			t.Fatalf("cut at %d: %d pages, %+v", at, len(pages), skips)
		}
	}
}

// sampleEnds are the ends of the sample's records.
func sampleEnds() []int {
	var out []int
	n := 0
	for _, r := range sampleRecords() {
		n += len(r)
		out = append(out, n)
	}
	return out
}

func TestWebArchiveMadeByWget(t *testing.T) {
	wget, err := exec.LookPath("wget")
	if err != nil {
		t.Skip("wget is not installed")
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, pageOf("قال المتحدث إن الجسر فُتح. "+r.URL.Path), `<a href="/2">التالي</a>`)
	}))
	defer s.Close()
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), wget, "-q", "-r", "-l1", "--no-proxy", "--delete-after", "--warc-file=news", s.URL+"/1")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var got []string
	for it := range Read(t.Context(), []string{filepath.Join(dir, "news.warc.gz")}, Options{}) {
		if it.Capture.Digest != "" {
			got = append(got, strings.TrimPrefix(it.Capture.URL, s.URL))
		} else if !it.Skip.Kept {
			t.Errorf("%+v", it.Skip)
		}
	}
	if !slices.Equal(got, []string{"/1", "/2"}) {
		t.Errorf("got %q", got)
	}
}

func TestSavedPages(t *testing.T) {
	mhtml := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/7\r\nSubject: x\r\nDate: Sun, 8 Apr 2018 03:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\r\n\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/7\r\n\r\n" +
		"<html><body><p>=D9=86=D8=B5</p></body></html>\r\n----b\r\nContent-Type: text/css\r\n\r\np{}\r\n----b--\r\n"
	pages, skips := readAll(t, "a.mhtml", []byte(mhtml))
	if len(pages) != 1 || !strings.Contains(pages[0].Text, "<p>نص</p>") || pages[0].URL != "https://news.example/7" || pages[0].FetchedAt.Year() != 2018 {
		t.Errorf("%+v, %+v", pages, skips)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"خبر.html":                "<!-- saved from url=(0022)https://news.example/8 -->\n" + pageOf("نص"),
		"خبر_files/frame.html":    pageOf("إعلان"),
		"خبر_files/style.css":     "p{}",
		"أخبار_files/report.html": pageOf("نص آخر"),
	} {
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700)
		os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600)
	}
	var got []string
	for it := range Read(t.Context(), []string{dir}, Options{}) {
		got = append(got, filepath.Base(it.Capture.Name)+" "+it.Capture.URL)
	}
	slices.Sort(got)
	if want := []string{"report.html ", "خبر.html https://news.example/8"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
