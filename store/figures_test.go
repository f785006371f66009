package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"tawatur"
	"tawatur/record"
)

// counted is a report of an outlet on a day of May with figures that a source gives.
func countedReport(n int, outlet string, date int, story, source string, values ...float64) Saved {
	text := fmt.Sprintf("تقرير رقم %d.\n", n)
	var figures []tawatur.Figure
	for _, v := range values {
		start := len(text)
		words := fmt.Sprintf("%v قاربا", v)
		text += words + " "
		figures = append(figures, tawatur.Figure{Text: words, Value: v, Category: "object", Of: "قاربا", Unit: "item", Approx: tawatur.Exact,
			SourceName: tawatur.Name(source), Place: "خليج المرجان", Span: tawatur.Span{Start: start, End: start + len(words)}, Why: []tawatur.Reason{"+x"}})
	}
	in := saved(fmt.Sprintf("count-%d", n), "قوارب الخليج", text, story)
	r := &in.Readings[0].Reading
	r.Outlet, r.Published.Date, r.Figures = outlet, int8(date), figures
	return in
}

func countedArchive(t *testing.T) *Store {
	s := open(t)
	save(t, s, countedReport(1, "صحيفة المرسى", 3, "قوارب", "هدى البحري", 12, 5))
	save(t, s, countedReport(2, "موقع الجبل", 5, "قوارب", "خفر السواحل", 15))
	save(t, s, countedReport(3, "موقع الجبل", 5, "سوق", "", 7, 7, 9))
	return s
}

// valuesOf gives the values of figures, in their order.
func valuesOf(lines []record.FigureLine) (out []float64) {
	for _, l := range lines {
		out = append(out, l.Value)
	}
	return out
}

func TestFigures(t *testing.T) {
	s, ctx := countedArchive(t), context.Background()
	on := func(date int) tawatur.Day { return tawatur.Day{Year: 2031, Month: 5, Date: int8(date)} }
	for _, c := range []struct {
		name string
		o    FigureOptions
		want []float64
	}{
		{"all, the latest first", FigureOptions{}, []float64{7, 7, 9, 15, 12, 5}},
		{"a category", FigureOptions{Category: "object"}, []float64{7, 7, 9, 15, 12, 5}},
		{"another category", FigureOptions{Category: "killed"}, nil},
		{"what is counted, in another form", FigureOptions{Of: "القارب"}, []float64{7, 7, 9, 15, 12, 5}},
		{"a part of the place", FigureOptions{Place: "المرجان"}, []float64{7, 7, 9, 15, 12, 5}},
		{"words of the place that are not side by side", FigureOptions{Place: "المرجان خليج"}, nil},
		{"a source", FigureOptions{Source: "البحري"}, []float64{12, 5}},
		{"a source of another column", FigureOptions{Source: "المرجان"}, nil},
		{"an outlet and days", FigureOptions{Outlet: "موقع الجبل", From: on(4), To: on(5)}, []float64{7, 7, 9, 15}},
		{"days without any", FigureOptions{To: on(2)}, nil},
	} {
		got, err := s.Figures(ctx, c.o)
		if n, err2 := s.CountFigures(ctx, c.o, 100); err != nil || err2 != nil || !slices.Equal(valuesOf(got), c.want) || n != len(c.want) {
			t.Errorf("%s: %v (%d), want %v: %v %v", c.name, valuesOf(got), n, c.want, err, err2)
		}
	}
	if n, err := s.CountFigures(ctx, FigureOptions{}, 4); n != 4 || err != nil {
		t.Errorf("counted %d beyond the bound: %v", n, err)
	}
	for _, o := range []FigureOptions{{Of: "؟"}, {Place: `"`}, {After: "x"}, {After: "eyJ9"}} {
		_, err := s.Figures(ctx, o)
		wantCode(t, err, tawatur.CodeInvalid)
	}
}

// However short the parts, a list that is leafed through gives each figure once, also
// where two begin at one place.
func TestFiguresPageByPage(t *testing.T) {
	s, ctx := countedArchive(t), context.Background()
	twice := countedReport(4, "موقع الجبل", 4, "", "", 3, 4)
	twice.Readings[0].Reading.Figures[1].Span = twice.Readings[0].Reading.Figures[0].Span
	save(t, s, twice)
	all, err := s.Figures(ctx, FigureOptions{})
	if err != nil || len(all) != 8 {
		t.Fatal(len(all), err)
	}
	for size := 1; size < 5; size++ {
		var got []float64
		o := FigureOptions{Limit: size}
		for {
			part, err := s.Figures(ctx, o)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, valuesOf(part)...)
			if len(part) < size {
				break
			}
			o.After = part[size-1].Cursor
		}
		if !slices.Equal(got, valuesOf(all)) {
			t.Errorf("by %d: %v, want %v", size, got, valuesOf(all))
		}
	}
	n := 0
	for _, err := range s.EachFigure(ctx, FigureOptions{}) {
		if n++; err != nil {
			t.Error(err)
		}
	}
	if n != len(all) {
		t.Errorf("walked over %d figures of %d", n, len(all))
	}
}

// A figure knows the tally of its story's last comparison, and whether another
// figure excludes it, also in an archive that is filled anew.
func TestFiguresOfTallies(t *testing.T) {
	s, ctx := countedArchive(t), context.Background()
	one, two := countedReport(1, "", 1, "", "", 12, 5).Readings[0].Reading, countedReport(2, "", 1, "", "", 15).Readings[0].Reading
	value := func(r tawatur.Reading, i int) tawatur.TallyValue {
		return tawatur.TallyValue{Report: r.ID, Value: r.Figures[i].Value, Span: r.Figures[i].Span}
	}
	st := tawatur.Story{ID: "قوارب", Reports: []string{"count-1", "count-2"}, Tallies: []tawatur.Tally{
		{Category: "object", Values: []tawatur.TallyValue{value(one, 1)}},
		{Category: "object", Values: []tawatur.TallyValue{value(one, 0), value(two, 0)}, Conflicts: []tawatur.TallyPair{{A: 0, B: 1}, {A: 7, B: 1}}},
	}}
	if err := s.SaveStory(ctx, st); err != nil {
		t.Fatal(err)
	}
	want := map[float64][2]int{12: {2, 1}, 15: {2, 1}, 5: {1, 0}, 7: {}, 9: {}}
	look := func(when string) {
		lines, err := s.Figures(ctx, FigureOptions{})
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lines {
			if w := want[l.Value]; l.Tally != w[0] || l.Conflict != (w[1] == 1) {
				t.Errorf("%s: %v is in tally %d, in conflict %v", when, l.Value, l.Tally, l.Conflict)
			}
		}
		if got, err := s.Figures(ctx, FigureOptions{Conflict: true}); err != nil || len(got) != 2 || got[0].Story != "قوارب" {
			t.Errorf("%s: in conflict %+v, %v", when, got, err)
		}
	}
	look("compared")
	makeStale(t, s, s.madeFindings())
	s.Close()
	s = openAt(t, s.path)
	look("filled anew")
	check(t, s)
	st.Tallies = st.Tallies[:1]
	if err := s.SaveStory(ctx, st); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Figures(ctx, FigureOptions{Conflict: true}); err != nil || len(got) != 0 {
		t.Errorf("after another comparison: %+v, %v", got, err)
	}
}
