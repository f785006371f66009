package pipeline

import (
	"context"
	"fmt"
	"sync"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/story"
	"tawatur/store"
)

// surroundings is an index of what is stored of the days that were asked for:
// all of it for many reports, and for few only what is near them.
type surroundings struct {
	st     *store.Store
	counts *story.Counts
	index  *compare.Index
	loaded map[tawatur.Day]bool
	// have are the reports that were restored or added.
	have map[string]bool
	// looked tells that the archive's size is known, all that it was restored whole.
	looked, all bool
}

func newSurroundings(st *store.Store, counts *story.Counts) *surroundings {
	return &surroundings{st: st, counts: counts, index: compare.NewIndexOf(counts), loaded: map[tawatur.Day]bool{}, have: map[string]bool{}}
}

// prepare sees to it that the keys of all reports are stored.
func (s *surroundings) prepare(ctx context.Context) error {
	return s.st.Rekey(ctx, compare.KeysVersion, func(sketch []byte) ([]store.SketchKey, error) {
		var sk compare.Sketch
		if err := sk.UnmarshalBinary(sketch); err != nil {
			return nil, err
		}
		return keysOf(sk, s.counts), nil
	})
}

func keysOf(sk compare.Sketch, counts *story.Counts) []store.SketchKey {
	keys := sk.Keys(counts)
	out := make([]store.SketchKey, len(keys))
	for i, k := range keys {
		out[i] = store.SketchKey(k)
	}
	return out
}

// window gives the first and the last day on which a report of one story with
// one of day d may be published.
func window(d tawatur.Day) (from, to tawatur.Day) {
	if d.IsZero() {
		return d, d
	}
	return d.Add(-compare.WindowDays), d.Add(compare.WindowDays)
}

// load restores the sketches of the days around d, each day once. Reports added
// in this run are in the index already, so a day is loaded before any of its
// reports is added.
func (s *surroundings) load(ctx context.Context, d tawatur.Day) error {
	if err := s.loadAll(ctx); err != nil || s.all {
		return err
	}
	from, to := window(d)
	for day := from; day.Compare(to) <= 0; day = day.Add(1) {
		if s.loaded[day] {
			continue
		}
		s.loaded[day] = true
		if err := s.loadDays(ctx, day, day); err != nil {
			return err
		}
		if day.IsZero() {
			break
		}
	}
	return nil
}

// loadAll restores the whole of an archive so small that all of its reports
// together tell whether they were gathered about one matter.
func (s *surroundings) loadAll(ctx context.Context) error {
	if s.looked {
		return nil
	}
	reports, _, err := s.st.CountKeys(ctx, nil)
	if err != nil {
		return err
	}
	s.looked = true
	if s.all = reports <= story.MostGathered; s.all {
		return s.loadDays(ctx, tawatur.Day{}, tawatur.Day{Year: 9999, Month: 12, Date: 31})
	}
	return nil
}

func (s *surroundings) loadDays(ctx context.Context, from, to tawatur.Day) error {
	for row, err := range s.st.Sketches(ctx, from, to) {
		if err == nil {
			err = s.restore(row)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// loadNear restores the sketches that share most with one of day d, and the
// stories that they belong to.
func (s *surroundings) loadNear(ctx context.Context, keys []store.SketchKey, d tawatur.Day) error {
	known := sync.OnceValue(func() error { return s.learnCounts(ctx, keys) })
	go known() // while the reports are looked for
	from, to := window(d)
	err := s.st.SketchesNear(ctx, from, to, keys, func(row store.SketchRow) error {
		if err := known(); err != nil {
			return err
		}
		return s.restore(row)
	})
	if e := known(); err == nil { // it is waited for in any case
		err = e
	}
	return err
}

// learnCounts tells the index in how many reports of the archive stand the stems
// of a new one.
func (s *surroundings) learnCounts(ctx context.Context, keys []store.SketchKey) error {
	reports, holding, err := s.st.CountKeys(ctx, stemsOf(keys))
	if err != nil {
		return err
	}
	by := make(map[uint32]int, len(holding))
	for code, n := range holding {
		if h, ok := (compare.Key{Code: code}).Stem(); ok {
			by[h] = n + 1 // with the new one
		}
	}
	s.index.Known(reports+1, by)
	return nil
}

func stemsOf(keys []store.SketchKey) []store.SketchKey {
	var out []store.SketchKey
	for _, k := range keys {
		if _, ok := compare.Key(k).Stem(); ok {
			out = append(out, k)
		}
	}
	return out
}

func (s *surroundings) restore(row store.SketchRow) error {
	if s.have[row.ID] {
		return nil
	}
	var sk compare.Sketch
	if err := sk.UnmarshalBinary(row.Data); err != nil {
		return fmt.Errorf("sketch of %s: %w", row.ID, err)
	}
	s.have[row.ID] = true
	s.index.Restore(sk, row.Story)
	return nil
}
