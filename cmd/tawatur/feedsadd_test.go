package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
)

// TestAddFeedsOfPages: the address of a page stands for the feed that it names;
// of several, the user chooses.
func TestAddFeedsOfPages(t *testing.T) {
	const link = `<link rel="alternate" type="application/rss+xml" title="%s" href="/%s.xml">`
	one, two := fmt.Sprintf(link, "أخبار المرسى", "news"), fmt.Sprintf(link, "تعليقات", "comments")
	pages := map[string]string{
		"/one": one, "/two": one + two, "/none": "",
	}
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch head, ok := pages[r.URL.Path]; {
		case ok:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, "<!doctype html><html><head><title>المرسى</title>%s</head><body><p>نص</p></body></html>", head)
		case r.URL.Path == "/feed.xml":
			fmt.Fprint(w, `<rss version="2.0"><channel><title>خلاصة المرسى</title></channel></rss>`)
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	db := filepath.Join(t.TempDir(), "w.db")
	add := func(args ...string) (out, err string, status int) {
		var stdout, stderr bytes.Buffer
		args = append([]string{"feeds", "add", "--db", db, "--allow-host", "127.0.0.1", "--pace", "1ms", "--lang", "en"}, args...)
		status = run(t.Context(), args, strings.NewReader(""), &stdout, &stderr)
		return stdout.String(), stderr.String(), status
	}
	for _, c := range []struct {
		args          []string
		status        int
		told, refused string
	}{
		{[]string{site.URL + "/one"}, exitAll, "/news.xml", ""},
		{[]string{site.URL + "/two"}, exitNothing, "", "/comments.xml"},
		{[]string{site.URL + "/two", "--all"}, exitAll, "/comments.xml", ""},
		{[]string{site.URL + "/none"}, exitNothing, "", "names no feed"},
		{[]string{site.URL + "/feed.xml"}, exitAll, "/feed.xml", ""},
		{[]string{site.URL + "/gone.xml"}, exitAll, "could not be asked now", ""},
		{[]string{site.URL + "/none", "--unasked"}, exitAll, "/none", ""},
	} {
		out, err, status := add(c.args...)
		if status != c.status || !strings.Contains(out, c.told) || !strings.Contains(err, c.refused) {
			t.Errorf("feeds add %v: status %d\n%s%s", c.args, status, out, err)
		}
	}
	var list bytes.Buffer
	run(t.Context(), []string{"feeds", "--db", db, "--csv"}, nil, &list, &list)
	for _, want := range []string{"/news.xml,أخبار المرسى", "/feed.xml,خلاصة المرسى"} {
		if !strings.Contains(list.String(), want) {
			t.Errorf("no %q in\n%s", want, &list)
		}
	}
}
