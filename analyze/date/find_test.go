package date_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/arabic"
)

// Published on Tuesday 13 December 2016.
var published = tawatur.Day{Year: 2016, Month: 12, Date: 13}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, words, from, to string }{
		{"اجتمع الوفدان في 15 كانون الأول/ديسمبر 2015 بالعاصمة", "15 كانون الأول/ديسمبر 2015", "2015-12-15", "2015-12-15"},
		{"منذ 15 تشرين الثاني الماضي", "15 تشرين الثاني الماضي", "2016-11-15", "2016-11-15"},
		{"وقع الحادث أمس الاثنين قرب الجسر", "أمس الاثنين", "2016-12-12", "2016-12-12"},
		{"وصلت القافلة مساء السبت", "مساء السبت", "2016-12-10", "2016-12-10"},
		{"وصلت القافلة الثلاثاء", "الثلاثاء", "2016-12-13", "2016-12-13"},
		{"وصلت القافلة الثلاثاء الماضي", "الثلاثاء الماضي", "2016-12-06", "2016-12-06"},
		{"سيصل الوفد يوم الخميس", "يوم الخميس", "2016-12-15", "2016-12-15"},
		{"التقيا أول من أمس", "أول من أمس", "2016-12-11", "2016-12-11"},
		{"غادر قبل أسبوعين", "قبل أسبوعين", "2016-11-29", "2016-11-29"},
		{"خلال الشهر الجاري", "الشهر الجاري", "2016-12-01", "2016-12-31"},
		{"نهاية العام الحالي", "نهاية العام الحالي", "2016-07-01", "2016-12-31"},
		{"في الأسبوع المقبل", "الأسبوع المقبل", "2016-12-19", "2016-12-25"},
		{"خلال الأيام الثلاثة الماضية", "الأيام الثلاثة الماضية", "2016-12-10", "2016-12-12"},
		{"بتاريخ ١٢/١٢/٢٠١٦", "١٢/١٢/٢٠١٦", "2016-12-12", "2016-12-12"},
		{"صدر في 2016-12-12", "2016-12-12", "2016-12-12", "2016-12-12"},
		{"اندلعت عام 2011", "عام 2011", "2011-01-01", "2011-12-31"},
		{"المستمرة منذ 2014 في البلاد", "2014", "2014-01-01", "2014-12-31"},
		{"بين عامي 2011 و2013", "عامي 2011 و2013", "2011-01-01", "2013-12-31"},
		{"من 3 إلى 9 أوت 2016", "من 3 إلى 9 أوت 2016", "2016-08-03", "2016-08-09"},
		{"في 20 من الشهر الماضي", "20 من الشهر الماضي", "2016-11-20", "2016-11-20"},
		{"في 5 جانفي المقبل", "5 جانفي المقبل", "2017-01-05", "2017-01-05"},
		{"في شباط من العام الماضي", "شباط من العام الماضي", "2015-02-01", "2015-02-28"},
		{"في 10 محرم 1438هـ", "10 محرم 1438هـ", "2016-10-11", "2016-10-11"},
		{"في الربع الثاني من عام 2015", "الربع الثاني من عام 2015", "2015-04-01", "2015-06-30"},
		{"ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي", "1980-01-01", "1989-12-31"},
		{"في الخامس والعشرين من آذار 2015", "الخامس والعشرين من آذار 2015", "2015-03-25", "2015-03-25"},
	} {
		got := date.Find(c.text, arabic.Tokens(c.text), published)
		if len(got) != 1 || got[0].Text != c.words || got[0].From.String() != c.from || got[0].To.String() != c.to {
			t.Errorf("%s: got %+v, want %s %s..%s", c.text, got, c.words, c.from, c.to)
		}
	}
}

func TestNoDate(t *testing.T) {
	for _, text := range []string{
		"نقلت روسيا اليوم عن المصدر",
		"قتل 2016 شخصا في المعارك",
		"وصل إلى المدينة بعد يومين من الحادث",
		"مارس ضغوطا على الوفد",
		"التقى الرئيس رجب منصور",
		"في اليوم الأول للمعرض",
		"قرار المجلس رقم 2254",
	} {
		if got := date.Find(text, arabic.Tokens(text), published); len(got) > 0 {
			t.Errorf("%s: got %+v", text, got)
		}
	}
}

func TestUnknownPublication(t *testing.T) {
	text := "أمس الخميس، وقبل أسبوعين، وفي 3 أيار، وفي 3 أيار 2012، والعام الماضي"
	got := date.Find(text, arabic.Tokens(text), tawatur.Day{})
	if len(got) != 1 || got[0].From.String() != "2012-05-03" {
		t.Errorf("got %+v, want the absolute date alone", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"من 3 إلى 12 سبتمبر", "31/02/2016", "بين الأربعاء والجمعة", "أول جمعة من يوليو", "29 شباط", "مطلع عام 1437هـ", "الأشهر الستة المقبلة", "قبل 9999 سنة", "70.0000", "أسبوع 16", "08/12, 15", "نص شهر ثلاثة", "الأسبوع المقبل بين", "سنة و", "في 31"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, known bool) {
		day := published
		if !known {
			day = tawatur.Day{}
		}
		holdSpans(t, s, date.Find(s, arabic.Tokens(s), day))
		holdSpans(t, s, date.Spans(s, day))
	})
}

// holdSpans holds that dates lie in s one after the other and end after they
// begin.
func holdSpans(t *testing.T, s string, found []tawatur.DateRef) {
	end := 0
	for _, d := range found {
		if d.Start < end || d.End > len(s) || d.In(s) != d.Text {
			t.Fatalf("span %v after %d of %d", d.Span, end, len(s))
		}
		if utf8.ValidString(s) && !utf8.ValidString(d.Text) {
			t.Fatalf("%q is cut within a rune", d.Text)
		}
		if d.From.IsZero() || d.To.Before(d.From) {
			t.Fatalf("%q: %s to %s", d.Text, d.From, d.To)
		}
		end = d.End
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("قال المتحدث أمس الخميس إن الهيئة ستجتمع في 20 كانون الثاني/يناير المقبل بعد تأجيل دام منذ عام 2014. ", 20)
	toks := arabic.Tokens(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		date.Find(text, toks, published)
	}
}
