package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur/store"
)

type outletInput struct {
	Name  string `path:"name" maxLength:"500"`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"20" doc:"how many of each list are given"`
}

func (a *api) outlets(h huma.API) {
	get(h, "/outlets", "list-outlets", "List outlets: coverage and copying", a.listOutlets)
	get(h, "/outlets/{name}", "get-outlet", "The profile of an outlet", a.outlet)
}

func (a *api) listOutlets(ctx context.Context, _ *struct{}) (*body[page[store.OutletLine]], error) {
	lines, err := a.store.Outlets(ctx)
	return answer(ctx, a, page[store.OutletLine]{Items: lines, Total: len(lines)}, err)
}

func (a *api) outlet(ctx context.Context, in *outletInput) (*body[store.Profile], error) {
	name, err := a.store.OutletName(ctx, in.Name)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	p, err := a.store.Outlet(ctx, name, in.Limit)
	return answer(ctx, a, p, err)
}
