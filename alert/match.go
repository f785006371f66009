package alert

import (
	"context"

	"tawatur"
	"tawatur/store"
)

// matches are the reports that a list watches, and whether they match by where they are
// alone.
type matches struct {
	reports map[string]bool
	byPlace bool
}

// matching tells which of the reports of a story the list watches; all where it
// watches the story.
func (a *Alerter) matching(ctx context.Context, t *topic, reports []string) (m matches, err error) {
	m.reports = map[string]bool{}
	if t.Story != "" {
		for _, r := range reports {
			m.reports[r] = true
		}
		return m, nil
	}
	for _, words := range t.Words {
		found, err := a.st.Matching(ctx, words, reports)
		if err != nil {
			return m, err
		}
		for r := range found {
			m.reports[r] = true
		}
	}
	if len(t.names)+len(t.places) == 0 {
		return m, nil
	}
	names, err := a.st.NamesIn(ctx, reports)
	if err != nil {
		return m, err
	}
	var placed []string
	for r, list := range names {
		if t.isNamed(list) {
			m.reports[r] = true
		} else if t.namesPlace(list) {
			placed = append(placed, r)
		}
	}
	m.byPlace = len(m.reports) == 0
	return m, a.matchingPlaces(ctx, t, placed, m.reports)
}

// matchingPlaces adds those of the reports that are at or about a place.
func (a *Alerter) matchingPlaces(ctx context.Context, t *topic, reports []string, into map[string]bool) error {
	if len(reports) == 0 {
		return nil
	}
	read, err := a.st.ReadingsOf(ctx, reports)
	for _, r := range read {
		if s := settingOf(r); s.at(t.isPlace) {
			into[r.ID] = true
		}
	}
	return err
}

// reading reports whether a list watches what a report says.
func (t *topic) reading(r *tawatur.Reading) bool {
	names := store.NamesOf(&r.Analysis)
	s := settingOf(r)
	return t.isNamed(names) || len(t.places) > 0 && s.at(t.isPlace)
}
