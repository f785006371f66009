package api

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/query"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type storiesInput struct {
	Order    string `query:"order" enum:"origins,recent,conflict,size" default:"origins" doc:"what the list is sorted by, the most first"`
	Standing string `query:"standing" enum:"any,corroborated,contested,one" default:"any" doc:"corroborated: a claim of two independent origins or more; contested: a contradiction or figures that exclude each other; one: several reports, one origin"`
	Outlet   string `query:"outlet" maxLength:"300" doc:"with a report of this outlet"`
	Agency   string `query:"agency" maxLength:"300" doc:"with text of this agency or outlet"`
	Name     string `query:"name" maxLength:"300" doc:"with a report that has these words side by side"`
	Place    string `query:"place" maxLength:"300" doc:"with a report that is about this place, by any name that is known of it"`
	From     string `query:"from" format:"date" doc:"with reports on this day or later"`
	To       string `query:"to" format:"date" doc:"with reports on this day or earlier"`
	Least    int    `query:"least" minimum:"1" default:"2" doc:"of at least this many reports"`
	Part
}

// StoryID names a story.
type StoryID struct {
	ID string `path:"id" maxLength:"500"`
}

type storyInput struct {
	StoryID
	Here
}

func (a *api) stories() {
	list(a, about{"/stories", "list-stories", "List stories"}, sheet.Stories(), a.listStories)
	get(a, about{"/stories/{id}", "get-story", "A story with its claims, tallies, lineage and wording"}, a.story)
}

func (a *api) listStories(ctx context.Context, in *storiesInput) (record.Page[record.StoryLine], error) {
	o := store.StoryOptions{Order: store.OrderNamed(in.Order), Standing: query.StandingNamed(in.Standing), Outlet: in.Outlet, Agency: in.Agency,
		Name: in.Name, Place: in.Place, MinReports: in.Least, Limit: in.Limit, After: in.Cursor}
	o.From, _ = tawatur.ParseDay(in.From) // the format was checked
	o.To, _ = tawatur.ParseDay(in.To)
	lines, total, err := a.store.Stories(ctx, o)
	p := record.Page[record.StoryLine]{Items: lines, Total: total}
	if len(lines) == o.Limit {
		p.Next = o.Cursor(&lines[len(lines)-1])
	}
	by := in.chosen("standing", "outlet", "agency", "name", "place", "from", "to", "least")
	if in.Standing == "any" {
		by.Del("standing") // the pages have no word for it
	}
	in.feed("/feed.atom", by)
	return p, a.problem(ctx, err)
}

func (a *api) story(ctx context.Context, in *storyInput) (*body[tawatur.Story], error) {
	st, err := a.storyOf(ctx, in.ID, &in.at)
	return answer(ctx, a, st, err)
}

// storyOf gives the story that an address at names. One that was merged into another
// is answered for by a redirect to the same address of that one.
func (a *api) storyOf(ctx context.Context, id string, at *url.URL) (tawatur.Story, error) {
	st, err := a.store.Story(ctx, id)
	if err != nil {
		return st, a.problem(ctx, err)
	}
	if st.ID != id {
		return st, moved(id, st.ID, at)
	}
	return st, nil
}

// moved is the problem of a story that is now part of another.
func moved(id, now string, at *url.URL) error {
	below := strings.TrimPrefix(at.EscapedPath(), Root+"/stories/")
	_, part, _ := strings.Cut(below, "/")
	to := strings.TrimSuffix(Root+"/stories/"+url.PathEscape(now)+"/"+part, "/")
	if at.RawQuery != "" {
		to += "?" + at.RawQuery
	}
	return huma.ErrorWithHeaders(&huma.ErrorModel{Status: http.StatusPermanentRedirect, Title: "Moved", Instance: to,
		Detail: "story " + id + " was merged into " + now}, http.Header{"Location": {to}})
}
