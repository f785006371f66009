package telling_test

import (
	"strings"
	"testing"

	"tawatur"
	"tawatur/locale"
	"tawatur/telling"
)

// TestNews: every kind is told in both languages, with who said it and where.
func TestNews(t *testing.T) {
	said := tawatur.Said{Report: "r1", Outlet: "المنارة", Quote: "لم يفتح الجسر", SourceName: "سليم الراوي", Span: tawatur.Span{Start: 2, End: 9}}
	before := tawatur.Said{Report: "r0", Quote: "3 قتلى"}
	three, five := &tawatur.ValueRange{Low: 3, High: 3}, tawatur.ValueRange{Low: 3, High: 5}
	cases := []struct {
		news   tawatur.News
		ar, en string
	}{
		{tawatur.News{Kind: tawatur.NewsStory, Reports: 2, From: []string{"المنارة", "الأفق"}}, "قصة لم تكن من قبل: تقريران من \u2068المنارة\u2069، \u2068الأفق\u2069", "2 reports of \u2068المنارة\u2069, \u2068الأفق\u2069"},
		{tawatur.News{Kind: tawatur.NewsOrigin, Claim: "فُتح الجسر", Least: 1, Most: 2, Said: said}, "أصل مستقل آخر لقول: فُتح الجسر", "on the word of سليم الراوي"},
		{tawatur.News{Kind: tawatur.NewsContradiction, Claim: "فُتح الجسر", How: tawatur.Denies, Least: 2, Most: 2, Said: said}, "عن سليم الراوي · ينفي ذلك", "Behind the claim now: 2 independent origins"},
		{tawatur.News{Kind: tawatur.NewsTally, Said: said, Tally: &tawatur.TallyNews{Category: "killed", Place: "مرجانة", Was: three, Now: five, Against: &before}}, "كان 3 وصار 3 – 5", "This figure excludes:"},
		{tawatur.News{Kind: tawatur.NewsTally, Said: said, Tally: &tawatur.TallyNews{Category: "killed", Was: &five, Now: five, Before: &before}}, "بقي 3 – 5", "Its source said before:"},
		{tawatur.News{Kind: tawatur.NewsTally, Said: said, Tally: &tawatur.TallyNews{Category: "killed", Now: five}}, "قتلى: 3 – 5", "killed: 3 – 5"},
		{tawatur.News{Kind: tawatur.NewsEdit, Said: said, Edit: &tawatur.EditedNews{TitleBefore: "قبل", TitleAfter: "بعد", Removed: 1,
			Figures: []tawatur.FigureEdit{{Before: &tawatur.Figure{Text: "3 قتلى"}}, {After: &tawatur.Figure{Text: "4 قتلى"}}, {Before: &tawatur.Figure{Text: "5"}, After: &tawatur.Figure{Text: "6"}}}}},
			"عُدّل بعد نشره تقرير من المنارة", "figure: 5, then 6"},
	}
	for lang, want := range map[string]func(int) string{"ar": func(i int) string { return cases[i].ar }, "en": func(i int) string { return cases[i].en }} {
		say, err := locale.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for i := range cases {
			var b strings.Builder
			for _, l := range telling.News(say, &cases[i].news) {
				for _, p := range l.Pieces {
					b.WriteString(p.Text)
				}
				b.WriteString("\n")
			}
			if !strings.Contains(b.String(), want(i)) || strings.Contains(b.String(), "[") {
				t.Errorf("%s: no %q in\n%s", lang, want(i), b.String())
			}
		}
	}
}

// A quote that is too long is cut, and shows that it was.
func TestLongQuotesAreCut(t *testing.T) {
	say, err := locale.New("en")
	if err != nil {
		t.Fatal(err)
	}
	lines := telling.News(say, &tawatur.News{Kind: tawatur.NewsOrigin, Said: tawatur.Said{Report: "r", Quote: strings.Repeat("قول ", 1000)}})
	n := 0
	for _, p := range lines[1].Pieces {
		n += len([]rune(p.Text))
	}
	if n > 500 {
		t.Errorf("%d letters", n)
	}
}
