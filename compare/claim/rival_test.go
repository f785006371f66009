package claim_test

import (
	"testing"

	"tawatur"
	"tawatur/compare/claim"
	. "tawatur/compare/claim/claimtest"
)

// TestRivalTolls holds which tolls exclude each other: those of one happening, at one
// time, of the same people.
func TestRivalTolls(t *testing.T) {
	first := func() *tawatur.Reading {
		return Report("a", "منبر الشرق", "2031-03-04", "أسفر انفجار سوق القصباء عن مقتل 17 شخصا وإصابة 40 آخرين.",
			Count("17 شخصا", 17, "killed"), Count("40 آخرين", 40, "injured"))
	}
	for _, x := range []struct {
		name, text string
		counts     []Mark
		want       bool
	}{
		{"the injured are agreed upon", "قتل 15 شخصا وأصيب 40 شخصا في انفجار سوق القصباء.",
			[]Mark{Count("15 شخصا", 15, "killed"), Count("40 شخصا", 40, "injured")}, true},
		{"a word of long time stands far from it", "قتل 15 شخصا في انفجار سوق القصباء، وهو أعنف ما شهدته تلك المدينة الساحلية الهادئة كلها وضواحيها القريبة منها منذ سنوات.",
			[]Mark{Count("15 شخصا", 15, "killed")}, true},
		{"one of all", "كان التاجر واحدا من بين 15 شخصا قتلوا في انفجار سوق القصباء.",
			[]Mark{Count("15 شخصا", 15, "killed")}, true},
		{"of years", "قتل 15 شخصا منذ سنوات في انفجار سوق القصباء.",
			[]Mark{Count("15 شخصا", 15, "killed")}, false},
		{"another one like it", "قتل 15 شخصا في انفجار مماثل في سوق القصباء.",
			[]Mark{Count("15 شخصا", 15, "killed")}, false},
		{"others died elsewhere", "قتل 15 شخصا في انفجار سوق القصباء ولحق بهم 3 آخرون قتلوا.",
			[]Mark{Count("15 شخصا", 15, "killed"), Count("3 آخرون", 3, "killed", func(f *tawatur.Figure) { f.Accrual = tawatur.Additional })}, false},
		{"two of a kind", "قتل شرطيين في انفجار سوق القصباء.",
			[]Mark{Count("شرطيين", 2, "killed")}, false},
		{"those who attacked", "قتل 15 انتحاريين في انفجار سوق القصباء.",
			[]Mark{Count("15 انتحاريين", 15, "killed")}, false},
		{"the badly hurt", "أصيب 12 شخصا بجروح بالغة في انفجار سوق القصباء.",
			[]Mark{Count("12 شخصا", 12, "injured")}, false},
		{"children alone", "قتل 9 أطفال في انفجار سوق القصباء.",
			[]Mark{Count("9 أطفال", 9, "killed")}, false},
	} {
		a := first()
		c := claim.Read([]*tawatur.Reading{a, Report("b", "صوت الساحل", "2031-03-04", x.text, x.counts...)})
		if got := c.Contests(&c.Units[0], &c.Units[len(c.Units)-1]); got != x.want {
			t.Errorf("%s: contests %v, want %v", x.name, got, x.want)
		}
	}
}

// TestRivalCrowds holds that crowds are told otherwise where the ranges that the words
// allow do not meet.
func TestRivalCrowds(t *testing.T) {
	first := Report("a", "منبر الشرق", "2031-03-04", "احتشد 40 ألف شخص في ساحة القصباء.", Count("40 ألف شخص", 40000, "people"), Names("القصباء", tawatur.Place))
	for _, x := range []struct {
		text, figure string
		value        float64
		want         bool
	}{
		{"قالت الشرطة إن 6 آلاف شخص تجمعوا في ساحة القصباء.", "6 آلاف شخص", 6000, true},
		{"قالت الشرطة إن 6 آلاف شخص يعملون في ساحة القصباء.", "6 آلاف شخص", 6000, false},
		{"تجمع 60 شخصا في ساحة القصباء.", "60 شخصا", 60, false},
	} {
		c := claim.Read([]*tawatur.Reading{first, Report("b", "صوت الساحل", "2031-03-04", x.text, Count(x.figure, x.value, "people"), Names("القصباء", tawatur.Place))})
		if got := c.Contests(&c.Units[0], &c.Units[len(c.Units)-1]); got != x.want {
			t.Errorf("%q contests: %v", x.text, got)
		}
	}
}

// TestDiffer holds what a rounded value may stand for.
func TestDiffer(t *testing.T) {
	of := func(v float64, a tawatur.Approx) *tawatur.Figure {
		return &tawatur.Figure{Category: "injured", Unit: "person", Value: v, Approx: a}
	}
	for _, x := range []struct {
		a, b *tawatur.Figure
		want bool
	}{
		{of(16, tawatur.Exact), of(17, tawatur.Exact), true},
		{of(1500, tawatur.About), of(1400, tawatur.Exact), true},
		{of(1500, tawatur.About), of(1540, tawatur.Exact), false},
		{of(30, tawatur.About), of(28, tawatur.Exact), false},
		{of(20, tawatur.AtLeast), of(21, tawatur.Exact), false},
		{of(20, tawatur.AtLeast), of(19, tawatur.Exact), true},
		{of(10, tawatur.AtLeast), of(15, tawatur.Exact), true},
		{of(16, tawatur.AtLeast), of(17, tawatur.Exact), true},
		{of(1400, tawatur.AtLeast), of(1416, tawatur.Exact), false},
	} {
		if claim.Differ(x.a, x.b) != x.want || claim.Differ(x.b, x.a) != x.want {
			t.Errorf("%v %v and %v %v: want differ %v", x.a.Approx, x.a.Value, x.b.Approx, x.b.Value, x.want)
		}
	}
}
