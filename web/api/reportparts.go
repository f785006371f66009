package api

import (
	"context"
	"slices"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
)

// reportPartInput asks for a part of one of a report's lists.
type reportPartInput struct {
	ID string `path:"id" maxLength:"1000"`
	Part
}

func (a *api) reportParts() {
	list(a, about{"/reports/{id}/attributions", "get-report-attributions", "Who says what in a report, in which words, and how surely it was read"}, sheet.Attributions(),
		inReport(a, func(r *tawatur.Reading) []tawatur.Attribution { return r.Attributions }))
	list(a, about{"/reports/{id}/figures", "get-report-figures", "The quantities that a report states"}, sheet.Figures(),
		inReport(a, func(r *tawatur.Reading) []tawatur.Figure { return r.Figures }))
	list(a, about{"/reports/{id}/lineage", "get-report-lineage", "Whom a report copies, and who copies it"}, sheet.Links(), a.reportLineage)
	list(a, about{"/reports/{id}/siblings", "get-report-siblings", "The other reports of its story, without their texts"}, sheet.Reports(), a.siblings)
}

// inReport makes a list of what was understood of a report.
func inReport[T any](a *api, of func(*tawatur.Reading) []T) func(context.Context, *reportPartInput) (record.Page[T], error) {
	return func(ctx context.Context, in *reportPartInput) (record.Page[T], error) {
		r, err := a.store.Reading(ctx, in.ID)
		if err != nil {
			return record.Page[T]{}, a.problem(ctx, err)
		}
		return leaf(of(&r), &in.Part)
	}
}

func (a *api) reportLineage(ctx context.Context, in *reportPartInput) (record.Page[tawatur.Link], error) {
	kin, err := a.store.Kinship(ctx, in.ID)
	if err != nil {
		return record.Page[tawatur.Link]{}, a.problem(ctx, err)
	}
	return leaf(kin.Links, &in.Part)
}

func (a *api) siblings(ctx context.Context, in *reportPartInput) (record.Page[record.ReportLine], error) {
	kin, err := a.store.Kinship(ctx, in.ID)
	if err != nil {
		return record.Page[record.ReportLine]{}, a.problem(ctx, err)
	}
	others := slices.DeleteFunc(kin.Reports, func(id string) bool { return id == in.ID })
	lines, err := a.store.ReportLines(ctx, others)
	if err != nil {
		return record.Page[record.ReportLine]{}, a.problem(ctx, err)
	}
	return leaf(lines, &in.Part)
}
