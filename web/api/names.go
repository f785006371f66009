package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/store"
)

type namesInput struct {
	Limit int `query:"limit" minimum:"1" maximum:"2000" default:"100" doc:"how many names, those of most reports first"`
}

type nameInput struct {
	Name  string `path:"name" maxLength:"500"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"how many statements, stories and other names are given of each"`
}

func (a *api) names(h huma.API) {
	get(h, "/names", "list-names", "List the names that most reports have", a.listNames)
	get(h, "/names/{name}", "get-name", "Everything on record about a name, in all its spellings", a.name)
}

func (a *api) listNames(ctx context.Context, in *namesInput) (*body[page[store.NameLine]], error) {
	lines, total, err := a.store.Names(ctx, in.Limit)
	return answer(ctx, a, page[store.NameLine]{Items: lines, Total: total}, err)
}

func (a *api) name(ctx context.Context, in *nameInput) (*body[store.Who], error) {
	w, err := a.store.Who(ctx, in.Name, store.WhoOptions{Limit: in.Limit})
	return answer(ctx, a, w, err)
}
