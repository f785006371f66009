package mcp

import (
	"context"

	"tawatur/record"
)

// OutletsIn names two outlets.
type OutletsIn struct {
	A     string `json:"a" jsonschema:"the name of one outlet"`
	B     string `json:"b" jsonschema:"the name of the other"`
	Limit int    `json:"limit,omitempty" jsonschema:"stories of each kind; at most 100, 10 when not given"`
}

// OutletsOut is what two outlets carry and leave out beside one another.
type OutletsOut struct {
	A Coverage `json:"a"`
	B Coverage `json:"b"`
	// Both is how many stories of several outlets both carry.
	Both   int         `json:"both" jsonschema:"stories that both carry"`
	InBoth []StoryLine `json:"in_both"`
}

// Coverage is one of the two.
type Coverage struct {
	Outlet  string      `json:"outlet"`
	Reports int         `json:"reports"`
	Alone   int         `json:"alone" jsonschema:"stories that it carries and the other, which came out on those days, does not"`
	Stories []StoryLine `json:"stories" jsonschema:"some of these"`
	Took    int         `json:"took_bytes" jsonschema:"bytes of text that it took from the other"`
	// Credited is in how many of the reports that took, of so many, it says so.
	Credited int `json:"credited" jsonschema:"in how many reports it credits the other"`
	Taking   int `json:"taking" jsonschema:"of so many that took text"`
}

func (d desk) compareOutlets(ctx context.Context, in OutletsIn) (OutletsOut, error) {
	var names [2]string
	for i, asked := range [...]string{in.A, in.B} {
		var err error
		if names[i], err = d.store.OutletName(ctx, asked); err != nil {
			return OutletsOut{}, err
		}
	}
	p, err := d.store.OutletPair(ctx, names[0], names[1], atMost(in.Limit, 10, 100))
	return OutletsOut{A: coverage(&p.A, p.OnlyA, p.InA, &p.FromB), B: coverage(&p.B, p.OnlyB, p.InB, &p.FromA), Both: p.Both, InBoth: storyLines(p.InBoth)}, err
}

func coverage(o *record.OutletLine, alone int, stories []record.StoryLine, took *record.Taking) Coverage {
	return Coverage{o.Name, o.Reports, alone, storyLines(stories), took.Bytes, took.Credited, took.Reports}
}
