package api

import (
	"context"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/sheet"
	"tawatur/store"
)

// Feed is a feed that is watched, and how it stands.
type Feed struct {
	URL    string          `json:"url"`
	Title  string          `json:"title"`
	Kind   string          `json:"kind" doc:"rss, atom, json, sitemap or index; empty before it was first read"`
	Home   string          `json:"home" doc:"the address of its site"`
	Folder string          `json:"folder"`
	Was    string          `json:"was" doc:"the address that it moved from"`
	State  store.FeedState `json:"state" enum:"live,paused,dead"`
	Every  int             `json:"every_seconds" doc:"how often it is asked for the time being"`
	// Moments are in RFC 3339, "" where there is none.
	Checked  string             `json:"checked" doc:"when it was last asked"`
	Changed  string             `json:"changed" doc:"when it last had something new"`
	Due      string             `json:"due" doc:"when it is asked next"`
	Failures int                `json:"failures" doc:"how often in a row it could not be read"`
	Problem  tawatur.SkipReason `json:"problem"`
	Detail   string             `json:"detail"`
	Items    int                `json:"items" doc:"how many pages it named"`
	Waiting  int                `json:"waiting" doc:"how many of them wait to be read"`
	Failed   int                `json:"failed" doc:"how many of them could not be read"`
}

type feedsInput struct{ Part }

func (a *api) feeds(h huma.API) {
	list(h, "/feeds", "list-feeds", "List the feeds that are watched, and how each stands", feedSheet(), a.listFeeds)
}

func (a *api) listFeeds(ctx context.Context, in *feedsInput) (page[Feed], error) {
	list, err := a.store.Feeds(ctx)
	if err != nil {
		return page[Feed]{}, a.problem(ctx, err)
	}
	out := make([]Feed, len(list))
	for i := range list {
		out[i] = feedOf(&list[i])
	}
	return leaf(out, &in.Part)
}

func feedOf(f *store.Feed) Feed {
	return Feed{URL: f.URL, Title: f.Title, Kind: f.Kind, Home: f.Home, Folder: f.Folder, Was: f.Was, State: f.State, Every: int(f.Every / time.Second),
		Checked: sheet.Moment(f.Checked), Changed: sheet.Moment(f.Changed), Due: sheet.Moment(f.Due), Failures: f.Failures, Problem: f.Problem, Detail: f.Detail,
		Items: f.Items, Waiting: f.Waiting, Failed: f.Failed}
}

// feedSheet has the columns of sheet.Feeds.
func feedSheet() sheet.Layout[Feed] {
	return sheet.Layout[Feed]{Columns: sheet.Feeds().Columns, Rows: func(f *Feed) [][]any {
		return [][]any{{f.URL, f.Title, f.Folder, f.Kind, string(f.State), string(f.Problem), f.Detail, f.Failures, f.Every, f.Checked, f.Changed, f.Due, f.Was, f.Items, f.Waiting, f.Failed}}
	}}
}
