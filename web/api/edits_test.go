package api_test

import (
	"strings"
	"testing"
	"time"

	"tawatur"
	"tawatur/internal/samplestore"
	"tawatur/record"
	"tawatur/store"
)

// editedStore has a report of two versions, and a feed.
func editedStore(t *testing.T) *store.Store {
	t.Helper()
	st, ctx := samplestore.Empty(t), t.Context()
	for i, text := range []string{"سقط ثلاثة قتلى.", "سقط خمسة قتلى."} {
		raw := []byte(text)
		r := tawatur.Reading{Report: tawatur.Report{ID: "r" + strings.Repeat("~2", i), Outlet: "المرساة", Title: "انهيار جسر", Text: text}}
		p := store.Placed{Reading: r, Story: "s"}
		if i > 0 {
			three, five := tawatur.Figure{Text: "ثلاثة قتلى", Value: 3}, tawatur.Figure{Text: "خمسة قتلى", Value: 5}
			p.Edit = &tawatur.Edit{Earlier: "r", Outlet: "المرساة", SeenAt: time.Unix(1_600_000_000, 0).UTC(), SentencesRemoved: 1, SentencesAdded: 1,
				Figures: []tawatur.FigureEdit{{Before: &three, After: &five}}}
		}
		saved := store.Saved{Capture: tawatur.Capture{Name: r.ID, Digest: tawatur.Digest(raw), Media: tawatur.MediaText, Charset: "utf-8", Raw: raw, Text: text}, Readings: []store.Placed{p}}
		if _, err := st.Save(ctx, saved); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := st.AddFeed(ctx, store.Feed{URL: "https://news.example/rss", Title: "المرساة", Every: time.Hour, Due: time.Unix(1_600_000_000, 0)}); err != nil {
		t.Fatal(err)
	}
	return st
}

func TestEditsAndFeeds(t *testing.T) {
	h := over(editedStore(t))
	c, ctx := served(t, h), t.Context()
	edits := all(t, c.Edits(ctx, ""))
	if len(edits) != 1 || edits[0].Later != "r~2" || edits[0].Figures[0].After.Value != 5 {
		t.Fatalf("%+v", edits)
	}
	same(t, "versions", all(t, c.Versions(ctx, "r")), edits)
	same(t, "of the outlet", all(t, c.Edits(ctx, "المرساة")), edits)
	if none := all(t, c.Edits(ctx, "الشراع")); len(none) > 0 {
		t.Errorf("%+v", none)
	}
	if w := ask(h, "GET", "/edits?format=csv"); !strings.Contains(w.Body.String(), "2020-09-13T12:26:40Z,المرساة,,r,r~2,,,1,1,ثلاثة قتلى,3,خمسة قتلى,5") {
		t.Error(w.Body)
	}
	if w := ask(h, "GET", "/reports/none/versions"); w.Code != 404 {
		t.Error(w.Code)
	}
	feeds := all(t, c.Feeds(ctx))
	if len(feeds) != 1 || feeds[0].Every != 3600 || feeds[0].Due != "2020-09-13T12:26:40Z" || feeds[0].State != record.FeedLive {
		t.Errorf("%+v", feeds)
	}
}
