package api

import (
	"context"

	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

// mostNames is how many names can be leafed through: those of most reports.
const mostNames = 2000

type namesInput struct{ Part }

type nameInput struct {
	Name  string `path:"name" maxLength:"500"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"how many statements, stories and other names are given of each"`
}

func (a *api) names() {
	list(a, about{"/names", "list-names", "List the names that most reports have"}, sheet.Names(), a.listNames)
	get(a, about{"/names/{name}", "get-name", "Everything on record about a name, in all its spellings"}, a.name)
}

func (a *api) listNames(ctx context.Context, in *namesInput) (record.Page[record.NameLine], error) {
	lines, total, err := a.store.Names(ctx, mostNames)
	if err != nil {
		return record.Page[record.NameLine]{}, a.problem(ctx, err)
	}
	p, err := leaf(lines, &in.Part)
	p.Total = total
	return p, err
}

func (a *api) name(ctx context.Context, in *nameInput) (*body[record.Who], error) {
	w, err := a.store.Who(ctx, in.Name, store.WhoOptions{Limit: in.Limit})
	return answer(ctx, a, w, err)
}
