package client

import (
	"context"
	"iter"

	"tawatur/record"
)

// Outlets walks over all outlets, those of most reports first.
func (c *Client) Outlets(ctx context.Context) iter.Seq2[record.OutletLine, error] {
	return list[record.OutletLine](ctx, c, to("outlets"))
}

// Outlet gives the profile of an outlet, with at most limit items of each list, 20
// where it is 0. CodeNotFound where it is not on record.
func (c *Client) Outlet(ctx context.Context, name string, limit int) (record.Profile, error) {
	return get[record.Profile](ctx, c, to("outlets", name).limit(limit))
}

// Compare sets two outlets beside one another, with at most limit stories of each kind,
// 20 where it is 0.
func (c *Client) Compare(ctx context.Context, a, b string, limit int) (record.OutletPair, error) {
	return get[record.OutletPair](ctx, c, to("compare").with("a", a).with("b", b).limit(limit))
}
