package page_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
)

var readAt = time.Date(2021, 6, 1, 0, 0, 0, 0, time.UTC)

// para is an invented paragraph; n makes it another one.
func para(n int) string {
	return []string{
		"أعلنت بلدية الواحة الخضراء أمس افتتاح الجسر الحجري الجديد فوق نهر السنابل بعد عامين من العمل المتواصل، وقالت إن الكلفة بلغت ثلاثة ملايين دينار.",
		"وقال رئيس البلدية ماهر الزيتوني إن الجسر سيخدم سبع قرى على الضفتين، وإن الحافلات ستعبره ابتداء من صباح الأحد المقبل من دون رسوم.",
		"نفى اتحاد المزارعين في سهل القمح أن تكون المحاصيل قد تضررت من الأمطار الأخيرة، مؤكدا أن الموسم سيكون الأفضل منذ عشرة أعوام كاملة.",
		"وأضاف الاتحاد في بيان وزعه على الصحافيين أن الصوامع الثلاث امتلأت قبل موعدها، وأن الفائض سيباع في أسواق الجبل والساحل خلال الشهر.",
		"انطلقت في قاعة الياسمين أعمال المؤتمر السنوي للمترجمين بمشاركة مئة وعشرين باحثا جاؤوا من ست عشرة جامعة لبحث مستقبل المهنة وأخلاقها.",
		"وأوصى المؤتمر في ختام جلساته بإنشاء معجم موحد للمصطلحات القانونية وبتدريب المترجمين الشباب في ورش تعقد مرتين كل عام في مدن مختلفة.",
	}[n]
}

// page joins lines; "" is an empty line.
func lined(lines ...string) string { return strings.Join(lines, "\n") + "\n" }

func TestPlain(t *testing.T) {
	day := tawatur.Day{Year: 2021, Month: time.May, Date: 3}
	for name, c := range map[string]struct {
		text string
		want []tawatur.Report
	}{
		"title and text": {
			lined("افتتاح جسر الواحة بعد عامين من العمل", "", para(0), para(1)),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Text: para(0) + "\n" + para(1)}},
		},
		"no title": {
			lined(para(0), para(1)),
			[]tawatur.Report{{Text: para(0) + "\n" + para(1)}},
		},
		"title of the site, section, byline, date, buttons": {
			lined("أخبار", "افتتاح جسر الواحة بعد عامين من العمل | صحيفة الضحى", "افتتاح جسر الواحة بعد عامين من العمل", "ليلى الحداد - دمشق", "الاثنين 3 أيار/مايو 2021 - 10:30", "مشاركة", "طباعة", "عدد المشاهدات: 1204", para(0), para(1), "شارك على فيسبوك", "جميع الحقوق محفوظة © 2021"),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Byline: "ليلى الحداد", Dateline: "دمشق", Published: day, Text: para(0) + "\n" + para(1)}},
		},
		"outlet, agency and source in lines": {
			lined("افتتاح جسر الواحة بعد عامين من العمل", "عمّان - رويترز", para(0), para(1), "المصدر: وكالات"),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Dateline: "عمّان", Credits: []string{"رويترز", "وكالات"}, Text: para(0) + "\n" + para(1)}},
		},
		"unknown outlet with city and person": {
			lined("الضحى نيوز – حلب (سمير الخطيب)", para(0), para(1)),
			[]tawatur.Report{{Outlet: "الضحى نيوز", Byline: "سمير الخطيب", Dateline: "حلب", Text: para(0) + "\n" + para(1)}},
		},
		"agency in front of the first sentence": {
			lined("افتتاح جسر الواحة بعد عامين من العمل", "بيروت (أ ف ب) - "+para(0), para(1)),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Dateline: "بيروت", Credits: []string{"فرانس برس"}, Text: "بيروت (أ ف ب) - " + para(0) + "\n" + para(1)}},
		},
		"related list inside and at the end, caption": {
			lined("افتتاح جسر الواحة بعد عامين من العمل", para(0), "الجسر الجديد عند الغروب (أرشيف)", "اقرأ أيضا", "مطر غزير في سهل القمح", "سباق الخيل يعود", "", para(1), "مواضيع ذات صلة", "عنوان آخر عن الجسر", "عنوان ثالث عن النهر"),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Text: para(0) + "\n" + para(1)}},
		},
		"related title in one line": {
			lined(para(0), "اقرأ أيضا: مطر غزير في سهل القمح", para(1)),
			[]tawatur.Report{{Text: para(0) + "\n" + para(1)}},
		},
		"printed twice": {
			lined(para(0), para(1), "", para(0), para(3)),
			[]tawatur.Report{{Text: para(0) + "\n" + para(1) + "\n" + para(3)}},
		},
		"subheads of one article": {
			lined("افتتاح جسر الواحة بعد عامين من العمل", "", para(0), "", "سبع قرى تنتظر", "", para(1)),
			[]tawatur.Report{{Title: "افتتاح جسر الواحة بعد عامين من العمل", Text: para(0) + "\nسبع قرى تنتظر\n" + para(1)}},
		},
		"closing credit": {
			lined(para(0), para(1), "(الأناضول)"),
			[]tawatur.Report{{Credits: []string{"الأناضول"}, Text: para(0) + "\n" + para(1)}},
		},
		"newspaper": {
			lined("جسر الواحة يفتتح بعد عامين", "وسبع قرى تنتظر الحافلات", "", "وكالات", "", para(0), "", para(1), "",
				"عبور أول حافلة فوق الجسر (رويترز)", "",
				"المزارعون ينفون تضرر المحاصيل", "", "سلمى الراوي", "", para(2), "", para(3), "",
				"المترجمون يجتمعون في قاعة الياسمين", "", "القاهرة - أ ف ب", "", para(4), "", para(5)),
			[]tawatur.Report{
				{Title: "جسر الواحة يفتتح بعد عامين وسبع قرى تنتظر الحافلات", Credits: []string{"وكالات"}, Text: para(0) + "\n" + para(1)},
				{Title: "المزارعون ينفون تضرر المحاصيل", Byline: "سلمى الراوي", Text: para(2) + "\n" + para(3)},
				{Title: "المترجمون يجتمعون في قاعة الياسمين", Dateline: "القاهرة", Credits: []string{"فرانس برس"}, Text: para(4) + "\n" + para(5)},
			},
		},
		"credit of the whole report in a sentence": {
			lined(strings.TrimSuffix(para(0), ".") + "، وفق ما ذكرت صحيفة الحياة والوكالات. " + para(1)),
			[]tawatur.Report{{Credits: []string{"صحيفة الحياة", "الوكالات"}, Text: strings.TrimSuffix(para(0), ".") + "، وفق ما ذكرت صحيفة الحياة والوكالات. " + para(1)}},
		},
	} {
		got, skips := tables(t).Reports(tawatur.Capture{Name: "d/a.txt", Media: tawatur.MediaText, Text: c.text, ReadAt: readAt, Digest: "x"}, nil)
		for i := range c.want {
			c.want[i].Text = printed(c.want[i].Title, c.want[i].Text)
			c.want[i].Lang, c.want[i].Capture, c.want[i].ID = "ar", "x", "a.txt"
			if len(c.want) > 1 {
				c.want[i].ID += "#" + string(rune('1'+i))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" || len(skips) > 0 {
			t.Errorf("%s (-want +got)\n%s%v", name, diff, skips)
		}
	}
}

