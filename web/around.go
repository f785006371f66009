package web

import (
	"context"
	"slices"

	"tawatur"
	"tawatur/store"
)

// siblingsShown is how many other reports of its story the page of a report lists.
const siblingsShown = 12

// around is what stands about a report: whom it copies, who copies it, and the other
// reports of its story.
type around struct {
	Story string
	// From is whom it took text from, By who took text from it; of those Alike to it
	// nobody knows who took from whom.
	From, By, Alike relatives
	// Siblings are reports of the story that share no text with it, those nearest to it
	// in time; Further is how many there are besides.
	Siblings []store.ReportLine
	Further  int
}

// relatives are the other ends of links, those that share most first.
type relatives []relative

// relativesOpen is how many of them are listed before the rest, which is folded.
const relativesOpen = 6

// Open are those listed first, Folded the rest.
func (r relatives) Open() relatives   { return r[:min(len(r), relativesOpen)] }
func (r relatives) Folded() relatives { return r[min(len(r), relativesOpen):] }

// relative is the other end of a link.
type relative struct {
	store.ReportLine
	Link *tawatur.Link
	// Agency is the name of one that has no report of its own here, "" for a report.
	Agency string
	// Side is the address where both stand beside one another; "" where they cannot.
	Side string
}

// aroundOf gathers what stands about a report; nothing for one that is in no story.
func (s *server) aroundOf(ctx context.Context, q request, report string) (around, error) {
	id, err := s.store.StoryOf(ctx, report)
	if err != nil || id == "" {
		return around{}, err
	}
	st, err := s.store.Story(ctx, id)
	if err != nil {
		return around{}, err
	}
	a := around{Story: st.ID}
	links := linksAt(&st, report)
	siblings := nearest(st.Reports, report, links)
	a.Further = len(st.Reports) - 1 - len(siblings)
	ids := slices.Clone(siblings)
	for _, l := range links {
		ids = append(ids, otherEnd(l, report))
	}
	lines, err := s.store.ReportLines(ctx, ids)
	if err != nil {
		return a, err
	}
	known := map[string]store.ReportLine{}
	for _, l := range lines {
		known[l.ID] = l
	}
	for _, id := range siblings {
		a.Siblings = append(a.Siblings, known[id])
	}
	for _, l := range links {
		if other := otherEnd(l, report); slices.Contains(st.Reports, other) {
			a.Further--
		}
		a.add(q, l, report, known)
	}
	return a, nil
}

// linksAt gives the links of a story, and of it with others, that end in a report;
// the same words quoted are no copy.
func linksAt(st *tawatur.Story, report string) (out []*tawatur.Link) {
	for _, list := range [][]tawatur.Link{st.Lineage, st.Across} {
		for i := range list {
			if l := &list[i]; l.Kind != tawatur.Quotes && (l.From == report || l.To == report) {
				out = append(out, l)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *tawatur.Link) int { return percent(b.Containment) - percent(a.Containment) })
	return out
}

func otherEnd(l *tawatur.Link, report string) string {
	if l.From == report {
		return l.To
	}
	return l.From
}

// nearest gives the reports beside one in order of publication, without those that links
// lead to.
func nearest(reports []string, report string, links []*tawatur.Link) []string {
	linked := map[string]bool{report: true}
	for _, l := range links {
		linked[otherEnd(l, report)] = true
	}
	before, rest := 0, []string{}
	for _, id := range reports {
		if id == report {
			before = len(rest)
		} else if !linked[id] {
			rest = append(rest, id)
		}
	}
	from := max(0, min(before-siblingsShown/2, len(rest)-siblingsShown))
	return rest[from:min(from+siblingsShown, len(rest))]
}

// add puts the other end of a link where its direction says.
func (a *around) add(q request, l *tawatur.Link, report string, known map[string]store.ReportLine) {
	other := otherEnd(l, report)
	r := relative{ReportLine: known[other], Link: l}
	switch {
	case l.Inferred && other == l.From:
		r.Agency = other
	case r.ID == "":
		return // it is not there any more
	case r.Story == a.Story:
		r.Side = q.sideOf(a.Story, l.From, l.To)
	}
	switch {
	case l.Why == tawatur.DirectionUnknown && r.Agency == "":
		a.Alike = append(a.Alike, r)
	case other == l.From:
		a.From = append(a.From, r)
	default:
		a.By = append(a.By, r)
	}
}
