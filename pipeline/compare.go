package pipeline

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/story"
)

// Compare reads paths and compares all their reports. The comparison's stories
// stand in the order in which a reader wants them: by independent origins, then
// by number of reports. The error is that of ctx; unreadable input is counted
// in the corpus.
func (p *Pipeline) Compare(ctx context.Context, paths []string) (*tawatur.Comparison, *Corpus, error) {
	c := newCorpus()
	for b := range p.Read(ctx, paths) {
		c.add(b)
	}
	if err := ctx.Err(); err != nil {
		return nil, c, err
	}
	out, err := p.compareAll(ctx, c)
	if err != nil {
		return nil, c, err
	}
	slices.SortStableFunc(out.Stories, byOrigins)
	return out, c, nil
}

// compareAll clusters the corpus in order of publication, which the result
// depends on, and then compares the stories side by side.
func (p *Pipeline) compareAll(ctx context.Context, c *Corpus) (*tawatur.Comparison, error) {
	order := slices.Clone(c.list)
	slices.SortStableFunc(order, byPublication)
	p.opts.Progress(Progress{StageCluster, 0, len(order)})
	sketches := p.sketches(order)
	ix := compare.NewIndex()
	for i, s := range sketches {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		ix.Add(s)
		p.opts.Progress(Progress{StageCluster, i + 1, len(sketches)})
	}
	members, across := ix.Members(), ix.Across() // the index itself, a large one, is let go here
	links := across.Links(c.Get, p.reg, p.opts.Workers)
	stories, err := p.compareStories(ctx, c, members, links, byReport(sketches))
	if err != nil {
		return nil, err
	}
	return &tawatur.Comparison{Stories: stories, Across: links}, nil
}

func (p *Pipeline) sketches(order []*tawatur.Reading) []compare.Sketch {
	out := make([]compare.Sketch, len(order))
	p.parallel(len(order), func(i int) { out[i] = compare.NewSketch(order[i]) })
	return out
}

func (p *Pipeline) compareStories(ctx context.Context, c *Corpus, members []compare.Members, across []tawatur.Link, sketches map[string]story.Sketch) ([]tawatur.Story, error) {
	beyond := compare.ByStory(across, members)
	p.opts.Progress(Progress{StageCompare, 0, len(members)})
	out := make([]tawatur.Story, len(members))
	var done atomic.Int64
	var mu sync.Mutex
	p.parallel(len(members), func(i int) {
		if ctx.Err() != nil {
			return
		}
		out[i] = compare.StoryAmong(members[i].Story, c.pick(members[i].Reports),
			compare.Beside{Across: beyond[members[i].Story], Sketches: sketches}, p.reg)
		n := int(done.Add(1))
		mu.Lock()
		defer mu.Unlock()
		p.opts.Progress(Progress{StageCompare, n, len(members)})
	})
	return out, ctx.Err()
}

// byReport gives of each sketch what finds the report's story.
func byReport(sketches []compare.Sketch) map[string]story.Sketch {
	out := make(map[string]story.Sketch, len(sketches))
	for _, s := range sketches {
		out[s.Story.ID] = s.Story
	}
	return out
}

func (c *Corpus) pick(ids []string) []*tawatur.Reading {
	out := make([]*tawatur.Reading, 0, len(ids))
	for _, id := range ids {
		out = append(out, c.byID[id])
	}
	return out
}

// parallel calls do for 0 to n-1 on Workers goroutines.
func (p *Pipeline) parallel(n int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range p.opts.Workers {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}

func byPublication(a, b *tawatur.Reading) int {
	return a.Compare(&b.Report)
}

func byOrigins(a, b tawatur.Story) int {
	return cmp.Or(
		cmp.Compare(mostOrigins(b), mostOrigins(a)),
		cmp.Compare(len(b.Reports), len(a.Reports)),
		a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
}

func mostOrigins(s tawatur.Story) int {
	n := 0
	for _, c := range s.Claims {
		n = max(n, len(c.Origins))
	}
	return n
}
