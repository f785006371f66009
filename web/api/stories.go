package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/store"
)

// mostItems is the largest part of a list.
const mostItems = 200

var orders = map[string]store.Order{"origins": store.ByOrigins, "recent": store.ByRecency, "conflict": store.ByConflict, "size": store.BySize}

var standings = map[string]store.Standing{"any": store.AnyStanding, "corroborated": store.Corroborated, "contested": store.Contested, "one": store.OneOrigin}

type storiesInput struct {
	Order    string `query:"order" enum:"origins,recent,conflict,size" default:"origins" doc:"what the list is sorted by, the most first"`
	Standing string `query:"standing" enum:"any,corroborated,contested,one" default:"any" doc:"corroborated: a claim of two independent origins or more; contested: a contradiction or figures that exclude each other; one: several reports, one origin"`
	Outlet   string `query:"outlet" maxLength:"300" doc:"with a report of this outlet"`
	Agency   string `query:"agency" maxLength:"300" doc:"with text of this agency or outlet"`
	Name     string `query:"name" maxLength:"300" doc:"with a report that has these words side by side"`
	From     string `query:"from" format:"date" doc:"with reports on this day or later"`
	To       string `query:"to" format:"date" doc:"with reports on this day or earlier"`
	Least    int    `query:"least" minimum:"1" default:"2" doc:"of at least this many reports"`
	Limit    int    `query:"limit" minimum:"1" maximum:"200" default:"30" doc:"how many are given at once"`
	Cursor   string `query:"cursor" maxLength:"1000" doc:"next of the part before"`
}

type storyInput struct {
	ID string `path:"id" maxLength:"500"`
}

func (a *api) stories(h huma.API) {
	get(h, "/stories", "list-stories", "List stories", a.listStories)
	get(h, "/stories/{id}", "get-story", "A story with its claims, tallies, lineage and wording", a.story)
	get(h, "/stories/{id}/reports", "get-story-reports", "The reports of a story with what was understood of them", a.storyReports)
}

func (a *api) listStories(ctx context.Context, in *storiesInput) (*body[page[store.StoryLine]], error) {
	o := store.StoryOptions{Order: orders[in.Order], Standing: standings[in.Standing], Outlet: in.Outlet, Agency: in.Agency,
		Name: in.Name, MinReports: in.Least, Limit: min(in.Limit, mostItems), After: in.Cursor}
	o.From, _ = tawatur.ParseDay(in.From) // the format was checked
	o.To, _ = tawatur.ParseDay(in.To)
	lines, total, err := a.store.Stories(ctx, o)
	p := page[store.StoryLine]{Items: lines, Total: total}
	if len(lines) == o.Limit {
		p.Next = lines[len(lines)-1].Cursor(o.Order)
	}
	return answer(ctx, a, p, err)
}

// story gives a story; one that was merged into another is given as that one.
func (a *api) story(ctx context.Context, in *storyInput) (*body[tawatur.Story], error) {
	st, err := a.store.Story(ctx, in.ID)
	return answer(ctx, a, st, err)
}

func (a *api) storyReports(ctx context.Context, in *storyInput) (*body[page[*tawatur.Reading]], error) {
	st, err := a.store.Story(ctx, in.ID)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	list, err := a.store.Readings(ctx, st.ID)
	return answer(ctx, a, page[*tawatur.Reading]{Items: list, Total: len(list)}, err)
}
