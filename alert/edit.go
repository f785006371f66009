package alert

import (
	"context"

	"tawatur"
)

// inEdit finds whether what an outlet changed in a report is for a list. Where it
// changed figures, it is so also for one that asks for tallies alone.
func (a *Alerter) inEdit(ctx context.Context, t *topic, e *tawatur.Edit) (n tawatur.News, ok bool, err error) {
	if e.None() || !t.Wants(tawatur.NewsEdit) && !(t.Wants(tawatur.NewsTally) && len(e.Figures) > 0) {
		return n, false, nil
	}
	story, err := a.st.StoryOf(ctx, e.Later)
	if err != nil {
		return n, false, err
	}
	if ok, err = a.editMatches(ctx, t, e, story); err != nil || !ok {
		return n, false, err
	}
	n = tawatur.News{Key: string(tawatur.NewsEdit) + ":" + e.Earlier + ":" + e.Later, Kind: tawatur.NewsEdit, Story: story,
		Said: tawatur.Said{Report: e.Later, Outlet: e.Outlet}, Edit: changes(e)}
	if story != "" {
		s, err := a.st.Story(ctx, story)
		if err != nil {
			return n, false, err
		}
		n.Headline, n.Reports, n.Outlets, n.Fiction = s.Headline, len(s.Reports), len(s.Outlets), s.Fiction
	}
	return n, true, nil
}

// mostFigures is how many changed figures an alert shows of one edit.
const mostFigures = 8

func changes(e *tawatur.Edit) *tawatur.EditedNews {
	return &tawatur.EditedNews{Earlier: e.Earlier, URL: e.URL, TitleBefore: e.TitleBefore, TitleAfter: e.TitleAfter,
		Removed: len(e.Removed), Added: len(e.Added), Figures: e.Figures[:min(len(e.Figures), mostFigures)]}
}

func (a *Alerter) editMatches(ctx context.Context, t *topic, e *tawatur.Edit, story string) (bool, error) {
	if t.Claim != "" {
		for _, p := range t.Anchors {
			if p.Report == e.Earlier || p.Report == e.Later {
				return true, nil
			}
		}
		return false, nil
	}
	if t.Story != "" {
		return t.stories[story], nil
	}
	found, err := a.matching(ctx, t, []string{e.Earlier, e.Later})
	return len(found) > 0, err
}
