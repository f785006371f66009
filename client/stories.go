package client

import (
	"context"
	"iter"
	"strconv"

	"tawatur"
	"tawatur/record"
)

// Stories selects and orders stories; the zero value asks for all of two reports and
// more, those of most independent origins first.
type Stories struct {
	Order    string // origins, recent, conflict or size
	Standing string // any, corroborated, contested or one
	// Outlet has a report in the story, Agency text in one, Name words that stand side
	// by side in one. Place is one that some report is about, by any of its names.
	Outlet, Agency, Name, Place string
	From, To                    tawatur.Day
	Least                       int // reports
}

func (o *Stories) address() address {
	at := to("stories").with("order", o.Order).with("standing", o.Standing).with("outlet", o.Outlet).
		with("agency", o.Agency).with("name", o.Name).with("place", o.Place).days(o.From, o.To)
	if o.Least > 0 {
		at = at.with("least", strconv.Itoa(o.Least))
	}
	return at
}

// Stories walks over the stories that o selects.
func (c *Client) Stories(ctx context.Context, o Stories) iter.Seq2[record.StoryLine, error] {
	return list[record.StoryLine](ctx, c, o.address())
}

// Story gives a story with all that was found. One that was merged into another is
// given as that one.
func (c *Client) Story(ctx context.Context, id string) (tawatur.Story, error) {
	return get[tawatur.Story](ctx, c, to("stories", id))
}

// Reports walks over the reports of a story with what was understood of them.
func (c *Client) Reports(ctx context.Context, story string) iter.Seq2[tawatur.Reading, error] {
	return list[tawatur.Reading](ctx, c, to("stories", story, "reports"))
}

// Claims walks over the claims of a story.
func (c *Client) Claims(ctx context.Context, story string) iter.Seq2[tawatur.Claim, error] {
	return list[tawatur.Claim](ctx, c, to("stories", story, "claims"))
}

// Claim gives the claim of a story that has this ID. CodeNotFound where the story has
// none such: a new comparison may have given it another.
func (c *Client) Claim(ctx context.Context, story, claim string) (tawatur.Claim, error) {
	return get[tawatur.Claim](ctx, c, to("stories", story, "claims", claim))
}

// Sayings walks over who asserts a claim, and then over who stands against it.
func (c *Client) Sayings(ctx context.Context, story, claim string) iter.Seq2[record.Saying, error] {
	return list[record.Saying](ctx, c, to("stories", story, "claims", claim, "statements"))
}

// Tallies walks over the figures of a story by quantity.
func (c *Client) Tallies(ctx context.Context, story string) iter.Seq2[tawatur.Tally, error] {
	return list[tawatur.Tally](ctx, c, to("stories", story, "tallies"))
}

// Lineage walks over who took text from whom, within a story and beyond.
func (c *Client) Lineage(ctx context.Context, story string) iter.Seq2[tawatur.Link, error] {
	return list[tawatur.Link](ctx, c, to("stories", story, "lineage"))
}

// Wording walks over the different names for one actor or act in a story.
func (c *Client) Wording(ctx context.Context, story string) iter.Seq2[tawatur.Wording, error] {
	return list[tawatur.Wording](ctx, c, to("stories", story, "wording"))
}

// Timeline walks over the reports of a story in order of publication, without texts.
func (c *Client) Timeline(ctx context.Context, story string) iter.Seq2[record.ReportLine, error] {
	return list[record.ReportLine](ctx, c, to("stories", story, "timeline"))
}

// Side gives two reports of a story, by their IDs, beside one another. CodeNotFound
// where one is not in the story.
func (c *Client) Side(ctx context.Context, story, a, b string) (record.Side, error) {
	return get[record.Side](ctx, c, to("stories", story, "side").with("a", a).with("b", b))
}

// Moves tells what became of a story, and what it was. It also answers for an ID that the
// story had before it was merged into another.
func (c *Client) Moves(ctx context.Context, story string) (record.Moves, error) {
	return get[record.Moves](ctx, c, to("stories", story, "moves"))
}
