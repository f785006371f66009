package page_test

import (
	"testing"

	"tawatur"
)

// TestHeadlines holds that headlines are not taken for lines of names, and
// lines of names not for headlines.
func TestHeadlines(t *testing.T) {
	tb := tables(t)
	for _, title := range []string{
		"دمشق: اتفاق جديد حول المياه",
		"رويترز: ارتفاع أسعار القمح في الموانئ",
		"محمد الزيتوني يقود فريقه إلى الفوز",
		"سمير يلتقي وفد المزارعين",
		"روسيا - تركيا: قمة جديدة حول الحبوب",
		"ماذا يحدث في سهل القمح؟",
		"افتتاح الجسر.. والقرى تحتفل",
		"الغد أجمل في الواحة الخضراء",
		"وزير الزراعة في الوادي اليوم",
	} {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined(title, "", para(0), para(1))}, nil)
		if len(rs) != 1 || rs[0].Title != title || rs[0].Body() != para(0)+"\n"+para(1) {
			t.Errorf("%q gave %+v", title, rs)
		}
	}
}

func TestOpenings(t *testing.T) {
	tb := tables(t)
	for opening, want := range map[string][2]string{
		"الدوحة في 3 مايو /قنا/ ":               {"الدوحة", "قنا"},
		"القاهرة - سبوتنيك. ":                   {"القاهرة", "سبوتنيك"},
		"رام الله - وفا- ":                      {"رام الله", "وفا"},
		"واشنطن (رويترز) - ":                    {"واشنطن", "رويترز"},
		"دبي، الإمارات العربية المتحدة (CNN)— ": {"دبي، الإمارات العربية المتحدة", ""},
		"بغداد/ واع: ":                          {"بغداد", "واع"},
		"وقال المتحدث - وهو من دمشق - ":         {"", ""},
		"باريس 3 أيار (أ ف ب) - ":               {"باريس", "فرانس برس"},
	} {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: opening + para(0) + "\n" + para(1)}, nil)
		credit := ""
		if len(rs[0].Credits) > 0 {
			credit = rs[0].Credits[0]
		}
		if rs[0].Dateline != want[0] || credit != want[1] || rs[0].Text != opening+para(0)+"\n"+para(1) {
			t.Errorf("%q gave %q and %q", opening, rs[0].Dateline, rs[0].Credits)
		}
	}
}

func TestSentencesAreNoFurniture(t *testing.T) {
	tb := tables(t)
	for _, s := range []string{
		"المصدر ذاته أكد أن الجسر سيفتح غدا.",
		"اشترك في المؤتمر عشرون باحثا من الجامعات.",
		"التعليقات التي صدرت عن البلدية لم تقنع أحدا.",
		"شارك في اللقاء رئيس اتحاد المزارعين.",
	} {
		rs, _ := tb.Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined(para(0), s, para(1))}, nil)
		if len(rs) != 1 || rs[0].Text != para(0)+"\n"+s+"\n"+para(1) {
			t.Errorf("%q gave %+v", s, rs)
		}
	}
}
