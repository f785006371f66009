package api

import (
	"context"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
	"tawatur/record"
	"tawatur/sheet"
)

// storyPartInput asks for a part of one of a story's lists.
type storyPartInput struct {
	StoryID
	Part
}

type sideInput struct {
	StoryID
	A string `query:"a" required:"true" maxLength:"1000" doc:"the ID of one report"`
	B string `query:"b" required:"true" maxLength:"1000" doc:"the ID of the other"`
	Here
}

func (a *api) storyParts() {
	partOf(a, "reports", "The reports of a story with what was understood of them", sheet.Readings(), a.readings)
	partOf(a, "claims", "The claims of a story: who asserts each, on whose word, from which origins, and who stands against it; a row of the sheet is an assertion or a contradiction", sheet.Claims(), inStory(func(s *tawatur.Story) []tawatur.Claim { return s.Claims }))
	partOf(a, "tallies", "The figures of a story, by quantity; a row of the sheet is a value", sheet.Tallies(), inStory(func(s *tawatur.Story) []tawatur.Tally { return s.Tallies }))
	partOf(a, "lineage", "Who took text from whom, within the story and beyond", sheet.Links(), inStory(linksOf))
	partOf(a, "wording", "The different names for one actor or act, by outlet; a row of the sheet is an expression", sheet.Wording(), inStory(func(s *tawatur.Story) []tawatur.Wording { return s.Wording }))
	partOf(a, "timeline", "The reports of a story in order of publication, without their texts", sheet.Reports(), func(ctx context.Context, s *tawatur.Story) ([]record.ReportLine, error) {
		return a.store.ReportLines(ctx, s.Reports)
	})
	get(a, about{"/stories/{id}/side", "compare-reports", "Two reports of a story beside one another"}, a.side)
	get(a, about{"/stories/{id}/moves", "get-story-moves", "What became of a story: merged into another, split, or split from one"}, a.moves)
}

// partOf adds the list of one kind of thing in a story.
func partOf[T any](a *api, what, summary string, of sheet.Layout[T], items func(context.Context, *tawatur.Story) ([]T, error)) {
	list(a, about{"/stories/{id}/" + what, "get-story-" + what, summary}, of, func(ctx context.Context, in *storyPartInput) (record.Page[T], error) {
		st, err := a.storyOf(ctx, in.ID, &in.at)
		if err != nil {
			return record.Page[T]{}, err
		}
		all, err := items(ctx, &st)
		if err != nil {
			return record.Page[T]{}, a.problem(ctx, err)
		}
		return leaf(all, &in.Part)
	})
}

// inStory makes items of what a story holds itself.
func inStory[T any](of func(*tawatur.Story) []T) func(context.Context, *tawatur.Story) ([]T, error) {
	return func(_ context.Context, s *tawatur.Story) ([]T, error) { return of(s), nil }
}

func linksOf(s *tawatur.Story) []tawatur.Link { return slices.Concat(s.Lineage, s.Across) }

func (a *api) readings(ctx context.Context, s *tawatur.Story) ([]*tawatur.Reading, error) {
	return a.store.Readings(ctx, s.ID)
}

func (a *api) side(ctx context.Context, in *sideInput) (*body[record.Side], error) {
	st, err := a.storyOf(ctx, in.ID, &in.at)
	if err != nil {
		return nil, err
	}
	var s record.Side
	for id, to := range map[string]*tawatur.Reading{in.A: &s.A, in.B: &s.B} {
		if !slices.Contains(st.Reports, id) {
			return nil, huma.Error404NotFound("report " + id + " is not in story " + st.ID)
		}
		if *to, err = a.store.Reading(ctx, id); err != nil {
			return nil, a.problem(ctx, err)
		}
	}
	for i := range st.Lineage {
		if l := &st.Lineage[i]; l.From == in.A && l.To == in.B || l.From == in.B && l.To == in.A {
			s.Link = l
		}
	}
	return &body[record.Side]{s}, nil
}

func (a *api) moves(ctx context.Context, in *storyInput) (*body[record.Moves], error) {
	st, err := a.store.Story(ctx, in.ID)
	m := record.Moves{ID: in.ID, Now: st.ID}
	if err == nil {
		m.From, err = a.store.SplitFrom(ctx, in.ID)
	}
	if err == nil {
		m.Into, err = a.store.SplitInto(ctx, in.ID)
	}
	if m.Into == nil {
		m.Into = []string{}
	}
	return answer(ctx, a, m, err)
}
