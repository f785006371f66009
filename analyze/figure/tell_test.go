package figure_test

import (
	"testing"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/analyze/figure"
	"tawatur/arabic"
	"tawatur/arabic/numeral"
)

// A part names the figure that it is some of; what stands beside it does not.
func TestPartOf(t *testing.T) {
	for _, c := range []struct {
		text  string
		parts map[string]string // the part's words, the whole's
	}{
		{"قتل 20 شخصا بينهم 5 أطفال و3 نساء وأصيب 10 آخرون.", map[string]string{"5 أطفال": "20 شخصا", "3 نساء": "20 شخصا"}},
		{"قتل 12 جنديا على الأقل، من بينهم ضابطان، في تل النخيل.", map[string]string{"ضابطان": "12 جنديا على الأقل"}},
		{"أصيب 20 شخصا، 5 منهم في حالة خطرة.", map[string]string{"5": "20 شخصا"}},
		{"وافق 5 من أصل 20 عضوا على المقترح.", map[string]string{"5": "20 عضوا"}},
		{"فازت الحركة بـ 26 مقعدا في المجلس من إجمالي 40 مقعدا.", map[string]string{"26 مقعدا": "40 مقعدا"}},
		{"شارك 300 متطوع، ثلثهم من النساء.", map[string]string{"ثلثهم": "300 متطوع"}},
		{"قتل 5 أشخاص، هم 3 مدنيين وجنديان.", map[string]string{"3 مدنيين": "5 أشخاص", "جنديان": "5 أشخاص"}},
		{"قتل 40 شخصا في السد. وبين القتلى 5 أطفال.", map[string]string{"5 أطفال": "40 شخصا"}},
		{"قتل 100 مدني بينهم 30 طفلا منهم 4 رضع.", map[string]string{"30 طفلا": "100 مدني", "4 رضع": "30 طفلا"}},
		{"في المدينة 5 مستشفيات، منها 2 فقط يعملان.", map[string]string{"2": "5 مستشفيات"}},
		{"وصلت 3 عائلات بينها 12 طفلا.", map[string]string{"12 طفلا": "3 عائلات"}},
		{"قتل 5 أشخاص (3 نساء ورجلان) وأصيب 6 آخرون.", map[string]string{"3 نساء": "5 أشخاص", "رجلان": "5 أشخاص"}},
		{"قتل 3 جنود وأصيب 7 مدنيين.", nil},
		{"شملت الخطة 7 مبان في الرمل، ولكل منها 3 مداخل.", nil},
		{"شارك 20 طبيبا و30 ممرضا في الحملة.", nil},
		{"قتل 3 جنود بينهم ضابط. ونزح 900 مدني.", nil},
	} {
		got := find(t, c.text)
		seen := 0
		for _, g := range got {
			want, part := c.parts[g.Text]
			if part {
				seen++
			}
			if is := g.PartOf != (tawatur.Span{}); is != part || is && g.PartOf.In(c.text) != want {
				t.Errorf("%s: %s is part of %q, want %q", c.text, g.Text, g.PartOf.In(c.text), want)
			}
		}
		if seen != len(c.parts) {
			t.Errorf("%s: %d parts of %d among %+v", c.text, seen, len(c.parts), got)
		}
	}
}

// What befell the whole befell its parts.
func TestPartsShareTheFate(t *testing.T) {
	for _, g := range find(t, "نقل المستشفى 20 قتيلا بينهم 5 أطفال وثلاث نساء") {
		if g.Category != "killed" {
			t.Errorf("%s: %s", g.Text, g.Category)
		}
	}
}

