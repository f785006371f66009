package client

import (
	"context"
	"iter"
	"strconv"

	"tawatur"
	"tawatur/query"
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

// Search walks over the reports that a query finds, the best first. The query is a line as
// query.Parse reads it; with a filter of attribution it finds none: see [Client.SearchSaid].
func (c *Client) Search(ctx context.Context, line string) iter.Seq2[record.Hit, error] {
	return list[record.Hit](ctx, c, to("search").with("q", line))
}

// SearchSaid walks over the attributions that a query with a filter of attribution finds,
// the latest first.
func (c *Client) SearchSaid(ctx context.Context, q query.Query) iter.Seq2[record.Statement, error] {
	return walk(ctx, c, asking(q), func(p *record.FoundPage) ([]record.Statement, string) { return p.Said, p.Next })
}

// asking is the address of what a query finds.
func asking(q query.Query) address {
	at := to("search")
	for field, v := range q.Values() {
		at = at.with(field, v[0])
	}
	return at
}

// Find gives the first of what a query finds, reports or attributions, and how it was
// taken.
func (c *Client) Find(ctx context.Context, q query.Query) (record.Found, error) {
	p, err := get[record.FoundPage](ctx, c, asking(q))
	return p.Found(), err
}

// Versions walks over what was changed in a report from one version to the next, the
// first change first.
func (c *Client) Versions(ctx context.Context, report string) iter.Seq2[tawatur.Edit, error] {
	return list[tawatur.Edit](ctx, c, to("reports", report, "versions"))
}

// Edits walks over what an outlet changed in its reports, the latest first; "" stands
// for all outlets.
func (c *Client) Edits(ctx context.Context, outlet string) iter.Seq2[tawatur.Edit, error] {
	return list[tawatur.Edit](ctx, c, to("edits").with("outlet", outlet))
}

// Feeds walks over the feeds that are watched.
func (c *Client) Feeds(ctx context.Context) iter.Seq2[record.Feed, error] {
	return list[record.Feed](ctx, c, to("feeds"))
}

// Capture gives what was read, by its digest, as text.
func (c *Client) Capture(ctx context.Context, digest string) (record.Capture, error) {
	return get[record.Capture](ctx, c, to("captures", digest))
}

// Raw gives the bytes of a capture. The error's code is CodeDamaged where they are not
// those of the digest.
func (c *Client) Raw(ctx context.Context, digest string) ([]byte, error) {
	b, err := c.ask(ctx, to("captures", digest, "raw"), "application/octet-stream")
	if err == nil && tawatur.Digest(b) != digest {
		err = &tawatur.Error{Code: tawatur.CodeDamaged, Op: "read capture", Input: digest, Hint: "ask for it again"}
	}
	return b, err
}

// Outlets walks over all outlets, those of most reports first.
func (c *Client) Outlets(ctx context.Context) iter.Seq2[record.OutletLine, error] {
	return list[record.OutletLine](ctx, c, to("outlets"))
}

// Outlet gives the profile of an outlet, with at most limit items of each list, 20
// where it is 0.
func (c *Client) Outlet(ctx context.Context, name string, limit int) (record.Profile, error) {
	return get[record.Profile](ctx, c, to("outlets", name).limit(limit))
}

// Compare sets two outlets beside one another, with at most limit stories of each kind,
// 20 where it is 0.
func (c *Client) Compare(ctx context.Context, a, b string, limit int) (record.OutletPair, error) {
	return get[record.OutletPair](ctx, c, to("compare").with("a", a).with("b", b).limit(limit))
}

// Health tells which server answers, and what its archive holds.
func (c *Client) Health(ctx context.Context) (record.Health, error) {
	return get[record.Health](ctx, c, to("health"))
}

// limit bounds an answer; 0 leaves that to the server.
func (a address) limit(n int) address {
	if n == 0 {
		return a
	}
	return a.with("limit", strconv.Itoa(n))
}
