package web_test

import (
	"encoding/xml"
	"net/url"
	"strings"
	"testing"

	"tawatur/internal/samplestore"
	"tawatur/web"
)

func TestFeeds(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	for at, most := range map[string]int{"/ar/feed.atom": 3, "/en/feed.atom?standing=corroborated&least=1": 3,
		"/ar/feeds/names/" + url.PathEscape("هيثم سرحون"): 50} {
		res, body := get(h, at)
		var f struct {
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
			Entries []struct {
				ID   string `xml:"id"`
				Link struct {
					Href string `xml:"href,attr"`
				} `xml:"link"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal([]byte(body), &f); err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		if res.StatusCode != 200 || len(f.Entries) == 0 || len(f.Entries) > most || f.ID == "" || !strings.HasPrefix(f.Updated, "2021-03-") {
			t.Errorf("%s: %s %+v", at, res.Status, f)
		}
		for _, e := range f.Entries {
			u, err := url.Parse(e.Link.Href)
			if err != nil || e.ID == "" {
				t.Fatal(e, err)
			}
			if res, _ := get(h, u.RequestURI()); res.StatusCode != 200 {
				t.Errorf("%s leads to %s: %s", at, u, res.Status)
			}
		}
	}
	if res, _ := get(h, "/ar/feeds/names/none"); res.StatusCode != 404 {
		t.Error(res.Status)
	}
}

// Lists of the API lead to the feeds of the same.
func TestListsOfTheAPILeadToFeeds(t *testing.T) {
	h := pages(t, samplestore.Open(t), web.Options{})
	for _, at := range []string{"/stories?standing=corroborated&outlet=x", "/stories?limit=1", "/figures?category=killed&conflict=true", "/names/" + url.PathEscape("هيثم سرحون") + "/statements?stance=neutral"} {
		res, _ := get(h, "/api/v1"+at)
		feeds := 0
		for link := range strings.SplitSeq(res.Header.Get("Link"), ", ") {
			feed, of, _ := strings.Cut(strings.TrimPrefix(link, "<"), ">")
			if !strings.Contains(of, "alternate") {
				continue
			}
			feeds++
			res, _ := get(h, feed)
			if got := res.Header.Get("Content-Type"); res.StatusCode != 200 || !strings.HasPrefix(got, "application/atom+xml") {
				t.Errorf("%s leads to %s: %s %s", at, feed, res.Status, got)
			}
		}
		if feeds != 2 {
			t.Errorf("%s: %d feeds", at, feeds)
		}
	}
}
