package page_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/page"
)

const (
	waterBack  = "عاد الماء إلى أحياء مرجانة القديمة صباح اليوم بعد انقطاع دام أسبوعين كاملين بحسب ما قالت شركة المياه في بيان مكتوب."
	waterThere = "وأضافت الشركة أن العمال بدلوا ثلاثين مترا من الأنابيب وأن الضغط سيعود إلى ما كان عليه خلال أيام قليلة من الآن."
)

// Where neither the input nor the page states the day of publication, it is taken from
// the dateline, a Hijri date, what the page says of its age or the file, in this order,
// and says so.
func TestDayFrom(t *testing.T) {
	tb := tables(t)
	made := time.Date(2021, 3, 9, 10, 0, 0, 0, time.UTC)
	visit := time.Date(2021, 4, 26, 9, 0, 0, 0, time.UTC)
	text := func(first string) tawatur.Capture {
		return tawatur.Capture{Name: "a.txt", Media: tawatur.MediaText, Text: "الماء يعود إلى مرجانة\n" + first + "\n" + waterThere, ReadAt: visit}
	}
	file := func(first string) tawatur.Capture {
		c := text(first)
		c.Media, c.MadeAt = tawatur.MediaPDF, made
		return c
	}
	scan := file(waterBack)
	scan.OCR = 0.9
	web := func(head, under string) tawatur.Capture {
		return tawatur.Capture{Name: "a.html", Media: tawatur.MediaHTML, FetchedAt: visit, ReadAt: visit.AddDate(1, 0, 0), URL: "https://news.example/a",
			Text: fmt.Sprintf(`<html><head><title>الماء يعود إلى مرجانة</title>%s</head><body><article><h1>الماء يعود إلى مرجانة</h1><p>%s</p><p>%s</p><p>%s</p></article></body></html>`, head, under, waterBack, waterThere)}
	}
	unseen := web("", "منذ 3 ساعات")
	unseen.FetchedAt = time.Time{}
	for _, c := range []struct {
		what string
		in   tawatur.Capture
		day  string
		from tawatur.DayFrom
	}{
		{"nothing", text(waterBack), "", ""},
		{"a dateline with a day", text("الخرطوم، 3 مارس 2021 — " + waterBack), "2021-03-03", tawatur.DayFromDateline},
		{"a dateline with agency and day", text("الخرطوم (رويترز) 3 آذار/مارس 2021 - " + waterBack), "2021-03-03", tawatur.DayFromDateline},
		{"a Hijri dateline", text("الرياض، 12 رمضان 1442 هـ — " + waterBack), "2021-04-24", tawatur.DayFromHijri},
		{"both calendars in a dateline", text("الرياض 12 رمضان 1442 هـ الموافق 24 أبريل 2021 - " + waterBack), "2021-04-24", tawatur.DayFromDateline},
		{"a line of its own", text("الخرطوم - 3 مارس 2021\n" + waterBack), "2021-03-03", ""},
		{"a Hijri line of its own", text("السبت 12 رمضان 1442 هـ\n" + waterBack), "2021-04-24", tawatur.DayFromHijri},
		{"a day in the first sentence", text("أعلنت الشركة في 3 مارس 2021 أن " + waterBack), "", ""},
		{"a dateline of the future", text("الخرطوم، 3 مارس 2041 — " + waterBack), "", ""},
		{"a file", file(waterBack), "2021-03-09", tawatur.DayFromFile},
		{"a scan", scan, "", ""},
		{"a file with a dateline", file("الخرطوم، 3 مارس 2021 — " + waterBack), "2021-03-03", tawatur.DayFromDateline},
		{"a page of three hours ago", web("", "منذ 3 ساعات"), "2021-04-26", tawatur.DayFromAge},
		{"a page of twelve hours ago", web("", "نُشر قبل ١٢ ساعة"), "2021-04-25", tawatur.DayFromAge},
		{"a page of two days ago", web("", "منذ يومين"), "2021-04-24", tawatur.DayFromAge},
		{"a page of an hour ago", web("", "قبل ساعة واحدة"), "2021-04-26", tawatur.DayFromAge},
		{"a page in English", web("", "2 days ago"), "2021-04-24", tawatur.DayFromAge},
		{"a page changed hours ago", web("", "آخر تحديث منذ 3 ساعات"), "", ""},
		{"a page of an unknown capture", unseen, "", ""},
		{"a page of weeks ago, which tells no day", web("", "منذ أسبوعين"), "", ""},
		{"a Hijri page", web("", "السبت 12 رمضان 1442 هـ"), "2021-04-24", tawatur.DayFromHijri},
		{"a Hijri page in numbers", web("", "1442/9/12 هـ"), "2021-04-24", tawatur.DayFromHijri},
		{"a page that states it", web(`<meta property="article:published_time" content="2021-04-20T08:00:00Z">`, "منذ 3 ساعات"), "2021-04-20", ""},
		{"a page that prints it", web("", "12 رمضان 1442 هـ - 23 أبريل 2021"), "2021-04-23", ""},
		{"a page that prints the day of the visit above", web("", "منذ يومين</p><p>26 أبريل 2021"), "2021-04-24", tawatur.DayFromAge},
	} {
		rs, _ := tb.Reports(c.in, nil)
		if len(rs) != 1 {
			t.Errorf("%s: %d reports", c.what, len(rs))
			continue
		}
		if r := rs[0]; r.Published.String() != c.day || r.DayFrom != c.from {
			t.Errorf("%s: %s by %q, want %s by %q", c.what, r.Published, r.DayFrom, c.day, c.from)
		}
		if !strings.Contains(rs[0].Text, "عاد الماء إلى أحياء مرجانة") {
			t.Errorf("%s: the text is %q", c.what, rs[0].Text)
		}
	}
}

