package tally_test

import (
	"slices"
	"strings"
	"testing"

	"tawatur"
	. "tawatur/compare/claim/claimtest"
	"tawatur/compare/tally"
)

// partOf marks the figure with the words part as some of those of whole.
func partOf(part, whole string) Mark {
	return func(r *tawatur.Reading) {
		at := strings.Index(r.Text, whole)
		for i := range r.Figures {
			if r.Figures[i].Text == part {
				r.Figures[i].PartOf = tawatur.Span{Start: at, End: at + len(whole)}
			}
		}
	}
}

func of(noun string) func(*tawatur.Figure) { return func(f *tawatur.Figure) { f.Of = noun } }

func TestBreakdowns(t *testing.T) {
	for _, c := range []struct {
		name, children, women string
		n, m                  float64
		want                  tawatur.PartSum
	}{
		{"a rest is left", "5 أطفال", "3 نساء", 5, 3, ""},
		{"they add up", "12 طفلا", "8 نساء", 12, 8, tawatur.PartsAddUp},
		{"together they are more", "15 طفلا", "9 نساء", 15, 9, tawatur.PartsLarger},
		{"one is more", "25 طفلا", "3 نساء", 25, 3, tawatur.PartLarger},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "قتل 20 شخصا في انهيار سد وادي الرمان بينهم " + c.children + " و" + c.women + "."
			rs := []*tawatur.Reading{
				Report("a", "منبر الشرق", "2031-03-04", text,
					Count("20 شخصا", 20, "killed", In("وادي الرمان")), Count(c.children, c.n, "killed"), Count(c.women, c.m, "killed"),
					partOf(c.children, "20 شخصا"), partOf(c.women, "20 شخصا")),
				Report("b", "صوت الساحل", "2031-03-04", "قتل 20 شخصا في انهيار سد وادي الرمان.", Count("20 شخصا", 20, "killed", In("وادي الرمان"))),
			}
			ts := tally.Of(rs, nil, registry(t))
			if len(ts) != 1 || len(ts[0].Values) != 2 || len(ts[0].Breakdowns) != 1 {
				t.Fatalf("tallies %+v", ts)
			}
			b := ts[0].Breakdowns[0]
			if b.Sum != c.want || len(b.Parts) != 2 || ts[0].Values[b.Whole].Report != "a" {
				t.Errorf("breakdown %+v, want the sum %q", b, c.want)
			}
			if want := "20 شخصا في انهيار سد وادي الرمان بينهم " + c.children + " و" + c.women; b.Quote != want {
				t.Errorf("quote %q", b.Quote)
			}
		})
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		text, noun, want string
		n                float64
	}{
		{"12 شخصا", "شخصا", "", 12},
		{"12 آخرين", "آخرين", "", 12},
		{"12 قتيلا", "قتيلا", "", 12},
		{"12 رجال إطفاء", "رجال إطفاء", "رجال إطفاء", 12},
		{"12 بحارا", "بحارا", "بحار", 12},
		{"112 بحارا", "بحارا", "بحار", 112},
		{"7 بحارة", "بحارة", "بحارة", 7},
		{"7 حالات وفاة", "حالات وفاة", "", 7},
		{"7 بحارة آخرين", "بحارة آخرين", "بحارة", 7},
		{"7 من أبنائهم", "أبنائهم", "", 7},
	} {
		text := "قتل " + c.text + " في فيضان وادي الرمان."
		rs := []*tawatur.Reading{
			Report("a", "منبر الشرق", "2031-03-04", text, Count(c.text, c.n, "killed", In("وادي الرمان"), of(c.noun))),
			Report("b", "صوت الساحل", "2031-03-04", text, Count(c.text, c.n, "killed", In("وادي الرمان"), of(c.noun))),
		}
		ts := tally.Of(rs, nil, registry(t))
		if len(ts) != 1 || ts[0].Of != c.want {
			t.Errorf("%s: tallies %+v, want the label %q", c.text, ts, c.want)
		}
	}
}

func TestOneSourceTwice(t *testing.T) {
	for _, c := range []struct {
		name, day        string
		first, second    float64
		revised, unclear bool
	}{
		{"a day later and more", "2031-03-05", 7, 12, true, false},
		{"a day later and fewer", "2031-03-05", 12, 7, false, true},
		{"on one day", "2031-03-04", 7, 12, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := func(id, outlet, day string, n float64) *tawatur.Reading {
				words := map[float64]string{7: "7 أشخاص", 12: "12 شخصا"}[n]
				return Report(id, outlet, day, "قال الدفاع المدني إن "+words+" قتلوا في فيضان وادي الرمان.",
					Said("الدفاع المدني", "قال", words+" قتلوا في فيضان وادي الرمان"), Count(words, n, "killed", By("الدفاع المدني"), In("وادي الرمان")))
			}
			rs := []*tawatur.Reading{report("a", "منبر الشرق", "2031-03-04", c.first), report("b", "صوت الساحل", c.day, c.second)}
			ts := tally.Of(rs, nil, registry(t))
			if len(ts) != 1 {
				t.Fatalf("tallies %+v", ts)
			}
			if got := ts[0]; len(got.Conflicts) > 0 || len(got.Revisions) > 0 != c.revised || len(got.Unclear) > 0 != c.unclear {
				t.Errorf("conflicts %v, revisions %v, unclear %v", got.Conflicts, got.Revisions, got.Unclear)
			}
		})
	}
}

// TestFiguresOfOneSurvey: what one report counts side by side stays apart, though
// others list it in another order.
func TestFiguresOfOneSurvey(t *testing.T) {
	report := func(id, outlet, text string) *tawatur.Reading {
		return Report(id, outlet, "2031-03-04", text, Said("هيئة السلامة", "قالت", strings.TrimPrefix(text, "قالت هيئة السلامة ")),
			Count("160 عينة", 160, "object", By("هيئة السلامة")), Count("82 عينة", 82, "object", By("هيئة السلامة")), Count("56 عينة", 56, "object", By("هيئة السلامة")))
	}
	rs := []*tawatur.Reading{
		report("a", "منبر الشرق", "قالت هيئة السلامة إن مسح الأغذية شمل 160 عينة من الأسواق، منها 82 عينة من الجبن و56 عينة من العسل."),
		report("b", "صوت الساحل", "قالت هيئة السلامة إن مسح الأغذية شمل 56 عينة من العسل و82 عينة من الجبن، من أصل 160 عينة من الأسواق."),
	}
	for _, tl := range tally.Of(rs, nil, registry(t)) {
		if slices.ContainsFunc(tl.Values, func(v tawatur.TallyValue) bool { return v.Value != tl.Values[0].Value }) {
			t.Errorf("one tally has %+v", tl.Values)
		}
	}
}
