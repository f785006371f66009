package wording

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
)

func TestTable(t *testing.T) {
	table, err := tables()
	if err != nil {
		t.Fatal(err)
	}
	labels := map[string]string{}
	for form, list := range table {
		for _, e := range list {
			if old, ok := labels[e.role]; ok && old != e.label {
				t.Errorf("%s: the role %s is called %q and %q", form, e.role, old, e.label)
			}
			labels[e.role] = e.label
		}
	}
	var lines []string
	for line := range strings.Lines(rolesTSV) {
		if line[0] != '#' {
			lines = append(lines, line)
		}
	}
	if !slices.IsSorted(lines) {
		t.Error("roles.tsv is not sorted")
	}
	if _, err := parse("armed\tx\tsometimes\ty\tz"); err == nil {
		t.Error("a wrong entry is taken")
	}
}

func valley() []*tawatur.Reading {
	return []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قتل خمسة مسلحين في اشتباكات مع الجيش قرب بلدة الرمان يوم الثلاثاء."),
		Report("b", "صوت الساحل", "2031-03-04", "قتل خمسة مقاتلين في اشتباكات مع الجيش قرب بلدة الرمان يوم الثلاثاء."),
		Report("c", "بريد الجبل", "2031-03-05", "وكان المسلحون قد دخلوا بلدة الرمان قبل عام."),
	}
}

func TestExpressionsOfOnePart(t *testing.T) {
	ws := Of(valley())
	if len(ws) != 1 {
		t.Fatalf("%d wordings, want the one of those who fight: %+v", len(ws), ws)
	}
	var got []string
	for _, e := range ws[0].Expressions {
		got = append(got, e.Text+" "+e.Outlet)
	}
	want := []string{"مسلحون بريد الجبل", "مسلحون منبر الشرق", "مقاتلون صوت الساحل"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestOneOutletHasNoOtherWording(t *testing.T) {
	rs := valley()[:2]
	rs[1].Outlet = rs[0].Outlet
	if ws := Of(rs); len(ws) != 0 {
		t.Errorf("one outlet alone gives %+v", ws)
	}
}

func TestAStateGoesWithItsExpression(t *testing.T) {
	rs := []*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "أعلنت الحكومة المغربية إغلاق معبر الوادي الحدودي أمام الشاحنات."),
		Report("b", "صوت الساحل", "2031-03-04", "أعلنت السلطات المغربية إغلاق معبر الوادي الحدودي أمام الشاحنات."),
	}
	ws := Of(rs)
	if len(ws) != 1 || !strings.Contains(ws[0].Of, "مغرب") {
		t.Fatalf("wordings %+v", ws)
	}
	for _, e := range ws[0].Expressions {
		for _, p := range e.Places {
			i := slices.IndexFunc(rs, func(r *tawatur.Reading) bool { return r.ID == p.Report })
			if !strings.HasSuffix(p.In(rs[i].Text), "المغربية") {
				t.Errorf("the place of %s is %q", e.Text, p.In(rs[i].Text))
			}
		}
	}
}

func BenchmarkOf(b *testing.B) {
	rs := Story(150, 1)
	for b.Loop() {
		Of(rs)
	}
}

// TestStatesAreSpelt: the state of a bound expression is named as it is written.
func TestStatesAreSpelt(t *testing.T) {
	ws := Of([]*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "قتل خمسة جنود من الجيش العراقي في اشتباكات قرب بلدة الرمان يوم الثلاثاء."),
		Report("b", "صوت الساحل", "2031-03-04", "قتل خمسة جنود من القوات العراقية في اشتباكات قرب بلدة الرمان يوم الثلاثاء."),
	})
	if len(ws) != 1 || ws[0].Of != "القوات المسلحة للدولة: العراق" {
		t.Errorf("%+v", ws)
	}
}
