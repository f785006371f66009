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
