package api

import (
	"context"

	"tawatur/record"
	"tawatur/sheet"
)

type feedsInput struct{ Part }

func (a *api) feeds() {
	list(a, about{"/feeds", "list-feeds", "List the feeds that are watched, and how each stands"}, sheet.Feeds(), a.listFeeds)
}

func (a *api) listFeeds(ctx context.Context, in *feedsInput) (record.Page[record.Feed], error) {
	list, err := a.store.Feeds(ctx)
	if err != nil {
		return record.Page[record.Feed]{}, a.problem(ctx, err)
	}
	out := make([]record.Feed, len(list))
	for i := range list {
		out[i] = list[i].Record()
	}
	return leaf(out, &in.Part)
}
