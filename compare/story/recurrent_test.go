package story

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tawatur"
)

// dispatch is a report of a day of May that names places and people, and that
// speaks of its own day.
type dispatch struct {
	day         int8
	title, text string
	names       []string
	today       bool
}

func (d dispatch) vector(t *testing.T) *vector {
	t.Helper()
	r := &tawatur.Reading{Report: tawatur.Report{ID: d.title, Title: d.title, Text: d.text,
		Published: tawatur.Day{Year: 2031, Month: time.May, Date: d.day}}}
	for _, n := range d.names {
		at := strings.Index(d.text, n)
		if at < 0 {
			t.Fatalf("%q does not name %q", d.text, n)
		}
		r.Mentions = append(r.Mentions, tawatur.Mention{Name: n, Span: tawatur.Span{Start: at, End: at + len(n)}})
	}
	if d.today {
		r.Dates = []tawatur.DateRef{{From: r.Published, To: r.Published, Grain: tawatur.GrainDay}}
	}
	return newFrequencies(mustCounts(t)).weigh(NewSketch(r))
}

func TestRecur(t *testing.T) {
	for _, c := range []struct {
		what string
		a, b dispatch
		want bool
	}{
		{"congratulations to two states",
			dispatch{3, "القيادة تهنئ رئيس زندرا بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى رئيس زندرا بمناسبة ذكرى الاستقلال.", []string{"زندرا"}, false},
			dispatch{4, "القيادة تهنئ حاكم كاردونيا بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى حاكم كاردونيا بمناسبة ذكرى الاستقلال.", []string{"كاردونيا"}, false}, true},
		{"congratulations to one state",
			dispatch{3, "القيادة تهنئ رئيس زندرا بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى رئيس زندرا بمناسبة ذكرى الاستقلال.", []string{"زندرا"}, false},
			dispatch{4, "القيادة تهنئ الرئيس الزندري بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى رئيس جمهورية زندرا.", []string{"زندرا"}, false}, false},
		{"one foreign name in two spellings",
			dispatch{3, "جامعة برنغتون تمنح باحثا وساما نادرا", "منحت جامعة برنغتون باحثا وساما نادرا.", []string{"برنغتون"}, false},
			dispatch{3, "جامعة برنجتون تمنح وساما نادرا لباحث", "قدمت جامعة برنجتون وساما نادرا لباحث.", []string{"برنجتون"}, false}, false},
		{"one name of two words written as one",
			dispatch{3, "مكتبة عبدالباسط تدشن قطار القراءة", "دشنت مكتبة عبدالباسط قطار القراءة.", []string{"عبدالباسط"}, false},
			dispatch{3, "مكتبة عبد الباسط تدشن قطار القراءة", "دشنت مكتبة عبد الباسط قطار القراءة.", []string{"عبد الباسط"}, false}, false},
		{"two receptions with a particle before the name",
			dispatch{3, "تشكيل لجنة الطعون الانتخابية بسلوانيا", "شكلت لجنة للطعون الانتخابية بسلوانيا.", []string{"سلوانيا"}, false},
			dispatch{4, "تشكيل لجنة الطعون الانتخابية بكاردونيا", "شكلت لجنة للطعون الانتخابية بكاردونيا.", []string{"كاردونيا"}, false}, true},
		{"two titles of one match in other words",
			dispatch{3, "نورماريا يسقط ضيفه بهدف متأخر", "سقط كاردونيا أمام نورماريا بهدف متأخر.", []string{"كاردونيا", "نورماريا"}, false},
			dispatch{3, "كاردونيا يخسر ويودع البطولة", "خسر كاردونيا وودع البطولة.", []string{"كاردونيا"}, false}, false},
		{"two names for those who took one town",
			dispatch{3, "قوات زندرا تحرر بلدة سلوانيا بالكامل", "حررت قوات زندرا بلدة سلوانيا.", []string{"زندرا", "سلوانيا"}, false},
			dispatch{3, "ألوية كاردون تحرر بلدة سلوانيا بالكامل", "حررت ألوية كاردون بلدة سلوانيا.", []string{"كاردون", "سلوانيا"}, false}, false},
		{"shells on one town on two days",
			dispatch{3, "سقوط قذيفة على منزل في نورمار", "سقطت قذيفة اليوم على منزل في نورمار وأصيب رجل.", []string{"نورمار"}, true},
			dispatch{6, "سقوط قذيفة على سوق في نورمار", "قالت الشرطة إن سوق نورمار المسقوف تعرض اليوم لقذيفة قتلت امرأة وأشعلت النار في ثلاثة متاجر.", []string{"نورمار"}, true}, true},
		{"a page given anew three days later",
			dispatch{3, "سقوط قذيفة على منزل في نورمار", "سقطت قذيفة اليوم على منزل في نورمار وأصيب رجل.", []string{"نورمار"}, true},
			dispatch{6, "سقوط قذيفة على منزل في نورمار", "سقطت قذيفة اليوم على منزل في نورمار وأصيب رجل.", []string{"نورمار"}, true}, false},
		{"the day after, in one frame",
			dispatch{3, "سقوط قذيفة على منزل في نورمار", "سقطت قذيفة اليوم على منزل في نورمار وأصيب رجل.", []string{"نورمار"}, true},
			dispatch{4, "سقوط قذيفة على بيت في نورمار", "سقطت قذيفة اليوم على بيت في نورمار وجرح شخص.", []string{"نورمار"}, true}, false},
		{"later days that share a number",
			dispatch{3, "سقوط 137 قذيفة على نورمار", "سقطت اليوم 137 قذيفة على بيوت نورمار.", []string{"نورمار"}, true},
			dispatch{6, "سقوط 137 قذيفة على بيوت نورمار", "سقطت 137 قذيفة على نورمار كما قالت بلديتها.", []string{"نورمار"}, true}, false},
		{"later days in another frame",
			dispatch{3, "سقوط قذيفة على منزل في نورمار", "سقطت قذيفة اليوم على منزل في نورمار وأصيب رجل.", []string{"نورمار"}, true},
			dispatch{6, "نورمار تشيع ضحية القذيفة", "شيعت نورمار اليوم ضحية القذيفة التي سقطت على منزل.", []string{"نورمار"}, true}, false},
	} {
		a, b := c.a.vector(t), c.b.vector(t)
		f := newFrequencies(nil)
		if got := recur(a, b, f.compare(a, b)); got != c.want {
			t.Errorf("%s: %v; names %.1f and %.1f, in both %.1f, frame %.2f", c.what, got, a.unknownTo(b), b.unknownTo(a), a.namedWith(b), shareFrame(a, b))
		}
		if recur(a, b, f.compare(a, b)) != recur(b, a, f.compare(b, a)) {
			t.Errorf("%s: not the same both ways", c.what)
		}
	}
}

