package standing

import (
	"slices"

	"tawatur"
)

// lookBeyond notes on which texts of other stories the reports of this one rest:
// two assertions that stand in one such text have it for their origin, also where
// they are not one passage of it. Where the link only says that both have the text
// of an agency, it is the agency's. Of links without a direction nobody knows which
// rests on which, so that they make a doubt.
func (j *judge) lookBeyond(across []tawatur.Link) {
	for _, l := range across {
		if l.Kind == tawatur.Quotes {
			continue
		}
		j.texts.join(l)
		if l.Why == tawatur.DirectionUnknown {
			j.restOnEither(l)
		} else if j.reports[l.To] != nil {
			j.shared[l.To] = append(j.shared[l.To], l)
		}
	}
}

// restOnEither notes a link without direction from the side of each end that is
// of this story.
func (j *judge) restOnEither(l tawatur.Link) {
	for range 2 {
		if j.reports[l.To] != nil {
			if l.Evidence != "" { // the agency that both have it from
				agency := l
				agency.From, agency.Inferred = l.Evidence, true
				j.shared[l.To] = append(j.shared[l.To], agency)
			} else {
				j.maybe[l.To] = append(j.maybe[l.To], l)
			}
		}
		l = turned(l)
	}
}

// turned is a link seen from its other end.
func turned(l tawatur.Link) tawatur.Link {
	l.From, l.To = l.To, l.From
	l.Passages = slices.Clone(l.Passages)
	for i, p := range l.Passages {
		l.Passages[i] = tawatur.Passage{From: p.To, To: p.From}
	}
	return l
}

// oneTextBehind gives as a reason the text that two assertions stand in, by the
// links that lead to their reports: one of an agency, or that of another story's report.
func (j *judge) oneTextBehind(a, b *side, links map[string][]tawatur.Link) (r reason, ok bool) {
	for _, l := range links[a.Report] {
		for _, m := range links[b.Report] {
			p, in := passageOf(l, a.Span)
			_, both := passageOf(m, b.Span)
			switch {
			case l.From != m.From || !in || !both:
			case l.Inferred && !j.texts.one(a.Report, b.Report):
			case l.Inferred:
				return reason{why: tawatur.WhyCopy, evidence: l.From}, true
			default:
				return reason{tawatur.WhyCopy, j.copiedWords(a, p), l.From}, true
			}
		}
	}
	return reason{}, false
}

// passageOf gives the passage of a link that covers half of s, in the report
// that the link leads to.
func passageOf(l tawatur.Link, s tawatur.Span) (tawatur.Span, bool) {
	for _, p := range l.Passages {
		if half(s, p.To) {
			return p.To, true
		}
	}
	return tawatur.Span{}, false
}
