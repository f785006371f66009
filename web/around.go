package web

import (
	"context"
	"slices"

	"tawatur"
	"tawatur/record"
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
	Siblings []record.ReportLine
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
	record.ReportLine
	Link *tawatur.Link
	// Agency is the name of one that has no report of its own here, "" for a report.
	Agency string
	// Side is the address where both stand beside one another; "" where they cannot.
	Side string
}

// aroundOf gathers what stands about a report; nothing for one that is in no story.
func (s *server) aroundOf(ctx context.Context, q request, report string) (around, error) {
	kin, err := s.store.Kinship(ctx, report)
	if err != nil || kin.Story == "" {
		return around{}, err
	}
	links := copies(kin.Links)
	siblings := nearest(kin.Reports, report, links)
	a := around{Story: kin.Story, Further: len(kin.Reports) - 1 - len(siblings)}
	ids := slices.Clone(siblings)
	for i := range links {
		ids = append(ids, otherEnd(&links[i], report))
	}
	lines, err := s.store.ReportLines(ctx, ids)
	if err != nil {
		return a, err
	}
	known := map[string]record.ReportLine{}
	for _, l := range lines {
		known[l.ID] = l
	}
	for _, id := range siblings {
		a.Siblings = append(a.Siblings, known[id])
	}
	for i := range links {
		a.add(q, &links[i], report, known)
	}
	return a, nil
}

// copies leaves out the same words quoted, and orders links by how much they share.
func copies(links []tawatur.Link) []tawatur.Link {
	links = slices.DeleteFunc(links, func(l tawatur.Link) bool { return l.Kind == tawatur.Quotes })
	slices.SortStableFunc(links, func(a, b tawatur.Link) int { return percent(b.Containment) - percent(a.Containment) })
	return links
}

func otherEnd(l *tawatur.Link, report string) string {
	if l.From == report {
		return l.To
	}
	return l.From
}

// nearest gives the reports beside one in order of publication, without those that links
// lead to.
func nearest(reports []string, report string, links []tawatur.Link) []string {
	linked := map[string]bool{report: true}
	for i := range links {
		linked[otherEnd(&links[i], report)] = true
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
func (a *around) add(q request, l *tawatur.Link, report string, known map[string]record.ReportLine) {
	other := otherEnd(l, report)
	r := relative{ReportLine: known[other], Link: l}
	switch {
	case l.Inferred && other == l.From:
		r.Agency = other
	case r.ID == "":
		return // it is not there any more
	case r.Story == a.Story:
		a.Further--
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
