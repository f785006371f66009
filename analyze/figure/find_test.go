package figure_test

import (
	"testing"
	"unicode/utf8"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/analyze/figure"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

func load(t testing.TB) *figure.Tables {
	t.Helper()
	tables, err := figure.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

// find runs the steps up to figures over text, published on 3 March 2021.
func find(t testing.TB, text string) []tawatur.Figure {
	t.Helper()
	return analyse(load(t), article{Text: text, Day: "2021-03-03"}, nil)
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text, words    string
		value          float64
		approx         tawatur.Approx
		unit, category string
	}{
		{"أسفر انهيار السد في وادي الريحان عن مقتل نحو خمسة عشر عاملا", "نحو خمسة عشر عاملا", 15, "about", "person", "killed"},
		{"وأصيب أكثر من 20 شخصا في بلدة السرو", "أكثر من 20 شخصا", 20, "at_least", "person", "injured"},
		{"نزح ما لا يقل عن ثلاثة آلاف مدني", "ما لا يقل عن ثلاثة آلاف مدني", 3000, "at_least", "person", "displaced"},
		{"اعتقلت الشرطة سبعة متظاهرين على الأقل", "سبعة متظاهرين على الأقل", 7, "at_least", "person", "detained"},
		{"لم يحضر الجلسة إلا أقل من عشرة أعضاء", "أقل من عشرة أعضاء", 10, "at_most", "person", "people"},
		{"قالت الهيئة إن 12 راكبا لقوا حتفهم", "12 راكبا", 12, "exact", "person", "killed"},
		{"وبينهم عشرات الجرحى", "عشرات الجرحى", 20, "at_least", "person", "injured"},
		{"خرج عشرات الآلاف من السكان إلى الساحات", "عشرات الآلاف من السكان", 20000, "at_least", "person", "people"},
		{"تجمع المئات أمام مبنى البلدية", "المئات", 200, "at_least", "person", "people"},
		{"صوت ثلثا الأعضاء لصالح المقترح", "ثلثا الأعضاء", 66.67, "exact", "percent", "share"},
		{"دمر الحريق ستين في المئة من البيوت", "ستين في المئة من البيوت", 60, "exact", "percent", "share"},
		{"بلغت الخسائر 3.5 مليون دولار", "3.5 مليون دولار", 3.5e6, "exact", "money", "money"},
		{"انتشلت الفرق جثتين من النهر", "جثتين", 2, "exact", "person", "killed"},
		{"توفي طفلان في الحادث", "طفلان", 2, "exact", "person", "killed"},
		{"تسلم المركز شحنتين كبيرتين", "شحنتين كبيرتين", 2, "exact", "item", "object"},
		{"تشارك في القمة الدول الخمس", "الدول الخمس", 5, "exact", "state", "state"},
		{"شنت الطائرات أربع غارات", "أربع غارات", 4, "exact", "item", "attack"},
		{"ارتفع عدد القتلى إلى 45", "45", 45, "exact", "person", "killed"},
		{"سجلت عودة مئتي أسرة نازحة", "مئتي أسرة نازحة", 200, "exact", "group", "displaced"},
		{"استقبل المستشفى شخصا واحدا", "شخصا واحدا", 1, "exact", "person", "people"},
		{"بسطت القوة سيطرتها على ثلاث بلدات", "ثلاث بلدات", 3, "exact", "item", "territory"},
		{"حكم القاضي بإعدام خمسة متهمين", "خمسة متهمين", 5, "exact", "person", "people"},
	} {
		got := find(t, c.text)
		if len(got) != 1 {
			t.Errorf("%s: got %+v", c.text, got)
			continue
		}
		g := got[0]
		if g.Text != c.words || g.Value != c.value || g.Approx != c.approx || g.Unit != c.unit || g.Category != c.category {
			t.Errorf("%s: got %q %v %s %s %s", c.text, g.Text, g.Value, g.Approx, g.Unit, g.Category)
		}
	}
}

func TestNoFigure(t *testing.T) {
	for _, text := range []string{
		"صدر القرار 1404 عن المجلس", "افتتح المعرض في 12 أيار 2019", "الساعة 8:30 صباحا",
		"منذ ثلاث سنوات", "يبلغ من العمر 45 عاما", "على بعد 30 كيلومترا", "الدورة الثالثة",
		"أحد الجنود", "قال واحد منهم", "هما مسؤولان", "اتفق البلدان", "حزب «سبعة نجوم» يفوز",
		"فاز الفريق 2-1", "سجل ثلاثة أهداف في المباراة", "أجرى نصف النهائي", "طائرة إف-16", "بعد نصف ساعة",
		"تغلب الفريق على نظيره بهدفين لهدف", "نال البطاقة في الدقيقة 29 من عمر اللقاء", "فاز بنسبة 50+1 ستجرى بعدها جولة", "#ثمان_وأربعون_قصة", "بسماكة 8 إنشات",
	} {
		if got := find(t, text); len(got) > 0 {
			t.Errorf("%s: got %+v", text, got)
		}
	}
}

func TestRange(t *testing.T) {
	for _, c := range []struct {
		text     string
		low, top float64
	}{
		{"قدرت الهيئة عدد المشاركين بما بين 20 و30 ألف متظاهر", 20000, 30000},
		{"نقل من 200 إلى 300 مريض", 200, 300},
		{"يحتاج المركز 10-15 طبيبا", 10, 15},
		{"اقترح ثلاثة أو أربعة أماكن", 3, 4},
	} {
		got := find(t, c.text)
		if len(got) != 1 || got[0].Value != c.low || got[0].Max == nil || *got[0].Max != c.top {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
}

// Two fates in one sentence, each with its own people.
func TestFates(t *testing.T) {
	got := find(t, "أعلنت وزارة الصحة في جمهورية الواحة مقتل 32 شخصا بينهم تسعة أطفال وإصابة مئة آخرين ونزوح 40 عائلة")
	want := []string{"killed", "killed", "injured", "displaced"}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, g := range got {
		if g.Category != want[i] {
			t.Errorf("%s: %s, want %s", g.Text, g.Category, want[i])
		}
	}
}

func TestSource(t *testing.T) {
	text := "قال سالم الندى إن الإدارة أبلغته أن 50 عاملا غادروا. وغادر 7 فنيين."
	whole := tawatur.Attribution{Quote: "الإدارة أبلغته أن 50 عاملا غادروا", SourceName: "سالم الندى"}
	inner := tawatur.Attribution{Quote: "50 عاملا غادروا", SourceName: "الإدارة"}
	got := analyse(load(t), article{Text: text}, []tawatur.Attribution{inner, whole})
	if len(got) != 2 || got[0].SourceName != "الإدارة" || got[1].SourceName != "" {
		t.Errorf("got %+v", got)
	}
}

func TestPlaceAndDay(t *testing.T) {
	text := "قتل ثلاثة جنود أمس في تل النخيل. وأصيب أربعة."
	place := tawatur.Mention{Type: tawatur.Place, Name: "تل النخيل", Span: tawatur.Span{Start: 36, End: 53}}
	in := figure.Input{Text: text, Sentences: arabic.Sentences(text), Tokens: arabic.Tokens(text), Mentions: []tawatur.Mention{place}}
	in.Numerals = numeral.Find(in.Tokens)
	in.Dates = date.Find(text, in.Tokens, tawatur.Day{Year: 2021, Month: 3, Date: 3})
	got := load(t).Find(in)
	if len(got) != 2 || got[0].Place != "تل النخيل" || got[0].AsOf.String() != "2021-03-02" || got[1].Place != "" {
		t.Errorf("got %+v", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"مقتل بين 20 و30 شخصا", "$20", "جنديين اثنين", "نصفهم", "الدول الـ5", "من", "على الأقل 3", "و 5 %", "«خمسة»", "(15) شخصا", "5ر3 مليون دولار", "88ر0 %", "3ر", "(5ر3) دولار", "20 قتيلا بينهم 5 منهم 2", "3 من أصل 9 دول", "نصفهم منذ 2 آذار", "ليرتفع العدد إلى 3"} {
		f.Add(s)
	}
	tables := load(f)
	f.Fuzz(func(t *testing.T, s string) {
		end, starts := 0, map[int]bool{}
		got := analyse(tables, article{Text: s, Day: "2021-03-03"}, nil)
		for _, g := range got {
			starts[g.Start] = true
		}
		for _, g := range got {
			if g.Start < end || g.End <= g.Start || g.End > len(s) || g.In(s) != g.Text {
				t.Fatalf("span %v after %d of %d", g.Span, end, len(s))
			}
			if utf8.ValidString(s) && !utf8.ValidString(g.Text) {
				t.Fatalf("%q is cut within a rune", g.Text)
			}
			if g.Max != nil && *g.Max < g.Value || g.Value < 0 || g.Unit == "" || g.Category == "" {
				t.Fatalf("%+v", g)
			}
			if p := g.PartOf; p != (tawatur.Span{}) && (p.Overlaps(g.Span) || !starts[p.Start]) || !g.To.IsZero() && g.To.Before(g.From) {
				t.Fatalf("%+v is part of no figure or ends before it begins", g)
			}
			end = g.End
		}
	})
}

// Numbers, dates and figures of one report of 300 words, tokens given.
func BenchmarkReport(b *testing.B) {
	tables := load(b)
	text := ""
	for range 8 {
		text += "أعلنت وزارة الصحة في جمهورية الواحة أمس الثلاثاء مقتل 32 شخصا بينهم تسعة أطفال وإصابة نحو مئة آخرين في انهيار السد الواقع شمال المدينة. " +
			"وقالت الوزارة في بيانها إن فرق الإنقاذ تواصل البحث عن المفقودين منذ فجر الاثنين الماضي رغم صعوبة الوصول إلى القرى. "
	}
	toks, sents := arabic.Tokens(text), arabic.Sentences(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		in := figure.Input{Text: text, Sentences: sents, Tokens: toks}
		in.Numerals = numeral.Find(toks)
		in.Dates = date.FindAmong(text, toks, in.Numerals, tawatur.Day{Year: 2021, Month: 3, Date: 3})
		tables.Find(in)
	}
}
