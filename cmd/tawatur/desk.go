package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"tawatur"
	"tawatur/pipeline"
	"tawatur/store"
	"tawatur/web"
)

// desk adds material to a database for the pages and the watcher of one server: one
// thing after another, since each addition is placed among all that is there.
type desk struct {
	p    *pipeline.Pipeline
	st   *store.Store
	turn chan struct{}
}

func newDesk(p *pipeline.Pipeline, st *store.Store) *desk {
	return &desk{p, st, make(chan struct{}, 1)}
}

// add reads paths in its turn, in the order in which they were given.
func (d *desk) add(ctx context.Context, paths []string) (pipeline.Added, error) {
	select {
	case d.turn <- struct{}{}:
		defer func() { <-d.turn }()
	case <-ctx.Done():
		return pipeline.Added{}, ctx.Err()
	}
	return d.p.Add(ctx, d.st, paths)
}

// file adds what a form brought under a name.
func (d *desk) file(ctx context.Context, name string, data []byte) (web.Added, error) {
	dir, err := os.MkdirTemp("", "tawatur-form-")
	if err != nil {
		return web.Added{}, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return web.Added{}, err
	}
	a, err := d.add(ctx, []string{file})
	for i := range a.Skips {
		a.Skips[i].Input = name
	}
	return added(a), err
}

// pages adds pages of the web.
func (d *desk) pages(ctx context.Context, addresses []string) (web.Added, error) {
	a, err := d.add(ctx, addresses)
	return added(a), err
}

func added(a pipeline.Added) web.Added {
	return web.Added{Reports: a.Reports, Unchanged: a.Unchanged, Skips: a.Skips}
}

// watchedAtOnce is how many pages a watcher has read before a form may have its turn.
const watchedAtOnce = 8

// take adds the pages that a watcher found.
func (d *desk) take(ctx context.Context, addresses []string) (skips []tawatur.Skip, err error) {
	for some := range slices.Chunk(addresses, watchedAtOnce) {
		a, err := d.add(ctx, some)
		skips = append(skips, a.Skips...)
		if err != nil {
			return skips, err
		}
	}
	return skips, nil
}