// printed is the text of a page: it begins with the headline.
func printed(title, text string) string { return strings.TrimPrefix(title+"\n"+text, "\n") }

func TestColumnsOutOfOrder(t *testing.T) {
	open := strings.TrimSuffix(para(2), " كاملة.")
	text := lined("الجسر يفتتح أمام الناس", "وكالات", "", para(0), "", para(1), "",
		"المزارعون ينفون تضرر المحاصيل", "وكالات", "", "وأضاف الاتحاد أن "+para(3), "", "وختم رئيس الاتحاد بالقول إن الموسم المقبل سيبدأ في موعده رغم ما قيل عن الأمطار والسيول في السهل.", "", open)
	got, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: text}, nil)
	if len(got) != 2 || !strings.HasPrefix(got[1].Body(), open+"\n"+"وأضاف الاتحاد") {
		t.Errorf("%+v", got)
	}
}

func TestBrokenQuotation(t *testing.T) {
	first, rest := "وقال رئيس البلدية ماهر الزيتوني: «أنا مقتنع بأن الجسر لو فتح", "(في الموعد الأول) لما غرقت القوارب» في النهر قبل عامين من اليوم."
	for _, c := range []struct{ a, b, want string }{
		{first, rest, first + " " + rest},
		{first + ".", rest, first + ".\n" + rest},
		{first, para(1), first + "\n" + para(1)},
		{para(1), rest, para(1) + "\n" + rest},
	} {
		got, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined(para(0), "", c.a, "", c.b, "", para(3))}, nil)
		if len(got) != 1 || got[0].Text != para(0)+"\n"+c.want+"\n"+para(3) {
			t.Errorf("%+v", got)
		}
	}
}

func TestWrappedLines(t *testing.T) {
	words := strings.Fields(para(0) + " " + para(1) + " " + para(2))
	var wrapped []string
	line := ""
	for _, w := range words {
		if len([]rune(line))+len([]rune(w)) > 60 {
			wrapped = append(wrapped, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	wrapped = append(wrapped, line)
	got, _ := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: lined(wrapped...)}, nil)
	if len(got) != 1 || got[0].Text != strings.Join(words, " ") {
		t.Errorf("%+v", got)
	}
}

func TestNothingButFurniture(t *testing.T) {
	got, skips := tables(t).Reports(tawatur.Capture{Name: "a", Media: tawatur.MediaText, Text: "مشاركة :\nطباعة\n12\n"}, nil)
	if len(got) > 0 || len(skips) != 1 || skips[0].Reason != tawatur.SkipNoArticle {
		t.Errorf("%v %v", got, skips)
	}
}