// A row without a day takes that of its dateline, and one whose date is Hijri says so.
func TestDayFromOfRows(t *testing.T) {
	tb := tables(t)
	c := tawatur.Capture{Name: "a.jsonl:1", Media: tawatur.MediaJSON, ReadAt: time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)}
	day := tawatur.Day{Year: 2021, Month: 3, Date: 4}
	line := "الخرطوم، 3 مارس 2021 — " + waterBack
	for _, x := range []struct {
		m    page.Meta
		day  string
		from tawatur.DayFrom
	}{
		{page.Meta{Text: line}, "2021-03-03", tawatur.DayFromDateline},
		{page.Meta{Text: line, Day: day}, "2021-03-04", ""},
		{page.Meta{Text: line, DateText: "12 رمضان 1442 هـ"}, "2021-04-24", tawatur.DayFromHijri},
		{page.Meta{Text: line, DateText: "قبل مدة"}, "2021-03-03", tawatur.DayFromDateline},
	} {
		rs, _ := tb.Reports(c, &x.m)
		if len(rs) != 1 || rs[0].Published.String() != x.day || rs[0].DayFrom != x.from {
			t.Errorf("%+v: %+v", x.m, rs)
		}
	}
}

// FuzzDayFrom: a day that is derived is one that a report can have, an age never leads
// beyond the capture, and what is stated is never derived.
func FuzzDayFrom(f *testing.F) {
	for _, s := range []string{"منذ 3 ساعات", "قبل ٢ يوم", "12 رمضان 1442 هـ", "31/9/1442هـ", "منذ 99999999999999 ساعة", "الخرطوم، 3 مارس 2021 —", "3 hours ago", "1442/9/12 هـ ه", "ساعتين قبل"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	tb := tables(f)
	visit := time.Date(2021, 4, 26, 9, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string, stated bool) {
		c := tawatur.Capture{Name: "a.html", Media: tawatur.MediaHTML, FetchedAt: visit, ReadAt: visit}
		head := ""
		if stated {
			head = `<meta property="article:published_time" content="2021-04-20T08:00:00Z">`
		}
		c.Text = "<title>الماء يعود إلى مرجانة</title>" + head + "<h1>الماء يعود إلى مرجانة</h1><p>" + s + "</p><p>" + waterBack + "</p><p>" + waterThere + "</p>"
		rs, _ := tb.Reports(c, nil)
		for _, r := range rs {
			switch {
			case r.DayFrom != "" && r.Published.IsZero():
				t.Errorf("%q: no day by %s", s, r.DayFrom)
			case r.DayFrom == tawatur.DayFromAge && tawatur.DayOf(visit).Before(r.Published):
				t.Errorf("%q: %s is after the capture", s, r.Published)
			case stated && len(rs) == 1 && r.DayFrom != "" && !strings.Contains(s, "<"):
				t.Errorf("%q: a stated day gave way to %s by %s", s, r.Published, r.DayFrom)
			}
		}
	})
}
