package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/digest"
	"tawatur/store"
)

type storyFlags struct {
	database
	json  bool
	html  string
	whole bool
}

func storyCommand(e *env) *cobra.Command {
	var f storyFlags
	c := &cobra.Command{
		Use:     "story ID",
		Short:   e.text("cmd.story.short"),
		Long:    e.text("cmd.story.long"),
		Example: examples("tawatur story s3f9c1a", "tawatur story s3f9c1a -o story.html", "tawatur story s3f9c1a --whole"),
		Args:    cobra.ExactArgs(1),
	}
	f.flag(e, c)
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().StringVarP(&f.html, "output", "o", "", e.text("flag.html"))
	c.Flags().BoolVar(&f.whole, "whole", false, e.text("flag.whole"))
	c.RunE = func(c *cobra.Command, args []string) error { return e.story(c.Context(), f, args[0]) }
	return c
}

func (e *env) story(ctx context.Context, f storyFlags, id string) error {
	if err := f.refreshed(ctx); err != nil {
		return err
	}
	if f.whole {
		if err := f.compareWhole(ctx, id); err != nil {
			return err
		}
	}
	return f.read(ctx, func(st *store.Store) error {
		s, err := e.storyNow(ctx, st, id)
		if err != nil {
			return err
		}
		if f.json {
			return writeJSON(e.stdout, s)
		}
		rs, err := st.Readings(ctx, s.ID)
		if err != nil {
			return err
		}
		byID, err := withBeyond(ctx, st, &s, rs)
		if err != nil {
			return err
		}
		return e.showStory(f, s, byID)
	})
}

// compareWhole compares a story with all of its reports where some came since it
// was compared. A story without such is not opened for writing.
func (d *database) compareWhole(ctx context.Context, id string) error {
	var s tawatur.Story
	err := d.read(ctx, func(st *store.Store) (err error) {
		s, err = st.Story(ctx, id)
		return err
	})
	if err != nil || s.Later == nil {
		return err
	}
	p, err := newPipeline()
	if err != nil {
		return err
	}
	return d.write(ctx, func(st *store.Store) error { return p.CompareStory(ctx, st, s.ID) })
}

// withBeyond gives the reports of a story by their IDs, and those of other
// stories that its lineage leads to.
func withBeyond(ctx context.Context, st *store.Store, s *tawatur.Story, rs []*tawatur.Reading) (map[string]*tawatur.Reading, error) {
	byID := make(map[string]*tawatur.Reading, len(rs))
	for _, r := range rs {
		byID[r.ID] = r
	}
	for _, l := range s.Across {
		for _, id := range [...]string{l.From, l.To} {
			if byID[id] != nil {
				continue
			}
			r, err := st.Reading(ctx, id)
			if err != nil {
				return nil, err
			}
			byID[id] = &r
		}
	}
	return byID, nil
}

func (e *env) showStory(f storyFlags, s tawatur.Story, byID map[string]*tawatur.Reading) error {
	get := func(id string) (*tawatur.Reading, bool) {
		r, ok := byID[id]
		return r, ok
	}
	c := &tawatur.Comparison{Stories: []tawatur.Story{s}}
	o := digest.Options{Lang: e.lang, MaxStories: 1, Color: e.color(), Width: e.width(), GeneratedAt: time.Now()}
	if f.html != "" {
		return e.write(f.html, func(w io.Writer) error { return digest.HTML(w, c, get, o) })
	}
	return digest.Terminal(e.stdout, c, get, o)
}
