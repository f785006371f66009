package lineage

import (
	"cmp"
	"slices"

	"tawatur"
	"tawatur/compare/body"
	"tawatur/outlet"
)

// maxAligned is how many earlier reports, those most alike, each report is
// aligned with. It keeps the work in step with the number of reports; where
// more carry one text, the links among them still join them all.
const maxAligned = 32

// Links gives the links among the reports of one story, each report to those
// before it. Where reports share a text and one of them credits an agency that
// is no outlet among them, each sharer also has an inferred link from the
// agency by its name; the passages of such a link have no From.
//
// The links are ordered by To and From in order of publication, inferred ones
// first. They do not depend on the order of rs.
func Links(rs []*tawatur.Reading, reg *outlet.Registry) []tawatur.Link {
	return LinksOf(body.All(rs), reg)
}

// LinksOf is [Links] for a caller that has the tokens of the reports.
func LinksOf(bs []body.Body, reg *outlet.Registry) []tawatur.Link {
	texts := make([]*text, len(bs))
	for i, b := range bs {
		texts[i] = newText(b)
	}
	slices.SortStableFunc(texts, func(a, b *text) int { return compareReports(a.r, b.r) })
	c := newCrediter(reg)
	for _, b := range bs {
		c.tokens[b.Reading] = b.Tokens
	}
	at := make(map[string]int, len(texts))
	ix := NewIndex()
	in := newInference(c, texts)
	var out []tawatur.Link
	for i, t := range texts {
		at[t.r.ID] = i
		near := ix.Add(t.sketch)
		slices.SortStableFunc(near, func(a, b Candidate) int {
			return cmp.Or(cmp.Compare(b.Containment, a.Containment), cmp.Compare(at[a.ID], at[b.ID]))
		})
		for _, n := range near[:min(maxAligned, len(near))] {
			j := at[n.ID]
			if j == i {
				continue // an ID given twice
			}
			if l, ok := align(texts[j], t, c); ok {
				out = append(out, l)
				in.share(j, i, l)
			}
		}
	}
	out = append(out, in.links()...)
	order := func(id string) int {
		if i, ok := at[id]; ok {
			return i
		}
		return -1
	}
	slices.SortStableFunc(out, func(a, b tawatur.Link) int {
		return cmp.Or(cmp.Compare(order(a.To), order(b.To)), cmp.Compare(order(a.From), order(b.From)), cmp.Compare(a.From, b.From))
	})
	return out
}
