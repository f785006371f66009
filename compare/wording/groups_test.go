package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
)

// TestGroupsByTheirNames: names of one group are set side by side whatever else the
// reports say, with the words around them that tell what it is, and in the words in
// which they were written most often.
func TestGroupsByTheirNames(t *testing.T) {
	day := "2031-03-04"
	ws := Of([]*tawatur.Reading{
		Report("a", "منبر الشرق", day, "انسحبت ميليشيات الحوثي من الميناء فجرا.", Names("ميليشيات الحوثي", tawatur.Group)),
		Report("b", "منبر الشرق", day, "وقالت البلدية إن مليشيا الحوثي أغلقت السوق.", Names("مليشيا الحوثي", tawatur.Group)),
		Report("c", "منبر الشرق", day, "قتل جنديان برصاص ميليشيات الحوثي #أمس.", Names("ميليشيات الحوثي", tawatur.Group)),
		Report("d", "صوت الساحل", day, "زار وفد مدرسة تسيطر عليها جماعة \"الحوثيين\" المسلحة.", Names("الحوثيين", tawatur.Group)),
		Report("e", "بريد الجبل", day, "وأعلن الناطق للحوثيين هدنة من يومين.", Names("حوثيين", tawatur.Group)),
		Report("h", "صوت الساحل", day, "وفر من تنظيم #داعش سبعة.", Names("داعش", tawatur.Group)),
		Report("i", "بريد الجبل", day, "وفر من داعش عشرة.", Names("داعش", tawatur.Group)),
		Report("f", "بريد الجبل", day, "وتسلمت قوات الحشد الشعبي الجسر.", Names("الحشد الشعبي", tawatur.Group)),
	})
	var got []string
	for _, w := range ws {
		for _, e := range w.Expressions {
			got = append(got, fmt.Sprintf("%s: %s %s %d", w.Of, e.Text, e.Outlet, e.Count))
		}
	}
	slices.Sort(got)
	want := []string{
		"الحوثيون: الحوثيين بريد الجبل 1",
		"الحوثيون: جماعة الحوثيين المسلحة صوت الساحل 1",
		"الحوثيون: ميليشيات الحوثي منبر الشرق 3",
		"تنظيم الدولة الإسلامية: تنظيم داعش صوت الساحل 1",
		"تنظيم الدولة الإسلامية: داعش بريد الجبل 1",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestSpeechIsTheSpeakers: how a speaker calls a group in direct speech is no choice of
// the outlet; marks around a name alone set it off.
func TestSpeechIsTheSpeakers(t *testing.T) {
	ws := Of([]*tawatur.Reading{
		Report("a", "منبر الشرق", "2031-03-04", "انسحب تنظيم \"داعش\" من التل.", Names("تنظيم \"داعش\"", tawatur.Group)),
		Report("b", "صوت الساحل", "2031-03-04", "وقال العمدة: \"لم يبق في التل أحد من تنظيم الدولة الإسلامية منذ أمس\".", Names("تنظيم الدولة الإسلامية", tawatur.Group)),
	})
	if len(ws) != 0 {
		t.Errorf("speech is counted: %+v", ws)
	}
}

// TestCalls holds the form and order of the table.
func TestCalls(t *testing.T) {
	if _, err := parseCalls(callsTSV); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(callsTSV) {
		if line[0] != '#' {
			lines = append(lines, line)
		}
	}
	if !slices.IsSorted(lines) {
		t.Error("calls.tsv is not sorted")
	}
	if _, err := parseCalls("beside\tx\ty"); err == nil {
		t.Error("a wrong entry is taken")
	}
}
