package api

import (
	"context"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/store"
)

type editsInput struct {
	Outlet string `query:"outlet" maxLength:"500" doc:"of this outlet alone"`
	Part
}

func (a *api) edits(h huma.API) {
	list(h, "/edits", "list-edits", "What outlets changed in reports that they had published, the latest first", editColumns, a.listEdits)
	list(h, "/reports/{id}/versions", "get-report-versions", "What was changed in a report from one version to the next, the first change first", editColumns, a.reportVersions)
}

func (a *api) listEdits(ctx context.Context, in *editsInput) (page[tawatur.Edit], error) {
	from, err := position(in.Cursor)
	if err != nil {
		return page[tawatur.Edit]{}, err
	}
	edits, total, err := a.store.EditsBy(ctx, store.EditOptions{Outlet: in.Outlet, Limit: in.Limit, Offset: from})
	p := page[tawatur.Edit]{Items: edits, Total: total}
	if next := from + len(edits); len(edits) > 0 && next < total {
		p.Next = cursorAt(next)
	}
	return p, a.problem(ctx, err)
}

func (a *api) reportVersions(ctx context.Context, in *reportPartInput) (page[tawatur.Edit], error) {
	if _, err := a.store.Reading(ctx, in.ID); err != nil {
		return page[tawatur.Edit]{}, a.problem(ctx, err)
	}
	chain, err := a.store.Versions(ctx, in.ID)
	if err != nil {
		return page[tawatur.Edit]{}, a.problem(ctx, err)
	}
	return leaf(chain, &in.Part)
}

// editColumns has a row for each figure that was changed, one for an edit without.
var editColumns = columns[tawatur.Edit]{
	strings.Fields("seen_at outlet url earlier later title_before title_after sentences_removed sentences_added figure_before value_before figure_after value_after"),
	func(e *tawatur.Edit) (rows [][]any) {
		head := []any{e.SeenAt.UTC().Format(time.RFC3339), e.Outlet, e.URL, e.Earlier, e.Later, e.TitleBefore, e.TitleAfter, e.SentencesRemoved, e.SentencesAdded}
		for _, f := range e.Figures {
			row := append(append([]any{}, head...), quantity(f.Before)...)
			rows = append(rows, append(row, quantity(f.After)...))
		}
		if len(rows) == 0 {
			rows = append(rows, append(head, "", "", "", ""))
		}
		return rows
	},
}

func quantity(f *tawatur.Figure) []any {
	if f == nil {
		return []any{"", ""}
	}
	return []any{f.Text, f.Value}
}
