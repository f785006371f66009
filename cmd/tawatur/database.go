package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"tawatur/store"
)

// defaultDB is the database when neither --db nor TAWATUR_DB names one.
const defaultDB = "tawatur.db"

// database is the flag of every command that works on a database.
type database struct{ path string }

func (d *database) flag(e *env, c *cobra.Command) {
	path := defaultDB
	if v := os.Getenv("TAWATUR_DB"); v != "" {
		path = v
	}
	c.Flags().StringVar(&d.path, "db", path, e.text("flag.db"))
}

// read opens the database for reading and calls do.
func (d *database) read(ctx context.Context, do func(*store.Store) error) error {
	return d.with(ctx, store.Options{ReadOnly: true}, do)
}

// write opens the database for writing, making it when it is not there.
func (d *database) write(ctx context.Context, do func(*store.Store) error) error {
	return d.with(ctx, store.Options{}, do)
}

func (d *database) with(ctx context.Context, o store.Options, do func(*store.Store) error) error {
	st, err := store.Open(ctx, d.path, o)
	if err != nil {
		return err
	}
	err = do(st)
	if cerr := st.Close(); err == nil {
		err = cerr
	}
	return err
}
