package web_test

import (
	"net/http/httptest"
	"net/url"
	"strconv"
	"testing"

	"tawatur/internal/browser"
	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// largestPage is the most bytes that a story may take to be shown the first time: the
// page, its style, script, fonts and pictures.
const largestPage = 350_000

func TestStoryIsLight(t *testing.T) {
	ctx := browser.Start(t)
	st := samplestore.Open(t)
	srv := httptest.NewServer(pages(t, st, web.Options{}))
	defer srv.Close()
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{Order: store.BySize})
	if err != nil || len(lines) == 0 {
		t.Fatal(lines, err)
	}
	for _, lang := range []string{"ar", "en"} {
		p := browser.Open(t, ctx, srv.URL+"/"+lang+"/stories/"+url.PathEscape(lines[0].ID), 1440, false)
		painted, sent := p.Painted()
		t.Logf("%s: %s bytes, painted after %s ms", lang, sent, painted)
		if n, err := strconv.Atoi(sent); err != nil || n < 10_000 || n > largestPage {
			t.Errorf("%s: the page takes %s bytes, at most %d", lang, sent, largestPage)
		}
	}
}