func TestAccrual(t *testing.T) {
	for _, c := range []struct {
		text string
		want []tawatur.Accrual
	}{
		{"ارتفع عدد القتلى إلى 45 بعد انهيار السد.", []tawatur.Accrual{"cumulative"}},
		{"بلغت حصيلة الزلزال 45 قتيلا و120 جريحا.", []tawatur.Accrual{"cumulative", "cumulative"}},
		{"أسفر الفيضان عن 7 قتلى و12 جريحا حتى اللحظة.", []tawatur.Accrual{"cumulative", "cumulative"}},
		{"قتل 30 شخصا منذ بداية العام.", []tawatur.Accrual{"cumulative"}},
		{"توفي 3 مصابين ليرتفع العدد إلى 18.", []tawatur.Accrual{"", "cumulative"}},
		{"وزعت الجمعية 900 سلة غذائية حتى الآن.", []tawatur.Accrual{"cumulative"}},
		{"قتل شرطي وأصيب 10 آخرون.", []tawatur.Accrual{"additional"}},
		{"انضم 20 متطوعا إضافيا إلى الفريق.", []tawatur.Accrual{"additional"}},
		{"سجلت الوزارة 300 إصابة جديدة و12 وفاة ليرتفع إجمالي الوفيات إلى 1200 حالة.", []tawatur.Accrual{"additional", "", "cumulative"}},
		{"اشترت البلدية 3 حافلات جديدة.", []tawatur.Accrual{""}},
		{"منذ الجمعة تقصف الطائرات الوادي بعدما لام الجيش السكان على الحريق الذي أودى بحياة 32 شخصا.", []tawatur.Accrual{""}},
		{"انتهت الهدنة التي يلزمونها منذ سنوات وأعلنوا مسؤوليتهم عن مقتل 7 جنود.", []tawatur.Accrual{""}},
		{"قتل ثلاثة جنود في تل النخيل.", []tawatur.Accrual{""}},
		{"يعمل في المصنع 300 عامل منذ سنوات.", []tawatur.Accrual{""}},
	} {
		got := find(t, c.text)
		if len(got) != len(c.want) {
			t.Errorf("%s: got %+v", c.text, got)
			continue
		}
		for i, g := range got {
			if g.Accrual != c.want[i] {
				t.Errorf("%s: %s is %q, want %q", c.text, g.Text, g.Accrual, c.want[i])
			}
		}
	}
}

// The report is of 3 March 2021.
func TestPeriod(t *testing.T) {
	for _, c := range []struct{ text, asOf, from, to string }{
		{"قتل 30 شخصا خلال الأسبوع الماضي.", "", "2021-02-22", "2021-02-28"},
		{"قتل 30 شخصا بين 3 و7 شباط.", "", "2021-02-03", "2021-02-07"},
		{"منذ يناير الماضي اعتقل 40 ناشطا.", "", "2021-01-01", ""},
		{"قتل 30 شخصا منذ الاثنين الماضي.", "", "2021-03-01", ""},
		{"قتل 30 شخصا منذ اندلاع المعارك قبل شهرين.", "", "2021-01-03", ""},
		{"حصل الحزب على 30 مقعدا في الانتخابات التي جرت مطلع 2019.", "", "2019-01-01", "2019-06-30"},
		{"نال المرشح دعم 30 عضوا للانتخابات التي تبدأ العام المقبل.", "", "", ""},
		{"نما القطاع 3 في المئة عنه في العام الماضي.", "", "", ""},
		{"أصيب 30 عاملا أمس في الميناء.", "2021-03-02", "", ""},
		{"أصيب 30 عاملا في الميناء، وتفتتح الوزارة مركزا خلال الشهر المقبل.", "", "", ""},
	} {
		got := find(t, c.text)
		if len(got) != 1 || got[0].AsOf.String() != c.asOf || got[0].From.String() != c.from || got[0].To.String() != c.to {
			t.Errorf("%s: got %+v", c.text, got)
		}
	}
}

// Each figure has the place of its own clause.
func TestPlaceOfTheClause(t *testing.T) {
	for _, c := range []struct {
		text   string
		places []string // as they stand in the text
		want   []string
	}{
		{"في تل النخيل قتل 20 شخصا، وأصيب 10 في وادي الريحان.", []string{"تل النخيل", "وادي الريحان"}, []string{"تل النخيل", "وادي الريحان"}},
		{"قتل 20 شخصا في تل النخيل، فيما أصيب 12 في السرو.", []string{"تل النخيل", "السرو"}, []string{"تل النخيل", "السرو"}},
	} {
		in := figure.Input{Text: c.text, Sentences: arabic.Sentences(c.text), Tokens: arabic.Tokens(c.text)}
		for _, p := range c.places {
			in.Mentions = append(in.Mentions, tawatur.Mention{Type: tawatur.Place, Name: p, Span: spanOf(t, c.text, p)})
		}
		in.Numerals = numeral.Find(in.Tokens)
		in.Dates = date.Find(c.text, in.Tokens, tawatur.Day{Year: 2021, Month: 3, Date: 3})
		for i, g := range load(t).Find(in) {
			if i >= len(c.want) || g.Place != c.want[i] {
				t.Errorf("%s: %s is in %q", c.text, g.Text, g.Place)
			}
		}
	}
}
