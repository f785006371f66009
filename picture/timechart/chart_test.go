package timechart_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture/timechart"
)

func noLink(*tawatur.Assertion) string { return "" }

func on(date int8) tawatur.Day { return tawatur.Day{Year: 2021, Month: 3, Date: date} }

func TestFirstAppearanceOfAClaim(t *testing.T) {
	say, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	reports := []timechart.Report{{ID: "a", Outlet: "المنارة", Day: on(3)}, {ID: "b", Outlet: "الشراع", Day: on(3)},
		{ID: "c", Outlet: "المنارة", Day: on(5)}, {ID: "d", Outlet: "الميناء"}}
	says := func(report, outlet string) tawatur.Assertion {
		return tawatur.Assertion{Report: report, Outlet: outlet}
	}
	c := timechart.Build(reports, []*tawatur.Claim{
		{Text: "قول", Assertions: []tawatur.Assertion{says("a", "المنارة"), says("a", "المنارة"), says("c", "المنارة"), says("d", "الميناء")}},
		{Text: "آخر", Assertions: []tawatur.Assertion{says("a", "المنارة"), says("b", "الشراع")}},
	}, "", noLink)
	if len(c.Days) != 2 || len(c.Outlets) != 2 || c.Undated != 1 || len(c.Outlets[0].Dots) != 2 {
		t.Fatalf("%+v", c)
	}
	if r := c.Claims[0]; len(r.Dots) != 2 || r.Dots[0].Reports != 1 || !strings.Contains(r.FirstWords(say), "المنارة") {
		t.Errorf("%+v", r)
	}
	if r := c.Claims[1]; len(r.First) != 2 || !strings.Contains(r.FirstWords(say), "2 outlets") {
		t.Errorf("of one day nobody knows who was first: %q", r.FirstWords(say))
	}
}

// Whatever the reports: each is counted once, folded or not, and all dots lie within the
// picture.
func TestAnyStoryIsDrawn(t *testing.T) {
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		var reports []timechart.Report
		n := rapid.IntRange(0, 120).Draw(t, "reports")
		for i := range n {
			r := timechart.Report{ID: fmt.Sprint("r", i), Outlet: fmt.Sprint("صحيفة ", rapid.IntRange(0, 40).Draw(t, "outlet"))}
			if d := rapid.IntRange(0, 28).Draw(t, "day"); d > 0 {
				r.Day = on(int8(d))
			}
			reports = append(reports, r)
		}
		claim := &tawatur.Claim{Text: strings.Repeat("قول طويل ", 30)}
		for range rapid.IntRange(0, 30).Draw(t, "assertions") {
			claim.Assertions = append(claim.Assertions, tawatur.Assertion{Report: fmt.Sprint("r", rapid.IntRange(0, 130).Draw(t, "report"))})
		}
		whole := timechart.Build(reports, []*tawatur.Claim{claim}, "", noLink)
		for _, c := range []timechart.Chart{whole, whole.Fold(say)} {
			sum := c.Undated
			for _, r := range c.Outlets {
				for _, d := range r.Dots {
					sum += d.Reports
				}
			}
			if sum != n {
				t.Fatalf("%d reports, want %d", sum, n)
			}
			p := timechart.Draw(c, "t", say)
			for _, g := range p.Groups {
				if b := g.Boxes[0]; b.X < 0 || b.Y < 0 || b.X+b.W > p.Width || b.Y+b.H > p.Height {
					t.Fatalf("%+v lies outside of %v × %v", b, p.Width, p.Height)
				}
			}
		}
	})
}
