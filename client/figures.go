package client

import (
	"context"
	"iter"

	"tawatur"
	"tawatur/record"
)

// Figures selects figures; the zero value asks for all.
type Figures struct {
	Category string // killed, injured, money …
	// Of, Place and Source are words that stand side by side in what is counted, in where,
	// and in the name of whose word it is. A place is found by any of its names.
	Of, Place, Source string
	Outlet            string
	From, To          tawatur.Day
	Conflict          bool // only those that another figure of their tally excludes
}

// AllFigures walks over the figures that o selects, the latest report first.
func (c *Client) AllFigures(ctx context.Context, o Figures) iter.Seq2[record.FigureLine, error] {
	at := to("figures").with("category", o.Category).with("of", o.Of).with("place", o.Place).with("source", o.Source).
		with("outlet", o.Outlet).days(o.From, o.To)
	if o.Conflict {
		at = at.with("conflict", "true")
	}
	return list[record.FigureLine](ctx, c, at)
}
