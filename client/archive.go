package client

import (
	"context"
	"iter"

	"tawatur"
	"tawatur/record"
)

// Health tells which server answers, and what its archive holds.
func (c *Client) Health(ctx context.Context) (record.Health, error) {
	return get[record.Health](ctx, c, to("health"))
}

// Feeds walks over the feeds that are watched.
func (c *Client) Feeds(ctx context.Context) iter.Seq2[record.Feed, error] {
	return list[record.Feed](ctx, c, to("feeds"))
}

// Edits walks over what an outlet changed in its reports, the latest first; "" stands
// for all outlets.
func (c *Client) Edits(ctx context.Context, outlet string) iter.Seq2[tawatur.Edit, error] {
	return list[tawatur.Edit](ctx, c, to("edits").with("outlet", outlet))
}

// Capture gives what was read as text, by its digest: that of a report is its Capture.
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
