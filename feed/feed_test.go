package feed

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const home = "https://news.example/feed"

var april = time.Date(2018, 4, 8, 3, 0, 0, 0, time.UTC)

func TestParse(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     Feed
	}{
		{"RSS with a lying declaration, a bare ampersand and an Arabic date",
			`<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title> نشرة  الصباح </title><link>https://news.example/</link><ttl>15</ttl>
			<item><title>فتح الجسر & إغلاق الطريق</title><link>/a?x=1#top</link><guid isPermaLink="false">7</guid><pubDate>Sun, 08 Apr 2018 06:00:00 +0300</pubDate></item>
			<item><title>خبر بلا رابط</title></item>
			<item><title>خبر آخر</title><link>https://news.example/b</link><pubDate>الأحد 8 أبريل 2018</pubDate></item></channel></rss>`,
			Feed{Kind: KindRSS, Title: "نشرة الصباح", Home: "https://news.example/", Every: 15 * time.Minute, Items: []Item{
				{ID: "7", URL: "https://news.example/a?x=1", Title: "فتح الجسر & إغلاق الطريق", Published: april},
				{ID: "https://news.example/b", URL: "https://news.example/b", Title: "خبر آخر", DateText: "الأحد 8 أبريل 2018"},
			}}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار</title><link href="https://news.example/"/><entry><id>tag:1</id><title>خبر</title><link href="c"/><author><name>سعاد</name></author><updated>2018-04-08T03:00:00Z</updated></entry></feed>`,
			Feed{Kind: KindAtom, Title: "أخبار", Home: "https://news.example/", Items: []Item{
				{ID: "tag:1", URL: "https://news.example/c", Title: "خبر", Author: "سعاد", Published: april, Updated: april}}}},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1.1","title":"أخبار","items":[{"id":"1","url":"https://news.example/d","title":"خبر","date_published":"2018-04-08T03:00:00Z"},{"id":"2"}]}`,
			Feed{Kind: KindJSON, Title: "أخبار", Items: []Item{{ID: "1", URL: "https://news.example/d", Title: "خبر", Published: april}}}},
		{"news sitemap", `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/e</loc><lastmod>2018-04-08</lastmod><news:news><news:publication><news:name>الأفق</news:name></news:publication><news:publication_date>2018-04-08T03:00:00Z</news:publication_date><news:title>خبر</news:title></news:news></url><url><loc>javascript:x</loc></url></urlset>`,
			Feed{Kind: KindSitemap, Items: []Item{{ID: "https://news.example/e", URL: "https://news.example/e", Title: "خبر", Outlet: "الأفق", Published: april, Updated: april.Truncate(24 * time.Hour)}}}},
		{"index of sitemaps", `<sitemapindex><sitemap><loc>https://news.example/m1.xml</loc><lastmod>2018-04-08T03:00:00Z</lastmod></sitemap></sitemapindex>`,
			Feed{Kind: KindIndex, More: []Link{{URL: "https://news.example/m1.xml", Changed: april}}}},
		{"list of addresses", "https://news.example/1\nhttps://news.example/2\n",
			Feed{Kind: KindSitemap, Items: []Item{{ID: "https://news.example/1", URL: "https://news.example/1"}, {ID: "https://news.example/2", URL: "https://news.example/2"}}}},
		{"page", `<!doctype html><title>الأفق</title><link rel="alternate" type="application/rss+xml" title="الكل" href="/rss.xml"><link rel="alternate" hreflang="en" href="/en">`,
			Feed{Kind: KindPage, Title: "الأفق", More: []Link{{URL: "https://news.example/rss.xml", Title: "الكل"}}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Parse(tc.in, home)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, *got, cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoFeed(t *testing.T) {
	for _, in := range []string{"", "خبر", "{}", "{", "<rss", "<feed", "<urlset><url>", "\x00", `{"error":"not found"}`} {
		if f, err := Parse(in, home); !errors.Is(err, ErrNoFeed) {
			t.Errorf("%q: %+v, %v", in, f, err)
		}
	}
}

// A map with more addresses than the protocol allows is refused and not cut.
func TestEndlessMap(t *testing.T) {
	if _, err := Parse(strings.Repeat("https://news.example/\n", maxMap+1), home); err == nil {
		t.Error("taken")
	}
	if _, err := Parse("<urlset>"+strings.Repeat("<url><loc>https://news.example/</loc></url>", maxMap+1)+"</urlset>", home); err == nil {
		t.Error("taken")
	}
}

func TestOPML(t *testing.T) {
	in := `<opml version="1.0"><head><title>قائمتي</title></head><body><outline text="وكالات"><outline text="الأفق" type="rss" xmlUrl="https://news.example/rss.xml" htmlUrl="https://news.example/"/></outline><outline text="بلا عنوان"/><outline title="صحف" xmlUrl="https://paper.example/feed"/></body></opml>`
	list, left, err := ReadOPML(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []Subscription{
		{URL: "https://news.example/rss.xml", Title: "الأفق", Home: "https://news.example/", Folder: "وكالات"},
		{URL: "https://paper.example/feed", Title: "صحف"},
	}
	if diff := cmp.Diff(want, list); diff != "" || len(left) != 1 {
		t.Error(diff, left)
	}
	var b bytes.Buffer
	if err := WriteOPML(&b, "قائمتي", list, april); err != nil {
		t.Fatal(err)
	}
	again, _, err := ReadOPML(&b)
	if diff := cmp.Diff(list, again); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// Whatever the text, every item has an address of the web, and an identifier.
func FuzzParse(f *testing.F) {
	f.Add(`<rss><channel><item><link>/a</link></item></channel></rss>`)
	f.Add(`<urlset><url><loc>http://a.example/</loc></url></urlset>`)
	f.Add(`{"version":"https://jsonfeed.org/version/1","items":[{"url":"x"}]}`)
	f.Add(`<feed><entry><link href="//b.example"/></entry></feed>`)
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Parse(text, home)
		if err != nil {
			return
		}
		for _, it := range got.Items {
			if !strings.HasPrefix(it.URL, "http") || it.ID == "" {
				t.Errorf("%+v", it)
			}
		}
	})
}

// A list that was read and written is the same when read again.
func FuzzOPML(f *testing.F) {
	f.Add(`<opml><body><outline text="a"><outline text="b" xmlUrl="http://a.example/"/></outline></body></opml>`)
	f.Fuzz(func(t *testing.T, text string) {
		list, _, err := ReadOPML(strings.NewReader(text))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := WriteOPML(&b, "", list, april); err != nil {
			t.Fatal(err)
		}
		again, _, err := ReadOPML(&b)
		if err != nil || len(again) != len(list) {
			t.Errorf("%v: %d of %d feeds", err, len(again), len(list))
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var items strings.Builder
	for i := range 200 {
		fmt.Fprintf(&items, "<item><title>خبر رقم %d</title><link>https://news.example/%d</link><description>%s</description><pubDate>Sun, 08 Apr 2018 06:00:00 +0300</pubDate></item>", i, i, strings.Repeat("قال المتحدث إن الجسر فُتح. ", 20))
	}
	text := "<rss><channel>" + items.String() + "</channel></rss>"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if f, err := Parse(text, home); err != nil || len(f.Items) != 200 {
			b.Fatal(err)
		}
	}
}
