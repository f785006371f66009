package alert

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/arabic/spelling"
)

// readingOf is a report in which each of some places is mentioned wherever its name stands.
func readingOf(dateline, title, text string, places ...string) *tawatur.Reading {
	r := &tawatur.Reading{Report: tawatur.Report{Title: title, Dateline: dateline, Text: text}}
	for _, name := range places {
		for at := 0; ; at += len(name) {
			n := strings.Index(text[at:], name)
			if n < 0 {
				break
			}
			at += n
			r.Mentions = append(r.Mentions, tawatur.Mention{Text: name, Type: tawatur.Place, Name: name, Span: tawatur.Span{Start: at, End: at + len(name)}})
		}
	}
	return r
}

// A report is at a place by its headline, its lead, its dateline or what it names most.
func TestWhereAReportIs(t *testing.T) {
	x := sought{names: []spelling.Name{spelling.Parse("مرجانة")}}
	lead := "قال مدير البلدية إن الأعمال في شبكة المياه انتهت قبل موعدها بشهر كامل وإن السكان استعادوا الماء في بيوتهم."
	long := lead + "\n" + strings.Repeat("وأضاف المدير كلاما آخر في أمر الشبكة.\n", 20)
	all := []string{"مرجانة", "السدرة", "لؤلوان"}
	for _, c := range []struct {
		what string
		r    *tawatur.Reading
		want bool
	}{
		{"in the lead", readingOf("", "الماء يعود", "عاد الماء إلى مرجانة أمس.\n"+long, all...), true},
		{"in the headline with a letter written onto it", readingOf("", "عودة الماء بمرجانة", long+"وشكر أهل مرجانة.", all...), true},
		{"in the headline, which is the first paragraph", readingOf("", "عودة الماء إلى مرجانة", "عودة الماء إلى مرجانة\n"+long, all...), true},
		{"in passing", readingOf("", "الماء يعود", long+"وكان قد عمل في مرجانة.", all...), false},
		{"in passing once more", readingOf("", "الماء يعود", long+"وكان قد عمل في مرجانة ثم عاد من مرجانة.", all...), false},
		{"most often", readingOf("", "الماء يعود", long+"في مرجانة ومن مرجانة إلى السدرة فإلى مرجانة.", all...), true},
		{"often, another more often", readingOf("", "الماء يعود", long+"مرجانة ومرجانة ومرجانة والسدرة والسدرة والسدرة والسدرة", all...), false},
		{"in the dateline, no other place before the second paragraph", readingOf("مرجانة", "الماء يعود", long+"في السدرة.", all...), true},
		{"in a dateline within the text", readingOf("", "الماء يعود", "سلمى الراوي – مرجانة\n"+long, all...), true},
		{"in the dateline of what is elsewhere", readingOf("مرجانة", "الماء يعود", "مرجانة: عاد الماء إلى السدرة أمس.\n"+long, all...), false},
		{"in one of two datelines", readingOf("لؤلوان، مرجانة", "الماء يعود", "لؤلوان، مرجانة – عاد الماء أمس.\n"+long, all...), true},
		{"before a comma, in no dateline", readingOf("", "الماء يعود", "عاد الماء إلى مرجانة، وكانت السدرة قد سبقتها.\n"+long, all...), true},
		{"a person of that name", func() *tawatur.Reading {
			r := readingOf("", "الماء يعود", "عادت مرجانة أمس.\n"+long, all...)
			r.Mentions[0].Type = tawatur.Person
			return r
		}(), false},
		{"nothing", readingOf("", "", ""), false},
	} {
		if s := settingOf(c.r); s.at(x.place) != c.want {
			t.Errorf("%s: %t", c.what, !c.want)
		}
	}
}

// Short names of places that sound alike are of other places.
func TestPlacesThatSoundAlike(t *testing.T) {
	for _, c := range []struct {
		watched, name string
		want          bool
	}{
		{"باريس", "باريس", true}, {"باريس", "فارس", false}, {"باريس", "بيرث", false},
		{"جدة", "جدّه", true}, {"جدة", "القديح", false}, {"حلب", "ريف حلب", true}, {"الخرطوم", "خرطوم", true}, {"خليج عدن", "عدن", false},
	} {
		x := sought{names: []spelling.Name{spelling.Parse(c.watched)}}
		if got := x.place(c.name); got != c.want {
			t.Errorf("%s and %s: %t", c.watched, c.name, got)
		}
	}
}

// FuzzSetting: wherever places are named, the lead and the dateline stand in the text,
// and a list of all places finds a report that has one in its headline.
func FuzzSetting(f *testing.F) {
	f.Add("مرجانة", "الماء يعود", "مرجانة – عاد الماء")
	f.Add("", "بمرجانة", "\n\n:")
	f.Add("، ", "", "\xff/\xff")
	f.Fuzz(func(t *testing.T, dateline, title, text string) {
		r := readingOf(dateline, title, text, "مرجانة")
		s := settingOf(r)
		for _, x := range []tawatur.Span{s.lead, s.dateline} {
			if x.Start < 0 || x.End < x.Start || x.End > len(text) {
				t.Fatalf("%v in %d bytes", x, len(text))
			}
		}
		found := s.at(func(string) bool { return true })
		if titled(title, "مرجانة") && len(r.Mentions) > 0 && !found && s.dateline.Len() == 0 {
			t.Errorf("%q %q %q: not at what its headline names", dateline, title, text)
		}
	})
}
