package page_test

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/publicsuffix"

	"tawatur"
)

// stating is a page that says where it stands and when it was published.
func stating(canonical, head, line string) string {
	return `<html><head><title>سوق الخضار يفتح أبوابه مساء - الضحى</title><link rel="canonical" href="` + canonical + `">` + head +
		`</head><body><h1>سوق الخضار يفتح أبوابه مساء</h1><div>` + line + `</div><p>` + para(0) + `</p><p>` + para(1) + `</p></body></html>`
}

// TestCanonical: a page is believed where it stands on its own site only.
func TestCanonical(t *testing.T) {
	for _, c := range []struct{ asked, canonical, want string }{
		{"https://amp.dhuha.example/1", "https://www.dhuha.example/a/1", "https://www.dhuha.example/a/1"},
		{"https://dhuha.example/a/1?x=2", "/a/1", "https://dhuha.example/a/1"},
		{"https://dhuha.example/a/1", "//www.dhuha.example/a/1#top", "https://www.dhuha.example/a/1"},
		{"https://dhuha.example/a/1", "https://other.example/a/1", "https://dhuha.example/a/1"},
		{"https://one.com.ye/1", "https://two.com.ye/1", "https://one.com.ye/1"},
		{"https://dhuha.example/a/1", "https://dhuha.example/", "https://dhuha.example/a/1"},
		{"https://dhuha.example/a/1", "javascript:void(0)", "https://dhuha.example/a/1"},
		{"http://127.0.0.1:8080/1", "http://127.0.0.1:9090/1", "http://127.0.0.1:8080/1"},
		{"", "https://dhuha.example/a/1", "https://dhuha.example/a/1"},
		{"", "/a/1", ""},
	} {
		rs, _ := tables(t).Reports(tawatur.Capture{Name: "a", URL: c.asked, Media: tawatur.MediaHTML, Text: stating(c.canonical, "", "")}, nil)
		if rs[0].URL != c.want {
			t.Errorf("%s, canonical %s: %s instead of %s", c.asked, c.canonical, rs[0].URL, c.want)
		}
	}
}

// TestPageDay: the day of publication out of what the page states, its address, or its lines.
func TestPageDay(t *testing.T) {
	for _, c := range []struct{ name, url, head, line, want string }{
		{"stated before all", "https://dhuha.example/2021/05/09/1", `<meta property="article:published_time" content="2021-05-03T22:30:00+03:00">`, "7 مايو 2021", "2021-05-03"},
		{"the head of the text before the address", "https://dhuha.example/2021/05/09/1", "", "7 مايو 2021", "2021-05-07"},
		{"address with hyphens", "https://dhuha.example/news/2021-05-09/1", "", "", "2021-05-09"},
		{"address without marks", "https://dhuha.example/20210509/1", "", "", "2021-05-09"},
		{"a number is no day", "https://dhuha.example/2021050/1", "", "", ""},
		{"month alone", "https://dhuha.example/2021/05/soq", "", "", ""},
		{"Levantine", "https://dhuha.example/1", "", "الأحد ٩ أيار ٢٠٢١", "2021-05-09"},
		{"Maghrebi", "https://dhuha.example/1", "", "الأحد 9 ماي 2021 - 18:30", "2021-05-09"},
		{"two names", "https://dhuha.example/1", "", "09 أيار/مايو 2021", "2021-05-09"},
		{"Hijri beside", "https://dhuha.example/1", "", "27 رمضان 1442 هـ الموافق 9 مايو 2021 م", "2021-05-09"},
		{"Hijri in numbers", "https://dhuha.example/1", "", "1442/9/27 هـ الموافق 2021/05/09", "2021-05-09"},
		{"American order", "https://dhuha.example/1", "", "5/29/2021", "2021-05-29"},
		{"order by the weekday", "https://dhuha.example/1", "", "أحد, 02/07/2016 - 18:30", "2016-02-07"},
		{"month in front", "https://dhuha.example/1", "", "مايو 9, 2021", "2021-05-09"},
		{"English", "https://dhuha.example/1", "", "May 9th, 2021", "2021-05-09"},
		{"change behind publication", "https://dhuha.example/1", "", "آخر تحديث 12 مايو 2021</div><div>نشر 9 مايو 2021", "2021-05-09"},
	} {
		rs, _ := tables(t).Reports(tawatur.Capture{Name: "a", URL: c.url, Media: tawatur.MediaHTML, Text: stating("", c.head, c.line), ReadAt: webReadAt}, nil)
		if got := rs[0].Published; got.String() != c.want && !(c.want == "" && got.IsZero()) {
			t.Errorf("%s: %s instead of %s", c.name, got, c.want)
		}
	}
}

// FuzzCanonical holds that no page moves its report to another site.
func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"/a", "https://www.dhuha.example/1", "//other.example", "https://dhuha.example@other.example/", "http://dhuha.example:80/", "https://other.example\\@dhuha.example"} {
		f.Add(s)
	}
	tb := tables(f)
	f.Fuzz(func(t *testing.T, canonical string) {
		canonical = strings.Map(func(r rune) rune {
			if r == '"' || r == '&' {
				return '_'
			}
			return r
		}, strings.ToValidUTF8(canonical, ""))
		rs, _ := tb.Reports(tawatur.Capture{Name: "a", URL: "https://m.dhuha.example/1", Media: tawatur.MediaHTML, Text: stating(canonical, "", "")}, nil)
		u, err := url.Parse(rs[0].URL)
		if err != nil {
			t.Fatal(err)
		}
		if d, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname()); err != nil || !strings.EqualFold(d, "dhuha.example") || u.User != nil {
			t.Fatalf("%q moved it to %s", canonical, rs[0].URL)
		}
	})
}
