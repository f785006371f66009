package claim_test

import (
	"slices"
	"strings"
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/standing"
)

// dated marks words as a day or a stretch of days.
func dated(words, from, to string, grain tawatur.Grain) Mark {
	return func(r *tawatur.Reading) {
		f, _ := tawatur.ParseDay(from)
		t, _ := tawatur.ParseDay(to)
		at := strings.Index(r.Text, words)
		r.Dates = append(r.Dates, tawatur.DateRef{
			Text: words, From: f, To: t, Grain: grain, Span: tawatur.Span{Start: at, End: at + len(words)},
		})
	}
}

// TestOtherwise holds which accounts of one happening exclude each other.
func TestOtherwise(t *testing.T) {
	person, place := Names("سالم الدرعاني", tawatur.Person), func(s string) Mark { return Names(s, tawatur.Place) }
	for _, x := range []struct {
		name   string
		a, b   string
		ma, mb []Mark
		want   bool
	}{
		{
			"another state", "قال البيان إن سالم الدرعاني توفي في مستشفى في الأردن.", "ذكر ناطق أن سالم الدرعاني قتل داخل الأراضي العراقية.",
			[]Mark{person}, []Mark{person}, true,
		},
		{
			"a finer place", "قال البيان إن سالم الدرعاني توفي في الأردن.", "ذكر ناطق أن سالم الدرعاني توفي في مستشفى في عمان الأردن.",
			[]Mark{person}, []Mark{person}, false,
		},
		{
			"somebody else", "قال البيان إن سالم الدرعاني توفي في مستشفى في الأردن.", "ذكر ناطق أن كامل المرواني توفي في مستشفى في العراق.",
			[]Mark{person}, []Mark{Names("كامل المرواني", tawatur.Person)}, false,
		},
		{
			"another manner", "أعلنت الأسرة أن سالم الدرعاني توفي بعد نوبة قلبية في داره.", "ذكر ناطق أن سالم الدرعاني اغتيل في داره.",
			[]Mark{person}, []Mark{person}, true,
		},
		{
			"several", "ذكر ناطق أن سالم الدرعاني شهد مقتل 7 أشخاص في الأردن.", "قال البيان إن سالم الدرعاني توفي في مستشفى في العراق.",
			[]Mark{person, Count("7 أشخاص", 7, "killed")}, []Mark{person}, false,
		},
		{
			"another day", "قال البيان إن سالم الدرعاني توفي قبل عامين.", "ذكر ناطق أن سالم الدرعاني توفي قبل ثلاثة أيام.",
			[]Mark{person, dated("قبل عامين", "2029-03-04", "2029-03-04", tawatur.GrainYear)},
			[]Mark{person, dated("قبل ثلاثة أيام", "2031-03-01", "2031-03-01", tawatur.GrainDay)}, true,
		},
		{
			"the same, less exactly", "قال البيان إن سالم الدرعاني توفي قبل عامين.", "ذكر ناطق أن سالم الدرعاني توفي في أيار 2029.",
			[]Mark{person, dated("قبل عامين", "2029-03-04", "2029-03-04", tawatur.GrainYear)},
			[]Mark{person, dated("أيار 2029", "2029-05-01", "2029-05-31", tawatur.GrainMonth)}, false,
		},
		{
			"the day of the news", "قال البيان إن سالم الدرعاني توفي قبل عامين.", "تأكد نبأ وفاة سالم الدرعاني أمس.",
			[]Mark{person, dated("قبل عامين", "2029-03-04", "2029-03-04", tawatur.GrainYear)},
			[]Mark{person, dated("أمس", "2031-03-03", "2031-03-03", tawatur.GrainDay)}, false,
		},
		{"another culprit", "ذكرت الشرطة أن منفذ الهجوم رجل في الأربعين.", "رجحت صحف أن تكون امرأة قد نفذت الهجوم.", nil, nil, true},
		{"no culprit", "ذكرت الشرطة أن رجلا شاهد الهجوم.", "رجحت صحف أن تكون امرأة قد نفذت الهجوم.", nil, nil, false},
		{
			"nobody claimed it", "لم تتبن أي جهة حتى الآن هجوم المرجان.", "وقع هجوم المرجان الذي تبنته جماعة الفجر فجرا.",
			[]Mark{place("المرجان")}, []Mark{place("المرجان")}, true,
		},
		{
			"another attack", "لم تتبن أي جهة حتى الآن هجوم المرجان.", "وقع هجوم السدرة الذي تبنته جماعة الفجر فجرا.",
			[]Mark{place("المرجان")}, []Mark{place("السدرة")}, false,
		},
		{"put off", "أعلنت الوزارة إرجاء محادثات الهدنة إلى أيلول.", "قال الناطق إن المحادثات ستعقد في موعدها.", nil, nil, true},
		{"both put off", "أعلنت الوزارة إرجاء محادثات الهدنة إلى أيلول.", "تأجلت محادثات الهدنة بطلب من الوفد.", nil, nil, false},
		{"both ways", "أعلنت الوزارة إرجاء محادثات كانت ستعقد في موعدها.", "قال الناطق إن المحادثات ستعقد في موعدها.", nil, nil, false},
		{"not to be without", "جرى انتخاب الأمين في جلسة لم تخل من خلافات.", "جرى انتخاب الأمين في جلسة المجلس بالإجماع.", nil, nil, true},
	} {
		c := claim.Read([]*tawatur.Reading{
			Report("a", "منبر الشرق", "2031-03-04", x.a, x.ma...), Report("b", "صوت الساحل", "2031-03-04", x.b, x.mb...),
		})
		got := false
		for i := range c.Units {
			for k := range c.Units {
				got = got || c.Otherwise(&c.Units[i], &c.Units[k])
				if c.Otherwise(&c.Units[i], &c.Units[k]) != c.Otherwise(&c.Units[k], &c.Units[i]) {
					t.Errorf("%s: one way only", x.name)
				}
			}
		}
		if got != x.want {
			t.Errorf("%s: otherwise %v, want %v", x.name, got, x.want)
		}
	}
}

