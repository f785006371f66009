package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"tawatur"
)

// A report is about the places of its headline, its first paragraph, its statements
// and its figures, and not about those that it names in passing.
func TestPlacesOf(t *testing.T) {
	r := tawatur.Reading{Report: tawatur.Report{Title: "فيضان في وادي الريم",
		Text: "غمرت المياه سوق الورد أمس.\nوقال المدير إن جسر الغدير آمن.\nوكانت تلة النخيل قد نجت."}}
	for _, name := range []string{"وادي الريم", "سوق الورد", "جسر الغدير", "تلة النخيل"} {
		at := max(0, strings.Index(r.Text, name))
		r.Mentions = append(r.Mentions, tawatur.Mention{Text: name, Name: name, Type: tawatur.Place, Span: tawatur.Span{Start: at, End: at + len(name)}})
	}
	r.Mentions[0].Span = tawatur.Span{Start: len(r.Text) - 3, End: len(r.Text) - 1} // its title has it
	said := strings.Index(r.Text, "جسر")
	r.Attributions = []tawatur.Attribution{{Span: tawatur.Span{Start: said, End: said + len("جسر الغدير آمن")}}}
	r.Figures = []tawatur.Figure{{Place: "مرسى الصدف"}, {Place: ""}}
	if got, want := placesOf(&r), []string{"وادي الريم", "سوق الورد", "جسر الغدير", "مرسى الصدف"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestStoriesByPlace(t *testing.T) {
	s, ctx := countedArchive(t), context.Background()
	in := report(9, "جسر")
	in.Readings[0].Reading.Figures = []tawatur.Figure{{Place: "المملكة العربية السعودية"}}
	save(t, s, in)
	for place, want := range map[string][]string{
		"خليج المرجان": {"سوق", "قوارب"}, "مرجان": {"سوق", "قوارب"}, "المرجان خليج": nil, "مرجانة": nil,
		"السعودية": {"جسر"}, "العربية السعودية": {"جسر"},
	} {
		lines, total, err := s.Stories(ctx, StoryOptions{Place: place})
		var got []string
		for _, l := range lines {
			got = append(got, l.ID)
		}
		slices.Sort(got)
		if err != nil || total != len(want) || !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v: %v", place, got, want, err)
		}
	}
	for _, o := range []StoryOptions{{Place: "«»"}, {Name: "؟"}, {Name: strings.Repeat("كلمة ", 65)}} {
		_, _, err := s.Stories(ctx, o)
		wantCode(t, err, tawatur.CodeInvalid)
	}
}
