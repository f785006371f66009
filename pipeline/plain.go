package pipeline

import (
	"context"
	"iter"

	"tawatur"
	"tawatur/ingest"
)

// Reports yields the reports of paths in the order of the input, cut out of
// their captures and not analysed. What cannot be read is passed over.
func (p *Pipeline) Reports(ctx context.Context, paths []string) iter.Seq[tawatur.Report] {
	plain := func(it ingest.Item) Batch {
		b, reports := p.reports(it)
		for _, r := range reports {
			b.Readings = append(b.Readings, &tawatur.Reading{Report: r})
		}
		return b
	}
	return func(yield func(tawatur.Report) bool) {
		for b := range p.read(ctx, paths, p.ingestOptions(), plain) {
			for _, r := range b.Readings {
				if !yield(r.Report) {
					return
				}
			}
		}
	}
}
