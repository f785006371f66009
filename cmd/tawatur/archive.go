package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tawatur/store"
)

// archive is where a command reads stories from: the database or, where files
// or the sample are named, the reports of these, put together for this one answer.
type archive struct {
	database
	input
	files []string
}

func (a *archive) flags(e *env, c *cobra.Command) {
	a.database.flag(e, c)
	a.input.flags(e, c)
	c.Flags().StringArrayVar(&a.files, "files", nil, e.text("flag.files"))
	c.MarkFlagsMutuallyExclusive("db", "files")
	c.MarkFlagsMutuallyExclusive("db", "sample")
}

// open calls do with the archive, whose stories are all compared.
func (a *archive) open(ctx context.Context, e *env, do func(*store.Store) error) error {
	if len(a.files) > 0 || a.sample {
		return a.openFiles(ctx, e, do)
	}
	if err := a.renewed(ctx); err != nil {
		return err
	}
	if err := a.refreshed(ctx); err != nil {
		return err
	}
	return a.read(ctx, do)
}

// openFiles makes a database of the files that lasts as long as do.
func (a *archive) openFiles(ctx context.Context, e *env, do func(*store.Store) error) error {
	p, paths, done, err := e.open(a.input, a.files)
	if err != nil {
		return err
	}
	defer done()
	dir, err := os.MkdirTemp("", "tawatur-files-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	db := database{filepath.Join(dir, "files.db")}
	return db.write(ctx, func(st *store.Store) error {
		added, err := p.Add(ctx, st, paths)
		e.finish()
		e.tell(added.Skips)
		if err != nil {
			return err
		}
		if err := e.outcome(ctx, added.Reports); err != nil {
			return err
		}
		return do(st)
	})
}
