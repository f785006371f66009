package page_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

const junk = `<div class="sharedaddy"><ul><li>شارك على فيسبوك</li><li>تغريدة</li></ul></div>`

// wordPress is a page as blog software makes it, with everything around the
// article that must not come into its text.
func wordPress() string {
	return `<!DOCTYPE html><html dir="rtl" lang="ar"><head><title>جسر الواحة يفتتح بعد عامين - الضحى</title>
<meta property="og:site_name" content="الضحى"><meta property="og:title" content="جسر الواحة يفتتح بعد عامين">
<link rel="canonical" href="https://dhuha.example/2021/05/03/bridge/">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"الضحى"},
{"@type":"NewsArticle","headline":"جسر الواحة يفتتح بعد عامين","datePublished":"2021-05-03T09:30:00+03:00","author":{"@type":"Person","name":"ليلى الحداد"}}]}</script>
</head><body class="single comments-open"><header><nav><ul><li><a href="/">الرئيسية</a></li><li>اقتصاد</li></ul></nav></header>
<main><article class="post"><h1 class="entry-title">جسر الواحة يفتتح بعد عامين</h1>
<div class="entry-meta">كتبت: ليلى الحداد | <time datetime="2021-05-03">3 مايو 2021</time></div>` + junk + `
<div class="entry-content"><figure><img src="a.jpg"><figcaption>الجسر عند الغروب</figcaption></figure>
<p>` + para(0) + `</p><p>` + strings.Replace(para(1), "ماهر الزيتوني", "<strong>ماهر <a href='#'>الزيتوني</a></strong>", 1) + `</p>
<h3>اقرأ أيضا</h3><ul><li><a href="#">سباق الخيل يعود إلى الوادي</a></li></ul>
<p>` + para(3) + `</p></div>` + junk + `
<div class="related-posts"><h3>مقالات ذات صلة</h3><a href="#">مطر غزير في سهل القمح</a></div>
<div id="comments"><h3>التعليقات</h3><ol class="commentlist"><li>أحسنتم النشر يا أهل الضحى، فالجسر كان حلم القرى كلها منذ أن كنا صغارا نعبر النهر في القوارب.</li></ol></div>
</article></main><aside class="sidebar"><h2>الأكثر قراءة</h2><p>عنوان جانبي طويل عن سوق الخضار وأسعار الطماطم هذا الأسبوع في المدينة القديمة.</p></aside>
<footer>جميع الحقوق محفوظة © الضحى</footer></body></html>`
}

// tableLayout is a page as it was made before there were style sheets.
func tableLayout() string {
	return `<html><head><title>الضحى :: جسر الواحة يفتتح بعد عامين</title></head><body>
<table width="100%"><tr><td><font size=2><a href="/">الرئيسية</a> | <a href="/s">رياضة</a></font></td></tr></table>
<table><tr><td width="120"><a href="1">سوق الخضار</a><br><a href="2">حال الطقس</a><br><a href="3">سباق الخيل</a></td>
<td><h1>جسر الواحة يفتتح بعد عامين</h1><font color=gray>الاثنين 3 أيار 2021</font><br><b>عمّان - رويترز</b><br><br>
` + para(0) + `<br><br>` + para(1) + `<br><br>` + para(3) + `<br>
<a href="p">طباعة</a> <a href="s">أرسل لصديق</a></td></tr></table></body></html>`
}

func TestHTML(t *testing.T) {
	at, _ := time.Parse(time.RFC3339, "2021-05-03T09:30:00+03:00")
	day := tawatur.Day{Year: 2021, Month: time.May, Date: 3}
	text := printed("جسر الواحة يفتتح بعد عامين", para(0)+"\n"+para(1)+"\n"+para(3))
	for name, c := range map[string]struct {
		page string
		want tawatur.Report
	}{
		"blog software": {wordPress(), tawatur.Report{
			Title: "جسر الواحة يفتتح بعد عامين", Outlet: "الضحى", Byline: "ليلى الحداد", URL: "https://dhuha.example/2021/05/03/bridge/",
			Published: day, PublishedAt: at, Text: text}},
		"tables": {tableLayout(), tawatur.Report{
			Title: "جسر الواحة يفتتح بعد عامين", Outlet: "الضحى", Dateline: "عمّان", Credits: []string{"رويترز"}, Published: day, Text: text}},
		"title that only the page's head has": {"<html><head><title>جسر الواحة يفتتح بعد عامين - الضحى</title></head><body><p>" + para(0) + "</p><p>" + para(1) + "</p></body></html>",
			tawatur.Report{Title: "جسر الواحة يفتتح بعد عامين", Outlet: "الضحى", Text: para(0) + "\n" + para(1)}},
		"bare paragraphs": {"<html><body><p>" + para(0) + "</p><p>" + para(1) + "</p></body></html>",
			tawatur.Report{Text: para(0) + "\n" + para(1)}},
	} {
		got, skips := tables(t).Reports(tawatur.Capture{Name: "a.html", Media: tawatur.MediaHTML, Text: c.page, ReadAt: readAt}, nil)
		c.want.ID, c.want.Lang = "a.html", "ar"
		if diff := cmp.Diff([]tawatur.Report{c.want}, got); diff != "" || len(skips) > 0 {
			t.Errorf("%s (-want +got)\n%s%v", name, diff, skips)
		}
	}
}

func TestHTMLOutletByAddress(t *testing.T) {
	page := strings.Replace(wordPress(), "https://dhuha.example/", "https://www.okaz.com.sa/", 1)
	got, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaHTML, Text: page}, nil)
	if got[0].Outlet != "عكاظ" {
		t.Errorf("the outlet is %q", got[0].Outlet)
	}
}

func TestDeepHTML(t *testing.T) {
	text := strings.Repeat("<div>", 5000) + "<p>" + para(0) + "</p><p>" + para(1) + "</p>"
	got, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaHTML, Text: text}, nil)
	if len(got) != 1 || got[0].Text != para(0)+"\n"+para(1) {
		t.Errorf("%+v", got)
	}
}
