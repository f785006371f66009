package page_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/page"
)

func TestAuthor(t *testing.T) {
	tb := tables(t)
	for _, c := range []struct {
		outlet, author, byline, dateline string
		credits                          []string
	}{
		{"okaz", "واشنطن - رويترز", "", "واشنطن", []string{"رويترز"}},
		{"aawsat", "لندن: «الشرق الأوسط أونلاين»", "", "لندن", nil},
		{"aawsat", "بيروت: سمير الخطيب", "سمير الخطيب", "بيروت", nil},
		{"okaz", "&nbsp;عكاظ (جدة)", "", "جدة", nil},
		{"okaz", " ليلى الحداد (صنعاء)", "ليلى الحداد", "صنعاء", nil},
		{"aleqtisadiya", "سمير الخطيب من جدة", "سمير الخطيب", "جدة", nil},
		{"aleqtisadiya", "\"الاقتصادية\" من الرياض", "", "الرياض", nil},
		{"alriyadh", "الرياض - واس", "", "الرياض", []string{"واس"}},
		{"aljazirah", "الجزيرة - أ. ف. ب:", "", "", []string{"فرانس برس"}},
		{"sabq", "ليلى الحداد- سبق- تبوك:", "ليلى الحداد", "تبوك", nil},
		{"alarabia", "العربية.نت، وكالات", "", "", []string{"وكالات"}},
		{"alarabia", "بغداد – شلال الفرات", "شلال الفرات", "بغداد", nil},
		{"الضحى", "كتب - مروان القاضي:", "مروان القاضي", "", nil},
		{"الضحى", "مروان القاضي", "مروان القاضي", "", nil},
		{"الضحى", "الضحى - متابعات", "", "", []string{"متابعات"}},
	} {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a:1"}, &page.Meta{Outlet: c.outlet, Author: c.author, Text: para(0)})
		want := tawatur.Report{ID: "a:1", Outlet: c.outlet, Byline: c.byline, Dateline: c.dateline, Credits: c.credits, Lang: "ar", Text: para(0)}
		if diff := cmp.Diff([]tawatur.Report{want}, rs); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.author, diff)
		}
	}
}

func TestRowText(t *testing.T) {
	tb := tables(t)
	for in, want := range map[string]string{
		"  " + para(0) + "\n\nمشاركة :\n":                      para(0),
		"طباعة\n" + para(0) + "\nمشاركة\nفي الوسط\n" + para(1): para(0) + "\nمشاركة\nفي الوسط\n" + para(1),
		"<p>" + para(0) + "</p><p>أ&nbsp;ب</p>":                para(0) + "\nأ ب",
	} {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a"}, &page.Meta{ID: "7", Text: in})
		if len(rs) != 1 || rs[0].Text != want || rs[0].ID != "7" {
			t.Errorf("%q gave %+v", in, rs)
		}
	}
}

func TestRowDateline(t *testing.T) {
	text := "عين اليوم – نيويورك\n" + para(0)
	rs, _ := tables(t).Reports(tawatur.Capture{Name: "a"}, &page.Meta{Outlet: "3alyoum", Text: text})
	if rs[0].Dateline != "نيويورك" || rs[0].Credits != nil || rs[0].Text != text {
		t.Errorf("%+v", rs[0])
	}
}

func TestRowDate(t *testing.T) {
	tb := tables(t)
	for words, want := range map[string]string{
		"الاثنين 3 أيار/مايو 2021": "2021-05-03",
		"03 ماي 2021":                            "2021-05-03",
		"٣ كانون الثاني ٢٠٢١":                    "2021-01-03",
		"20 رمضان 1442 هـ الموافق 3 مايو 2021 م": "2021-05-03",
		"مايو 3, 2021 10:15 ص":                   "2021-05-03",
		"نشر في 03/05/2021 الساعة 10:00":         "2021-05-03",
		"3 مايو 20210":                           "",
		"قبل ساعتين":                             "",
		"31 شباط 2021":                           "",
	} {
		rs, skips := tb.Reports(tawatur.Capture{Name: "a", ReadAt: readAt}, &page.Meta{DateText: words, Text: para(0)})
		if got := rs[0].Published.String(); got != want {
			t.Errorf("%q is %q instead of %q", words, got, want)
		}
		if bad := len(skips) == 1 && skips[0].Reason == tawatur.SkipBadDate && skips[0].Kept; bad != (want == "") {
			t.Errorf("%q: %v", words, skips)
		}
	}
}

func TestLanguage(t *testing.T) {
	tb := tables(t)
	for text, want := range map[string]string{
		para(0):    "ar",
		"خبر قصير": "ar",
		"رئیس شهرداری گفت که این پل تازه با هزینه زیاد ساخته شده است و مردم از آن بهره ها گرفته اند و برای همه خوب است": "fa",
		"میئر نے کہا کہ نیا پل عوام کے لیے کھول دیا گیا ہے اور اس پر گاڑیاں چلیں گی":                                    "ur",
		"سەرۆکی شارەوانی گوتی کە پردە نوێیەکە لە ڕۆژی یەکشەممە دەکرێتەوە بۆ هەموو کەس":                                  "ckb",
		"The mayor said that the new bridge is open to all of the town and to the buses.":                               "en",
		"Le maire a dit que le pont est ouvert": "und",
	} {
		rs, skips := tb.Reports(tawatur.Capture{Name: "a"}, &page.Meta{Text: text})
		if len(rs) != 1 || rs[0].Lang != want {
			t.Errorf("%q is taken for %v", text, rs)
		}
		if marked := len(skips) == 1 && skips[0].Kept && skips[0].Reason == tawatur.SkipLanguage; marked != (want != "ar") {
			t.Errorf("%q: %v", text, skips)
		}
	}
}
