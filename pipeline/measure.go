package pipeline

import (
	"context"
	"slices"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/lineage"
	"tawatur/eval"
)

// MeasureLineage reads paths and measures the lineage of their reports against
// all copies that there are; see [eval.Lineage]. The error is that of ctx.
func (p *Pipeline) MeasureLineage(ctx context.Context, paths []string) (eval.LineageScore, *Corpus, error) {
	c := newCorpus()
	for b := range p.Read(ctx, paths) {
		c.add(b)
	}
	if err := ctx.Err(); err != nil {
		return eval.LineageScore{}, c, err
	}
	return eval.Lineage(p.lineageOf(c)), c, nil
}

// lineageOf finds copies as a comparison does, and nothing else.
func (p *Pipeline) lineageOf(c *Corpus) eval.LineageFound {
	order := slices.Clone(c.list)
	slices.SortStableFunc(order, byPublication)
	sketches := p.sketches(order)
	out := eval.LineageFound{Reports: order, Near: map[string][]string{}, Days: compare.WindowDays, Outlets: p.reg,
		Links: func(rs []*tawatur.Reading) []tawatur.Link { return lineage.Links(rs, p.reg) }}
	ix, passages := compare.NewIndex(), lineage.NewIndex()
	for i := range sketches {
		s := sketches[i]
		for _, n := range passages.Add(s.Lineage) {
			out.Near[s.Lineage.ID] = append(out.Near[s.Lineage.ID], n.ID)
		}
		ix.Add(s)
	}
	members := ix.Members()
	out.Stories = make([]tawatur.Story, len(members))
	p.parallel(len(members), func(i int) {
		out.Stories[i] = tawatur.Story{ID: members[i].Story, Reports: members[i].Reports,
			Lineage: lineage.Links(c.pick(members[i].Reports), p.reg)}
	})
	out.Across = ix.Across(c.Get, p.reg, p.opts.Workers)
	return out
}
