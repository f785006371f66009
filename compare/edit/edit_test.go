package edit

import (
	"strings"
	"testing"

	"tawatur"
)

// reading makes a version of a report, with a figure wherever number stands.
func reading(id, title, text string, figures ...tawatur.Figure) *tawatur.Reading {
	r := &tawatur.Reading{Report: tawatur.Report{ID: id, Title: title, Text: text}}
	for _, f := range figures {
		f.Start = strings.Index(text, f.Text)
		f.End = f.Start + len(f.Text)
		r.Figures = append(r.Figures, f)
	}
	return r
}

func dead(text string, n float64) tawatur.Figure {
	return tawatur.Figure{Text: text, Value: n, Unit: "person", Category: "killed", Approx: tawatur.Exact}
}

func cut(text string, spans []tawatur.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, text[s.Start:s.End])
	}
	return strings.Join(out, "|")
}

func TestBetween(t *testing.T) {
	before := reading("r", "ثلاثة قتلى في انهيار جسر", "انهار الجسر فجرًا. قالت البلدية إن ثلاثة قتلى سقطوا. فُتح تحقيق.", dead("ثلاثة قتلى", 3))
	after := reading("r~2", "خمسة قتلى في انهيار جسر", "انهار الجسر فجرا. قالت البلدية إن خمسة قتلى سقطوا. فُتح تحقيق. عُلّق السير.", dead("خمسة قتلى", 5))
	e := Between(before, after)
	if got := cut(before.Text, e.Removed); got != "قالت البلدية إن ثلاثة قتلى سقطوا." {
		t.Errorf("removed %q", got)
	}
	if got := cut(after.Text, e.Added); got != "قالت البلدية إن خمسة قتلى سقطوا.|عُلّق السير." {
		t.Errorf("added %q", got)
	}
	if len(e.Figures) != 1 || e.Figures[0].Before.Value != 3 || e.Figures[0].After.Value != 5 {
		t.Errorf("figures %+v", e.Figures)
	}
	if e.SentencesRemoved != 1 || e.SentencesAdded != 2 {
		t.Errorf("%d sentences removed, %d added", e.SentencesRemoved, e.SentencesAdded)
	}
	if e.TitleBefore == "" || e.None() {
		t.Errorf("%+v", e)
	}
}

func TestNoChange(t *testing.T) {
	before := reading("r", "فُتح الجسر", "فُتح الجسرُ اليوم في ٣ أيام. عاد السير.")
	after := reading("r~2", "فتح الجسر", "فتح الجسر اليوم في 3 أيام.\n\nعاد  السير.")
	if e := Between(before, after); !e.None() {
		t.Errorf("%+v", e)
	}
}

// What is kept stands in both in one order, and a list is wholly kept beside itself.
func FuzzKept(f *testing.F) {
	f.Add("a b c d", "a c b d e")
	f.Add("a a a", "a a")
	f.Add("", "x")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := strings.Fields(x), strings.Fields(y)
		inA, inB := kept(a, b)
		if pick(a, inA) != pick(b, inB) {
			t.Errorf("%q of %q and %q of %q", pick(a, inA), a, pick(b, inB), b)
		}
		inA, _ = kept(a, a)
		if pick(a, inA) != strings.Join(a, " ") {
			t.Errorf("of itself: %q of %q", pick(a, inA), a)
		}
	})
}

func pick(list []string, in []bool) string {
	var out []string
	for i, s := range list {
		if in[i] {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

func BenchmarkBetween(b *testing.B) {
	text := strings.Repeat("انهار الجسر فجرًا في البلدة. قالت البلدية إن التحقيق جارٍ. ", 100)
	before, after := reading("a", "x", text), reading("b", "y", text+"عُلّق السير.")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Between(before, after)
	}
}
