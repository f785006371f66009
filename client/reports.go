package client

import (
	"context"
	"iter"

	"tawatur"
	"tawatur/record"
)

// Report gives a report with what was understood of it.
func (c *Client) Report(ctx context.Context, id string) (tawatur.Reading, error) {
	return get[tawatur.Reading](ctx, c, to("reports", id))
}

// Attributions walks over who says what in a report.
func (c *Client) Attributions(ctx context.Context, report string) iter.Seq2[tawatur.Attribution, error] {
	return list[tawatur.Attribution](ctx, c, to("reports", report, "attributions"))
}

// Figures walks over the quantities that a report states.
func (c *Client) Figures(ctx context.Context, report string) iter.Seq2[tawatur.Figure, error] {
	return list[tawatur.Figure](ctx, c, to("reports", report, "figures"))
}

// Copies walks over whom a report copies, and who copies it.
func (c *Client) Copies(ctx context.Context, report string) iter.Seq2[tawatur.Link, error] {
	return list[tawatur.Link](ctx, c, to("reports", report, "lineage"))
}

// Siblings walks over the other reports of a report's story, without their texts.
func (c *Client) Siblings(ctx context.Context, report string) iter.Seq2[record.ReportLine, error] {
	return list[record.ReportLine](ctx, c, to("reports", report, "siblings"))
}

// Versions walks over what was changed in a report from one version to the next, the
// first change first.
func (c *Client) Versions(ctx context.Context, report string) iter.Seq2[tawatur.Edit, error] {
	return list[tawatur.Edit](ctx, c, to("reports", report, "versions"))
}
