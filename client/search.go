package client

import (
	"context"
	"iter"

	"tawatur/query"
	"tawatur/record"
)

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

// Find gives the first of what a query finds, reports or attributions, and how it was
// taken.
func (c *Client) Find(ctx context.Context, q query.Query) (record.Found, error) {
	p, err := get[record.FoundPage](ctx, c, asking(q))
	return p.Found(), err
}

// asking is the address of what a query finds.
func asking(q query.Query) address {
	at := to("search")
	for field, v := range q.Values() {
		at = at.with(field, v[0])
	}
	return at
}