// One story for each of the states congratulated, in whatever order.
func TestRecurrentStories(t *testing.T) {
	var all []Sketch
	for i, state := range []string{"زندرا", "كاردونيا", "سلوانيا"} {
		for n, title := range []string{"القيادة تهنئ رئيس * بذكرى الاستقلال", "برقية تهنئة من القيادة إلى رئيس * بذكرى الاستقلال", "القيادة تبعث تهنئة لرئيس * بذكرى الاستقلال"} {
			text := strings.ReplaceAll("بعثت القيادة برقية تهنئة إلى رئيس * بمناسبة ذكرى الاستقلال وتمنت له الصحة ولشعب بلاده التقدم.", "*", state)
			at := strings.Index(text, state)
			r := &tawatur.Reading{Report: tawatur.Report{ID: state + string(rune('0'+n)), Title: strings.ReplaceAll(title, "*", state), Text: text,
				Published: tawatur.Day{Year: 2031, Month: time.May, Date: int8(3 + i)}}}
			r.Mentions = []tawatur.Mention{{Span: tawatur.Span{Start: at, End: at + len(state)}}}
			all = append(all, NewSketch(r))
		}
	}
	for _, order := range [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8}, {0, 3, 6, 1, 4, 7, 2, 5, 8}, {8, 2, 5, 1, 0, 4, 3, 7, 6}} {
		c := newClusterer(t)
		for _, i := range order {
			c.Add(all[i], nil)
		}
		for _, ids := range stories(c) {
			slices.Sort(ids)
			if len(ids) != 3 || ids[0][:len(ids[0])-1] != ids[2][:len(ids[2])-1] {
				t.Errorf("order %v: %v", order, stories(c))
				break
			}
		}
	}
}

// No report tells of another happening than itself, and the order does not count.
func FuzzRecur(f *testing.F) {
	f.Add("القيادة تهنئ رئيس زندرا", "بعثت القيادة برقية إلى زندرا.", "القيادة تهنئ رئيس كاردونيا", "بعثت القيادة 3 برقيات إلى كاردونيا.")
	f.Fuzz(func(t *testing.T, title, text, title2, text2 string) {
		vs := make([]*vector, 2)
		for i, s := range [][2]string{{title, text}, {title2, text2}} {
			r := &tawatur.Reading{Report: tawatur.Report{Title: s[0], Text: s[1], Published: tawatur.Day{Year: 2031, Month: time.May, Date: int8(3 + 2*i)}}}
			r.Mentions = []tawatur.Mention{{Span: tawatur.Span{End: len(s[1])}}}
			vs[i] = newFrequencies(&Counts{Reports: 9}).weigh(NewSketch(r))
		}
		g := newFrequencies(nil)
		if recur(vs[0], vs[0], g.compare(vs[0], vs[0])) {
			t.Error("a report is another than itself")
		}
		if recur(vs[0], vs[1], g.compare(vs[0], vs[1])) != recur(vs[1], vs[0], g.compare(vs[1], vs[0])) {
			t.Error("the order counts")
		}
	})
}

func BenchmarkRecur(b *testing.B) {
	t := &testing.T{}
	x := dispatch{3, "القيادة تهنئ رئيس زندرا بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى رئيس زندرا.", []string{"زندرا"}, true}.vector(t)
	y := dispatch{6, "القيادة تهنئ حاكم كاردونيا بذكرى الاستقلال", "بعثت القيادة برقية تهنئة إلى حاكم كاردونيا.", []string{"كاردونيا"}, true}.vector(t)
	for b.Loop() {
		recur(x, y, likeness{})
	}
}
