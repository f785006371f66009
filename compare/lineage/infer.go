package lineage

import (
	"slices"

	"tawatur"
)

// inference collects which reports share a text that an agency is credited for.
type inference struct {
	credits *crediter
	texts   []*text
	// present are the outlets among the reports, under their registered names.
	present map[string]bool
	// taken holds, by report and agency, the passages shared with others.
	taken map[sharer]*share
}

type sharer struct {
	report int
	agency string
}

type share struct {
	kind        tawatur.LinkKind
	containment float64
	spans       []tawatur.Span
}

func newInference(c *crediter, texts []*text) *inference {
	in := &inference{credits: c, texts: texts, present: map[string]bool{}, taken: map[sharer]*share{}}
	for _, t := range texts {
		in.present[c.canonical(t.r.Outlet)] = true
	}
	return in
}

// share notes that reports i and j hold the passages of l. Nothing is inferred
// where one credits the other, nor from a quotation.
func (in *inference) share(i, j int, l tawatur.Link) {
	if l.Why == tawatur.DirectionCredit || l.Kind == tawatur.Quotes {
		return
	}
	agency, ok := in.credits.between(in.texts[i].r, in.texts[j].r)
	if !ok || in.present[agency] {
		return
	}
	for _, k := range [2]int{i, j} {
		spans := make([]tawatur.Span, 0, len(l.Passages))
		for _, p := range l.Passages {
			if l.From == in.texts[k].r.ID {
				spans = append(spans, p.From)
			} else {
				spans = append(spans, p.To)
			}
		}
		in.add(sharer{k, agency}, l, spans)
	}
}

func (in *inference) add(key sharer, l tawatur.Link, spans []tawatur.Span) {
	s := in.taken[key]
	if s == nil {
		s = &share{}
		in.taken[key] = s
	}
	if l.Containment > s.containment {
		s.kind, s.containment = l.Kind, l.Containment
	}
	s.spans = append(s.spans, spans...)
}

// links gives the inferred links, in no particular order.
func (in *inference) links() []tawatur.Link {
	out := make([]tawatur.Link, 0, len(in.taken))
	for key, s := range in.taken {
		r := in.texts[key.report].r
		l := tawatur.Link{From: key.agency, To: r.ID, Inferred: true, Kind: s.kind, Containment: s.containment,
			Why: tawatur.DirectionUnknown}
		if slices.Contains(in.credits.agencies(r), key.agency) {
			l.Why, l.Evidence = tawatur.DirectionCredit, key.agency
		}
		for _, sp := range union(s.spans) {
			l.Passages = append(l.Passages, tawatur.Passage{To: sp})
		}
		out = append(out, l)
	}
	return out
}

// union joins spans that overlap and orders them.
func union(spans []tawatur.Span) []tawatur.Span {
	slices.SortFunc(spans, func(a, b tawatur.Span) int { return a.Start - b.Start })
	var out []tawatur.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
