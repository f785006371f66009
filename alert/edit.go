package alert

import (
	"context"
	"slices"

	"tawatur"
	"tawatur/store"
)

// edited is an edit with what every list asks of it.
type edited struct {
	store.Edited
	versions []*tawatur.Reading
	chain    []tawatur.Edit // all changes of the report
	// story is the one in which the latest version of the report stands now.
	story tawatur.Story
}

// readEdits reads what lists ask of edits; those in which a reader sees no change are
// left out.
func (a *Alerter) readEdits(ctx context.Context, list []store.Edited) ([]edited, error) {
	var out []edited
	for _, x := range list {
		e := edited{Edited: x}
		if e.None() {
			continue
		}
		var err error
		if e.versions, err = a.st.ReadingsOf(ctx, []string{e.Earlier, e.Later}); err != nil {
			return nil, err
		}
		id, err := a.st.StoryNow(ctx, e.Later)
		if err != nil {
			return nil, err
		}
		if e.chain, err = a.st.Versions(ctx, e.Later); err != nil {
			return nil, err
		}
		if id != "" {
			if e.story, err = a.st.Story(ctx, id); err != nil {
				return nil, err
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// inEdit finds whether what an outlet changed in a report is for a list. Where it
// changed figures, it is so also for one that asks for tallies alone.
func (a *Alerter) inEdit(ctx context.Context, t *topic, e *edited) (n tawatur.News, ok bool, err error) {
	if !t.Wants(tawatur.NewsEdit) && !(t.Wants(tawatur.NewsTally) && len(e.Figures) > 0) {
		return n, false, nil
	}
	if ok, err = a.editMatches(ctx, t, e); err != nil || !ok {
		return n, false, err
	}
	s := &e.story
	return tawatur.News{Key: string(tawatur.NewsEdit) + ":" + e.Earlier + ":" + e.Later, Kind: tawatur.NewsEdit,
		Said: tawatur.Said{Report: e.Later, Outlet: e.Outlet}, Edit: changes(&e.Edit),
		Story: s.ID, Headline: s.Headline, Reports: len(s.Reports), Outlets: len(s.Outlets), Fiction: s.Fiction}, true, nil
}

// mostFigures is how many changed figures an alert shows of one edit.
const mostFigures = 8

func changes(e *tawatur.Edit) *tawatur.EditedNews {
	return &tawatur.EditedNews{Earlier: e.Earlier, URL: e.URL, TitleBefore: e.TitleBefore, TitleAfter: e.TitleAfter,
		Removed: len(e.Removed), Added: len(e.Added), Figures: e.Figures[:min(len(e.Figures), mostFigures)]}
}

// isVersion reports whether a report is any version of the one that was changed.
func (e *edited) isVersion(report string) bool {
	return slices.ContainsFunc(e.chain, func(x tawatur.Edit) bool { return x.Earlier == report || x.Later == report })
}

// editMatches reports whether a list watches either version, or the story.
func (a *Alerter) editMatches(ctx context.Context, t *topic, e *edited) (bool, error) {
	if t.Claim != "" {
		return slices.ContainsFunc(t.Anchors, func(p tawatur.PlaceIn) bool { return e.isVersion(p.Report) }), nil
	}
	if t.Story != "" {
		return t.stories[e.story.ID], nil
	}
	if slices.ContainsFunc(e.versions, t.reading) {
		return true, nil
	}
	for _, words := range t.Words {
		found, err := a.st.Matching(ctx, words, []string{e.Earlier, e.Later})
		if err != nil || len(found) > 0 {
			return err == nil, err
		}
	}
	return false, nil
}
