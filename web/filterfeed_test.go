package web_test

import (
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/store"
	"tawatur/web"
)

// Every choice of stories that the front page offers has its feed, which the page
// names, with the same stories.
func TestEveryFilterHasItsFeed(t *testing.T) {
	st := samplestore.Open(t)
	h := pages(t, st, web.Options{})
	lines, _, err := st.Stories(t.Context(), store.StoryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	story, err := st.Story(t.Context(), lines[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	figures, err := st.Figures(t.Context(), store.FigureOptions{})
	if err != nil {
		t.Fatal(err)
	}
	some := url.Values{"outlet": {story.Outlets[0]}, "agency": {story.Outlets[1]}, "name": {"الميناء"}, "from": {story.From.String()}, "to": {story.To.String()}, "least": {"1"}}
	for _, f := range figures {
		if f.Place != "" {
			some.Set("place", f.Place)
		}
	}
	keys := []string{"outlet", "agency", "name", "place", "from", "to", "least"}
	found := 0
	for _, order := range []string{"", "origins", "recent", "conflict", "size"} {
		for _, standing := range []string{"", "corroborated", "contested", "one"} {
			for set := range 1 << len(keys) {
				v := url.Values{"order": {order}, "standing": {standing}}
				for i, k := range keys {
					if set>>i&1 == 1 {
						v.Set(k, some.Get(k))
					}
				}
				if order != "" && set%9 != 0 {
					continue // the order makes no other choice: a few of each will do
				}
				found += checkFeed(t, h, "/ar/?"+v.Encode())
			}
		}
	}
	if found == 0 {
		t.Error("no feed holds any story")
	}
}

// checkFeed compares a page of stories with the feed that it names, and gives how
// many stories they have.
func checkFeed(t *testing.T, h http.Handler, at string) int {
	t.Helper()
	_, page := get(h, at)
	_, rest, ok := strings.Cut(page, `<link rel="alternate" type="application/atom+xml" href="`)
	feed, _, _ := strings.Cut(rest, `"`)
	res, body := get(h, html.UnescapeString(feed))
	entries, stories := strings.Count(body, "<entry>"), strings.Count(page, `<h2><a href="/ar/stories/`)
	if !ok || res.StatusCode != 200 || entries != stories {
		t.Errorf("%s: its feed %s, %s, has %d stories of %d", at, feed, res.Status, entries, stories)
	}
	return entries
}
