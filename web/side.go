package web

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/locale"
	"tawatur/markup"
)

// sidePage is two reports of a story beside one another, with the passages that they
// share.
type sidePage struct {
	Story tawatur.Story
	A, B  sideReport
	// Link is the lineage between the two; nil where they share nothing.
	Link *tawatur.Link
	// Choices are all reports of the story.
	Choices []choice
}

// sideReport is one of the two, cut at the passages, which are numbered from 1.
type sideReport struct {
	*tawatur.Reading
	Pieces []markup.Piece[int]
}

// side shows two reports of a story; without two named, the ends of its strongest link.
func (s *server) side(q request) (answer, error) {
	st, err := s.store.Story(q.Context(), q.PathValue("id"))
	if err != nil {
		return answer{}, err
	}
	lines, err := s.store.ReportLines(q.Context(), st.Reports)
	if err != nil {
		return answer{}, err
	}
	p := sidePage{Story: st}
	a, b := pairOf(&st, q.URL.Query().Get("a"), q.URL.Query().Get("b"))
	p.Link = linkBetween(&st, a, b)
	if p.A, err = s.sideOf(q, &st, a, p.Link); err != nil {
		return answer{}, err
	}
	if p.B, err = s.sideOf(q, &st, b, p.Link); err != nil {
		return answer{}, err
	}
	for _, r := range lines {
		p.Choices = append(p.Choices, choice{Value: r.ID, Text: explainer{say: q.say}.join(locale.Isolate(cmp.Or(r.Outlet, r.ID)), q.say.ShortDay(r.Published), locale.Isolate(r.Title))})
	}
	return answer{page: "side", title: q.say.Text("web.side"), body: p, fiction: st.Fiction}, nil
}

// pairOf gives two reports of a story: those asked for, or else the ends of the link
// that shares most, or the first two.
func pairOf(st *tawatur.Story, a, b string) (string, string) {
	if a != "" && b != "" {
		return a, b
	}
	var best *tawatur.Link
	for i := range st.Lineage {
		if l := &st.Lineage[i]; !l.Inferred && (best == nil || l.Containment > best.Containment) {
			best = l
		}
	}
	switch {
	case best != nil:
		return best.From, best.To
	case len(st.Reports) > 1:
		return st.Reports[0], st.Reports[1]
	}
	return st.Reports[0], st.Reports[0]
}

func linkBetween(st *tawatur.Story, a, b string) *tawatur.Link {
	for i := range st.Lineage {
		if l := &st.Lineage[i]; l.From == a && l.To == b || l.From == b && l.To == a {
			return l
		}
	}
	return nil
}

// passages gives the stretches of a report that a link shares, in the link's order.
func passages(l *tawatur.Link, report string) (out []tawatur.Span) {
	if l == nil {
		return nil
	}
	for _, p := range l.Passages {
		if l.From == report {
			out = append(out, p.From)
		} else {
			out = append(out, p.To)
		}
	}
	return out
}

// sideOf reads a report of a story and cuts it at what it shares; nothing for one that is
// not of the story.
func (s *server) sideOf(q request, st *tawatur.Story, id string, l *tawatur.Link) (sideReport, error) {
	if !slices.Contains(st.Reports, id) {
		return sideReport{Reading: &tawatur.Reading{}}, nil
	}
	r, err := s.store.Reading(q.Context(), id)
	if err != nil {
		return sideReport{}, err
	}
	shared := passages(l, id)
	marks := make([]markup.Mark[int], len(shared))
	for i, at := range shared {
		marks[i] = markup.Mark[int]{Span: at, Of: i + 1}
	}
	return sideReport{&r, markup.Cut(r.Text, marks)}, nil
}