// TestEachSideIsListed holds that what one report alone tells is listed where another
// one excludes or denies it, each against the other.
func TestEachSideIsListed(t *testing.T) {
	person := Names("سالم الدرعاني", tawatur.Person)
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قال البيان إن سالم الدرعاني توفي في مستشفى في الأردن بعد مرض.", person),
		Report("b", "صوت الساحل", "2031-03-04", "أعلن الناطق أن سالم الدرعاني توفي في مستشفى في الأردن بعد مرض طويل.", person),
		Report("c", "أنباء السهل", "2031-03-05", "أكد مصدر أن سالم الدرعاني قتل في معارك داخل العراق.", person),
	}
	c := claim.Read(rs)
	claims := c.Align(nil)
	standing.JudgeIn(c, claims, nil, nil, nil)
	by := func(report string) *tawatur.Claim {
		i := slices.IndexFunc(claims, func(cl tawatur.Claim) bool {
			return slices.ContainsFunc(cl.Assertions, func(a tawatur.Assertion) bool { return a.Report == report })
		})
		if i < 0 {
			t.Fatalf("no claim of report %s among %d", report, len(claims))
		}
		return &claims[i]
	}
	one, two := by("a"), by("c")
	if len(two.Assertions) != 1 || len(two.Contradictions) != 2 {
		t.Errorf("the lonely side has %d assertions and %d contradictions, want 1 and 2", len(two.Assertions), len(two.Contradictions))
	}
	if len(one.Assertions) != 2 || len(one.Contradictions) != 1 || one.Contradictions[0].How != tawatur.Opposite {
		t.Errorf("the other side: %+v", one)
	}
}

// TestWhatIsDeniedIsListed holds the same of a denial.
func TestWhatIsDeniedIsListed(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "اتهمت لجنة السدود شركة المرجان بتدمير سد القصباء."),
		Report("b", "صوت الساحل", "2031-03-05", "نفت شركة المرجان تدمير سد القصباء.", Said("شركة المرجان", "نفت", "تدمير سد القصباء", Stance(tawatur.Deny))),
	}
	c := claim.Read(rs)
	claims := c.Align(nil)
	standing.JudgeIn(c, claims, nil, nil, nil)
	if len(claims) != 1 || len(claims[0].Contradictions) != 1 || claims[0].Contradictions[0].How != tawatur.Denies {
		t.Errorf("claims: %+v", claims)
	}
}

// FuzzOtherwise holds that no words break the reading of accounts, and that two
// exclude each other both ways or not at all.
func FuzzOtherwise(f *testing.F) {
	f.Add("توفي سالم في الأردن قبل عامين", "اغتيل سالم داخل العراق ودفن في")
	f.Add("لم تتبن أي جهة الهجوم", "تبناه منفذ الهجوم وهو رجل")
	f.Add("في", "توفي")
	f.Fuzz(func(t *testing.T, a, b string) {
		rs := []*tawatur.Reading{Report("a", "منبر الشرق", "2031-03-04", a), Report("b", "صوت الساحل", "2031-03-04", b)}
		for _, r := range rs {
			for _, w := range strings.Fields(r.Text) {
				Names(w, tawatur.Person)(r)
				Names(w, tawatur.Place)(r)
			}
		}
		c := claim.Read(rs)
		for i := range c.Units {
			for k := range c.Units {
				if c.Otherwise(&c.Units[i], &c.Units[k]) != c.Otherwise(&c.Units[k], &c.Units[i]) {
					t.Fatalf("%q and %q: one way only", a, b)
				}
			}
		}
		standing.JudgeIn(c, c.Align(nil), nil, nil, nil)
	})
}

func BenchmarkOtherwise(b *testing.B) {
	person := Names("سالم الدرعاني", tawatur.Person)
	c := claim.Read([]*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قال البيان إن سالم الدرعاني توفي في مستشفى في الأردن بعد مرض.", person),
		Report("b", "صوت الساحل", "2031-03-05", "أكد مصدر أن سالم الدرعاني قتل في معارك داخل العراق.", person),
	})
	for b.Loop() {
		if !c.Otherwise(&c.Units[0], &c.Units[1]) {
			b.Fatal("no contradiction")
		}
	}
}
