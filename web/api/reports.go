package api

import (
	"context"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/store"
)

type searchInput struct {
	Q      string `query:"q" required:"true" minLength:"1" maxLength:"2000" doc:"words, which stand for all their forms; words in quotation marks stand side by side; a star stands for any ending"`
	Outlet string `query:"outlet" maxLength:"300"`
	From   string `query:"from" format:"date"`
	To     string `query:"to" format:"date"`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"20"`
	Cursor string `query:"cursor" maxLength:"20" pattern:"^[0-9]*$" doc:"next of the part before"`
}

type reportInput struct {
	ID string `path:"id" maxLength:"1000"`
}

func (a *api) reports(h huma.API) {
	get(h, "/search", "search", "Find reports by their words", a.search)
	get(h, "/reports/{id}", "get-report", "A report with what was understood of it", a.report)
}

func (a *api) search(ctx context.Context, in *searchInput) (*body[page[store.Hit]], error) {
	o := store.SearchOptions{Limit: in.Limit, Outlet: in.Outlet}
	o.From, _ = tawatur.ParseDay(in.From) // the format was checked
	o.To, _ = tawatur.ParseDay(in.To)
	o.Offset, _ = strconv.Atoi(in.Cursor)
	hits, total, err := a.store.Search(ctx, in.Q, o)
	p := page[store.Hit]{Items: hits, Total: total}
	if next := o.Offset + len(hits); len(hits) > 0 && next < total {
		p.Next = strconv.Itoa(next)
	}
	return answer(ctx, a, p, err)
}

func (a *api) report(ctx context.Context, in *reportInput) (*body[tawatur.Reading], error) {
	r, err := a.store.Reading(ctx, in.ID)
	return answer(ctx, a, r, err)
}
