package tallychart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tawatur"
	"tawatur/locale"
	"tawatur/picture"
	"tawatur/picture/tallychart"
)

func noLink(int) string { return "" }

func value(day int8, v float64, origin int, outlet string) tawatur.TallyValue {
	return tawatur.TallyValue{Outlet: outlet, Value: v, Approx: tawatur.Exact, Origin: origin,
		AsOf: tawatur.Day{Year: 2021, Month: 3, Date: day}}
}

func TestFiguresAlikeAreOnePoint(t *testing.T) {
	tally := &tawatur.Tally{Values: []tawatur.TallyValue{
		value(4, 15, 0, "المرساة"), value(3, 12, 0, "الشراع"), value(3, 12, 0, "المنارة"), value(3, 12, 1, "الميناء")},
		Revisions: []tawatur.TallyPair{{A: 1, B: 0}, {A: 2, B: 0}, {A: 9, B: 0}}, Conflicts: []tawatur.TallyPair{{A: 1, B: 2}}}
	c := tallychart.Build(tally, "", noLink)
	if len(c.Points) != 3 || len(c.Points[0].Outlets) != 2 || c.Points[2].Low != 15 {
		t.Fatalf("%+v", c.Points)
	}
	if len(c.Revisions) != 1 || c.Revisions[0] != [2]int{0, 2} || len(c.Conflicts) != 0 {
		t.Errorf("revisions %v, conflicts %v", c.Revisions, c.Conflicts)
	}
}

// Relations are told in words as they are drawn: the parts of a whole, and values of which
// nobody knows the later. A revision that two others lead over is told, not drawn.
func TestRelationsOfFigures(t *testing.T) {
	say, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	tally := &tawatur.Tally{Values: []tawatur.TallyValue{value(3, 12, 0, "الشراع"), value(4, 15, 0, "المرساة"), value(5, 16, 0, "المنارة"), value(5, 14, 0, "الميناء")},
		Revisions: []tawatur.TallyPair{{A: 0, B: 1}, {A: 1, B: 2}, {A: 0, B: 2}}, Unclear: []tawatur.TallyPair{{A: 2, B: 3}},
		Breakdowns: []tawatur.Breakdown{{Whole: 0, Sum: tawatur.PartsLarger, Parts: []tawatur.TallyPart{{Text: "9 أطفال", Value: 9}, {Text: "8 نساء", Value: 8}}}, {Whole: 7}}}
	tally.Values[1].Accrual = tawatur.Cumulative
	c := tallychart.Build(tally, "", noLink)
	words := strings.Join(c.Words(say), "\n")
	for _, want := range []string{"15 · in all", "more than the whole", "9 أطفال", "which is the later is not told"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in\n%s", want, words)
		}
	}
	w := tallychart.Draw(c, "t", say)
	drawn := map[string]int{}
	for _, p := range w.Threads {
		drawn[strings.Fields(p.Class)[0]]++
	}
	if drawn["revision"] != 2 || drawn["unclear"] != 1 || drawn["against"] != 1 || len(w.Groups) != 2 {
		t.Errorf("%v, %d parts", drawn, len(w.Groups))
	}
}

// Whatever the figures: the picture is well-formed, and all in it lies within its
// bounds.
func TestAnyTallyIsDrawn(t *testing.T) {
	tmpl, err := picture.LoadTemplate()
	if err != nil {
		t.Fatal(err)
	}
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		var tally tawatur.Tally
		n := rapid.IntRange(0, 60).Draw(t, "figures")
		for range n {
			v := value(int8(rapid.IntRange(0, 28).Draw(t, "day")), rapid.Float64Range(0, 1e9).Draw(t, "value"), rapid.IntRange(0, 9).Draw(t, "origin"), "و<")
			v.Approx = rapid.SampledFrom([]tawatur.Approx{tawatur.Exact, tawatur.About, tawatur.AtLeast, tawatur.AtMost}).Draw(t, "approx")
			if rapid.Bool().Draw(t, "range") {
				m := rapid.Float64Range(0, 1e9).Draw(t, "max")
				v.Max = &m
			}
			tally.Values = append(tally.Values, v)
			tally.Conflicts = append(tally.Conflicts, tawatur.TallyPair{A: rapid.IntRange(0, n).Draw(t, "a"), B: rapid.IntRange(0, n).Draw(t, "b")})
		}
		c := tallychart.Draw(tallychart.Build(&tally, "", noLink), "t", say)
		for _, b := range c.Boxes {
			if b.X < 0 || b.Y < 0 || b.X+b.W > c.Width || b.Y+b.H > c.Height {
				t.Fatalf("%+v lies outside of %v × %v", b, c.Width, c.Height)
			}
		}
		svg, err := tmpl.SVG(c)
		if err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(strings.NewReader(string(svg))); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				t.Fatalf("%v in %s", err, svg)
			}
		}
	})
}
