package api

import (
	"context"

	"tawatur"
)

type reportInput struct {
	ID string `path:"id" maxLength:"1000"`
}

func (a *api) reports() {
	get(a, about{"/reports/{id}", "get-report", "A report with what was understood of it"}, a.report)
}

func (a *api) report(ctx context.Context, in *reportInput) (*body[tawatur.Reading], error) {
	r, err := a.store.Reading(ctx, in.ID)
	return answer(ctx, a, r, err)
}
