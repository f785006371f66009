package api

import (
	"context"

	"tawatur/record"
	"tawatur/sheet"
)

type outletsInput struct{ Part }

type outletInput struct {
	Name  string `path:"name" maxLength:"500"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"20" doc:"how many of each list are given"`
}

type pairInput struct {
	A     string `query:"a" required:"true" maxLength:"500" doc:"the name of one outlet"`
	B     string `query:"b" required:"true" maxLength:"500" doc:"the name of the other"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"20" doc:"how many stories of each kind are given"`
}

func (a *api) outlets() {
	list(a, about{"/outlets", "list-outlets", "List outlets: coverage and copying"}, sheet.Outlets(), a.listOutlets)
	get(a, about{"/outlets/{name}", "get-outlet", "The profile of an outlet"}, a.outlet)
	get(a, about{"/compare", "compare-outlets", "Two outlets beside one another: the stories that both carry or one alone, and what each took from the other"}, a.compare)
}

func (a *api) listOutlets(ctx context.Context, in *outletsInput) (record.Page[record.OutletLine], error) {
	lines, err := a.store.Outlets(ctx)
	if err != nil {
		return record.Page[record.OutletLine]{}, a.problem(ctx, err)
	}
	return leaf(lines, &in.Part)
}

func (a *api) outlet(ctx context.Context, in *outletInput) (*body[record.Profile], error) {
	name, err := a.store.OutletName(ctx, in.Name)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	p, err := a.store.Outlet(ctx, name, in.Limit)
	return answer(ctx, a, p, err)
}

func (a *api) compare(ctx context.Context, in *pairInput) (*body[record.OutletPair], error) {
	var names [2]string
	for i, asked := range [...]string{in.A, in.B} {
		var err error
		if names[i], err = a.store.OutletName(ctx, asked); err != nil {
			return nil, a.problem(ctx, err)
		}
	}
	p, err := a.store.OutletPair(ctx, names[0], names[1], in.Limit)
	return answer(ctx, a, p, err)
}
