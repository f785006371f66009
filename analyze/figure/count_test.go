package figure_test

import (
	"strings"
	"testing"

	"tawatur"
)

func spanOf(t *testing.T, text, words string) tawatur.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q does not stand in %q", words, text)
	}
	return tawatur.Span{Start: i, End: i + len(words)}
}

// The counted noun comes with what completes it.
func TestCountedNoun(t *testing.T) {
	for _, c := range []struct{ text, words, of string }{
		{"سلمت القافلة 445 طنا من الغذاء والدواء إلى البلدة", "445 طنا من الغذاء والدواء", "طنا من الغذاء والدواء"},
		{"وزع الفرن 83 ألف رغيف خبز في البلدة", "83 ألف رغيف خبز", "رغيف خبز"},
		{"عبرت خمس دراجات هوائية الجسر", "خمس دراجات هوائية", "دراجات هوائية"},
		{"وزعت الجمعية 40 غطاء دافئا", "40 غطاء دافئا", "غطاء دافئا"},
		{"قتل 12 عنصرا من الشرطة", "12 عنصرا من الشرطة", "عنصرا من الشرطة"},
		{"أغلقت العشرات من مدارس المدينة القديمة", "العشرات من مدارس المدينة القديمة", "مدارس المدينة القديمة"},
		{"حضر عشرات الآلاف من المشجعين السبت إلى الملعب", "عشرات الآلاف من المشجعين", "المشجعين"},
		{"وصل مئات آلاف اللاجئين إلى الحدود", "مئات آلاف اللاجئين", "اللاجئين"},
		{"غادر الجزيرة عاملان ماهران", "عاملان ماهران", "عاملان ماهران"},
		{"أفرجت السلطات عن المواطنين الأردنيين الثلاثة", "المواطنين الأردنيين الثلاثة", "المواطنين الأردنيين"},
		{"أوقف جنديان تركيان اثنان", "جنديان تركيان اثنان", "جنديان تركيان"},
		{"تنتظر عشرات السيارات السماح لها بالعبور", "عشرات السيارات", "السيارات"},
		{"تنتظر عشرات السيارات الكبيرة", "عشرات السيارات الكبيرة", "السيارات الكبيرة"},
		{"بلغ السعر الـ133 ريالا للكيس", "الـ133 ريالا", "ريالا"},
		{"سينتشر نحو ربع قوات الشرطة الوطنية", "نحو ربع قوات الشرطة الوطنية", "قوات الشرطة الوطنية"},
		{"انقطع التيار عن 5000 من زبائنها", "5000 من زبائنها", "زبائنها"},
	} {
		got := find(t, c.text)
		if len(got) != 1 || got[0].Text != c.words || got[0].Of != c.of {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
}

// The same noun may be one thing or another.
func TestCategoryInContext(t *testing.T) {
	for _, c := range []struct{ text, unit, category string }{
		{"سقطت ثلاث قنابل على الميناء", "item", "attack"},
		{"كان الرجل مسلحا ببندقية وثلاث قنابل يدوية", "item", "object"},
		{"ضبطت الشرطة خمسة صواريخ في المخزن", "item", "object"},
		{"استهدف الجيش المخزن بخمسة صواريخ", "item", "attack"},
		{"سلمت البعثة 114 مجموعة من المواد الغذائية", "item", "object"},
		{"هاجمت ست مجموعات مسلحة المخفر", "group", "group"},
		{"نفذت السلطات حكم الإعدام في أربعة سائقين", "person", "killed"},
		{"أصدر القاضي حكما بالإعدام على أربعة سائقين", "person", "people"},
		{"أسفرت المعارك عن عشرات القتلى والجرحى", "person", "people"},
		{"عثر الأهالي على ضابطي شرطة مقتولين", "person", "killed"},
		{"رصد التقرير 197 حالة اختطاف", "person", "detained"},
		{"سجلت المستشفيات 12 حالة وفاة", "person", "killed"},
		{"بلغت نسبته ستين في المئة من نوايا التصويت", "percent", "vote"},
		{"يشكلون 18 في المئة من سكان الأراضي المرتفعة", "percent", "share"},
		{"تأخرت رحلة مئات المسافرين الذين باتوا عند رصيف القارب", "person", "people"},
		{"بلغت حصيلة القتلى منذ انهيار السد \"353 شخصا\"", "person", "killed"},
	} {
		got := find(t, c.text)
		if len(got) != 1 || got[0].Unit != c.unit || got[0].Category != c.category {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
}

func TestBrackets(t *testing.T) {
	for _, c := range []struct {
		text, words string
		value       float64
	}{
		{"أصيب (15) شخصا في الحادث", "(15) شخصا", 15},
		{"نقلت الفرق (٤٧٦) مصابا", "(٤٧٦) مصابا", 476},
		{"قدمت الجمعية «250» سلة", "«250» سلة", 250},
		{"سيرت الهيئة [7] قوافل", "[7] قوافل", 7},
		{"بلغت الكلفة 5ر3 مليون دولار", "5ر3 مليون دولار", 3.5e6},
		{"ارتفعت الأسعار بنسبة 25ر0 في المئة", "بنسبة 25ر0 في المئة", 0.25},
		{"وزعت الجمعية 000ر22 سلة", "000ر22 سلة", 22000},
		{"تعرفة ما بين 2.5% إلى 25% من السيارات", "ما بين 2.5% إلى 25% من السيارات", 2.5},
	} {
		got := find(t, c.text)
		if len(got) != 1 || got[0].Text != c.words || got[0].Value != c.value {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
	for _, text := range []string{"المادة (5) من النظام", "أصيب السائق (45) عاما", "(1) قرار المجلس", "قائد الفرقة 16 بالجيش", "أصدر المتحف الصغير في 2012 دليلا مفصلا", "المؤتمر التاسع عشر المنعقد في الواحة", "كأس العالم 2018 بروسيا", "والآن ينظر إلى البحر", "ارتفعت الأرباح في ربعها المالي الماضي"} {
		if got := find(t, text); len(got) > 0 {
			t.Errorf("%s: got %+v", text, got)
		}
	}
}

// Whose word a figure is, with the statement given.
func TestSpeaker(t *testing.T) {
	for _, c := range []struct {
		text, content string
		form          tawatur.Form
		stance        tawatur.Stance
		want          []tawatur.Name // of each figure
	}{
		{"قال المسعف إن خمسة عمال قتلوا، فيما أصيب 12 مدنيا.", "خمسة عمال قتلوا", "indirect", "neutral", []tawatur.Name{"المسعف", "المسعف"}},
		{"قال المسعف إن خمسة عمال قتلوا. وأصيب 12 مدنيا.", "خمسة عمال قتلوا", "indirect", "neutral", []tawatur.Name{"المسعف", ""}},
		{"قال المسعف \"قتل خمسة عمال\"، فيما أصيب 12 مدنيا.", "قتل خمسة عمال", "direct", "neutral", []tawatur.Name{"المسعف", ""}},
		{"طالب المسعف بنقل خمسة عمال، فيما أصيب 12 مدنيا.", "بنقل خمسة عمال", "indirect", "demand", []tawatur.Name{"المسعف", ""}},
		{"عرض المسعف خطة للبلدة تزامنا مع وصول 12 مدنيا.", "خطة للبلدة", "indirect", "neutral", []tawatur.Name{""}},
		{"عرض المسعف خطة للبلدة وفق ما نقلته وكالة الواحة عن الدول الخمس.", "خطة للبلدة", "indirect", "neutral", []tawatur.Name{""}},
		{"ندد المسعف بالهجوم الذي أوقع 32 قتيلا.", "بالهجوم الذي أوقع 32 قتيلا", "indirect", "condemn", []tawatur.Name{""}},
		{"اتهم المسعف الجيش بالهجوم الذي أوقع 32 قتيلا.", "الجيش بالهجوم الذي أوقع 32 قتيلا", "indirect", "accuse", []tawatur.Name{"المسعف"}},
	} {
		a := tawatur.Attribution{Quote: c.content, SourceName: "المسعف", Form: c.form, Stance: c.stance}
		got := analyse(load(t), article{Text: c.text, Day: "2021-03-03"}, []tawatur.Attribution{a})
		if len(got) != len(c.want) {
			t.Errorf("%s: got %+v", c.text, got)
			continue
		}
		for i, g := range got {
			if g.SourceName != c.want[i] {
				t.Errorf("%s: %s is on the word of %q, want %q", c.text, g.Text, g.SourceName, c.want[i])
			}
		}
	}
}
