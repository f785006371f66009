package api

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"tawatur"
)

// A failure of the program is told to the log, and to the asker that it is one.
func TestFailureIsAProblem(t *testing.T) {
	var told strings.Builder
	a := &api{log: slog.New(slog.NewTextHandler(&told, nil))}
	w := httptest.NewRecorder()
	a.tagged(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte("half an answer"))
		panic("secret")
	})).ServeHTTP(w, httptest.NewRequest("GET", Root+"/stories", nil))
	body := w.Body.String()
	if w.Code != 500 || w.Header().Get("Content-Type") != "application/problem+json" || strings.Contains(body, "half") || strings.Contains(body, "secret") || !strings.Contains(told.String(), "secret") {
		t.Errorf("%d %s; told %s", w.Code, body, told.String())
	}
}

// A cursor is a position that was given out, or is refused.
func FuzzPosition(f *testing.F) {
	for _, s := range []string{"", cursorAt(0), cursorAt(50), "YXQ6LTE", "YXQ6MDE", "\xff", "YXQ6OTk5OTk5OTk5OTk5OTk5OTk5OTk"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cursor string) {
		n, err := position(cursor)
		if err == nil && (n < 0 || cursor != "" && cursorAt(n) != cursor) {
			t.Errorf("%q is read as %d", cursor, n)
		}
	})
}

// A file's name is one that any file system takes, whatever the capture is called.
func FuzzFileName(f *testing.F) {
	for _, s := range []string{"dir/a.txt", "day.jsonl.gz:17", `c:\x\y.html`, "-", "..", "", "a\x00b", strings.Repeat("ن", 400)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		got := fileName(&tawatur.Capture{Name: name, Digest: strings.Repeat("0", 64), Media: tawatur.MediaText})
		if len(got) > 255 || strings.ContainsAny(got, "/\\\x00\n:") || strings.HasPrefix(got, ".") || !strings.HasSuffix(got, ".txt") || got == ".txt" {
			t.Errorf("%q becomes %q", name, got)
		}
	})
}
