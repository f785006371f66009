package pipeline

import (
	"context"
	"sync"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/story"
	"tawatur/store"
)

// Refresh compares anew every story that was touched since it was last
// compared, a story of a hundred when it has changed by a tenth. It may be stopped at any moment and called again.
func (p *Pipeline) Refresh(ctx context.Context, st *store.Store) error {
	const atOnce = 64
	done := 0
	if err := p.cross(ctx, st); err != nil {
		return err
	}
	for {
		ids, err := st.Dirty(ctx, atOnce)
		if err != nil || len(ids) == 0 {
			return err
		}
		stories := make([]tawatur.Story, len(ids))
		errs := make([]error, len(ids))
		p.parallel(len(ids), func(i int) { stories[i], errs[i] = p.story(ctx, st, ids[i]) })
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
		if err := st.SaveStories(ctx, stories); err != nil {
			return err
		}
		done += len(stories)
		p.opts.Progress(Progress{Stage: StageCompare, Done: done})
	}
}

// CompareStory compares a story with all of its reports, also a large one that
// waits for more.
func (p *Pipeline) CompareStory(ctx context.Context, st *store.Store, id string) error {
	s, err := p.story(ctx, st, id)
	if err != nil {
		return err
	}
	return st.SaveStory(ctx, s)
}

func (p *Pipeline) story(ctx context.Context, st *store.Store, id string) (tawatur.Story, error) {
	var known compare.Beside
	var failed error
	var beside sync.WaitGroup
	beside.Go(func() { known, failed = besideOf(ctx, st, id) })
	rs, err := st.Readings(ctx, id)
	beside.Wait()
	if err == nil {
		err = failed
	}
	if err != nil {
		return tawatur.Story{}, err
	}
	return compare.StoryAmong(id, rs, known, p.reg), nil
}

// besideOf gives what was found out of a story's reports before it is compared.
func besideOf(ctx context.Context, st *store.Store, id string) (known compare.Beside, err error) {
	if known.Across, err = st.Across(ctx, id); err == nil {
		known.Sketches, err = sketchesOf(ctx, st, id)
	}
	return known, err
}

// sketchesOf gives the sketches of a story's reports but for those that another
// version wrote.
func sketchesOf(ctx context.Context, st *store.Store, id string) (map[string]story.Sketch, error) {
	out := map[string]story.Sketch{}
	err := st.SketchesOf(ctx, id, func(row store.SketchRow) error {
		var sk compare.Sketch
		if sk.UnmarshalBinary(row.Data) == nil {
			out[row.ID] = sk.Story
		}
		return nil
	})
	return out, err
}
