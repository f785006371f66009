package web

import (
	"cmp"
	"context"
	"slices"

	"tawatur"
	"tawatur/record"
)

// moment is a report on the line of time.
type moment struct {
	*record.ReportLine
	// From are the reports that it took words from.
	From []string
	// Versions is how many versions of it there are, 0 for one.
	Versions int
}

// timeline is the reports in order of publication, with whom they took words from.
func (v *storyViewer) timeline() []moment {
	from := map[string][]string{}
	for _, l := range v.story.Lineage {
		if l.Why == tawatur.DirectionUnknown || l.Kind == tawatur.Quotes {
			continue
		}
		source := l.From
		if r := v.reports[l.From]; r != nil {
			source = cmp.Or(r.Outlet, l.From)
		}
		if !slices.Contains(from[l.To], source) {
			from[l.To] = append(from[l.To], source)
		}
	}
	var out []moment
	for _, id := range v.story.Reports {
		r := v.reports[id]
		if r == nil {
			r = &record.ReportLine{ID: id}
		}
		out = append(out, moment{ReportLine: r, From: from[id]})
	}
	return out
}

// markEdited notes on a timeline which reports were edited, and gives how many of all
// reports were.
func (s *server) markEdited(ctx context.Context, line []moment, reports []string) (int, error) {
	edited, err := s.store.Edited(ctx, reports)
	for i := range line {
		if n := edited[line[i].ID]; n > 0 {
			line[i].Versions = n + 1
		}
	}
	return len(edited), err
}
