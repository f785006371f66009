package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
)

// ClaimID names a claim of a story.
type ClaimID struct {
	StoryID
	Claim string `path:"claim" maxLength:"500"`
}

type claimInput struct {
	ClaimID
	Here
}

type claimPartInput struct {
	ClaimID
	Part
}

func (a *api) claims() {
	get(a, about{"/stories/{id}/claims/{claim}", "get-claim", "A claim of a story: who asserts it, on whose word, from which origins, and who stands against it"}, a.claim)
	list(a, about{"/stories/{id}/claims/{claim}/statements", "get-claim-statements", "Who asserts a claim, and after them who stands against it"}, sheet.Sayings(), a.claimStatements)
}

func (a *api) claim(ctx context.Context, in *claimInput) (*body[tawatur.Claim], error) {
	c, err := a.claimOf(ctx, &in.ClaimID, &in.Here)
	if err != nil {
		return nil, err
	}
	return &body[tawatur.Claim]{*c}, nil
}

func (a *api) claimOf(ctx context.Context, id *ClaimID, at *Here) (*tawatur.Claim, error) {
	st, err := a.storyOf(ctx, id.ID, &at.at)
	if err != nil {
		return nil, err
	}
	for i := range st.Claims {
		if c := &st.Claims[i]; c.ID == id.Claim {
			return c, nil
		}
	}
	return nil, huma.Error404NotFound("story " + st.ID + " has no claim " + id.Claim)
}

func (a *api) claimStatements(ctx context.Context, in *claimPartInput) (record.Page[record.Saying], error) {
	c, err := a.claimOf(ctx, &in.ClaimID, &in.Here)
	if err != nil {
		return record.Page[record.Saying]{}, err
	}
	return leaf(record.SayingsOf(c), &in.Part)
}
