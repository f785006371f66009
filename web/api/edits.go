package api

import (
	"context"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type editsInput struct {
	Outlet string `query:"outlet" maxLength:"500" doc:"of this outlet alone"`
	Part
}

func (a *api) edits() {
	list(a, about{"/edits", "list-edits", "What outlets changed in reports that they had published, the latest first"}, sheet.Edits(), a.listEdits)
	list(a, about{"/reports/{id}/versions", "get-report-versions", "What was changed in a report from one version to the next, the first change first"}, sheet.Edits(), a.reportVersions)
}

func (a *api) listEdits(ctx context.Context, in *editsInput) (record.Page[tawatur.Edit], error) {
	from, err := position(in.Cursor)
	if err != nil {
		return record.Page[tawatur.Edit]{}, err
	}
	edits, total, err := a.store.EditsBy(ctx, store.EditOptions{Outlet: in.Outlet, Limit: in.Limit, Offset: from})
	p := record.Page[tawatur.Edit]{Items: edits, Total: total}
	if next := from + len(edits); len(edits) > 0 && next < total {
		p.Next = cursorAt(next)
	}
	return p, a.problem(ctx, err)
}

func (a *api) reportVersions(ctx context.Context, in *reportPartInput) (record.Page[tawatur.Edit], error) {
	if _, err := a.store.Reading(ctx, in.ID); err != nil {
		return record.Page[tawatur.Edit]{}, a.problem(ctx, err)
	}
	chain, err := a.store.Versions(ctx, in.ID)
	if err != nil {
		return record.Page[tawatur.Edit]{}, a.problem(ctx, err)
	}
	return leaf(chain, &in.Part)
}
