package ingest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"tawatur"
	"tawatur/fetch"
)

const webPage = `<html><head><title>خبر</title></head><body><p>قال المتحدث إن الطريق فُتح صباحًا.</p></body></html>`

// site serves the page in the encoding that its address names, said by the
// host alone.
func site(t *testing.T) string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/1256":
			w.Header().Set("Content-Type", "text/html; charset=windows-1256")
			out, _ := charmap.Windows1256.NewEncoder().String(strings.ReplaceAll(webPage, "ُ", ""))
			fmt.Fprint(w, out)
		case "/utf-8":
			w.Header().Set("Content-Type", "text/html; charset=iso-8859-1") // a lie
			fmt.Fprint(w, webPage)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func TestPagesFromTheWeb(t *testing.T) {
	url := site(t)
	web, err := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Pace: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for range 10 { // more than are asked at once
		paths = append(paths, url+"/1256", url+"/none", url+"/utf-8")
	}
	var got []string
	for it := range Read(t.Context(), paths, Options{Web: web}) {
		switch {
		case it.Capture.Digest == "":
			got = append(got, string(it.Skip.Reason))
		case !strings.Contains(it.Capture.Text, "قال المتحدث إن الطريق") || it.Capture.Media != tawatur.MediaHTML:
			t.Errorf("%+v", it.Capture)
		default:
			got = append(got, strings.TrimPrefix(it.Capture.URL, url)+" "+it.Capture.Charset)
		}
	}
	want := strings.TrimSpace(strings.Repeat("/1256 windows-1256|http_status|/utf-8 utf-8|", 10))
	if strings.Join(got, "|")+"|" != want {
		t.Errorf("got %q", got)
	}
}

func TestPagesAreNotAskedUnlessAllowed(t *testing.T) {
	for it := range Read(t.Context(), []string{"https://news.example/"}, Options{}) {
		if it.Skip == nil || it.Skip.Reason != tawatur.SkipUnsupported {
			t.Errorf("%+v", it)
		}
	}
}
