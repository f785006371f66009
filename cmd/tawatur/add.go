package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tawatur/internal/garbage"
	"tawatur/pipeline"
	"tawatur/store"
)

func addCommand(e *env) *cobra.Command {
	var in input
	var db database
	c := &cobra.Command{
		Use:     "add PATH…",
		Short:   e.text("cmd.add.short"),
		Long:    e.text("cmd.add.long"),
		Example: examples("tawatur add reports/", "tawatur add --db news.db day.jsonl.gz", "tawatur add --sample --db sample.db"),
		Args:    in.args(e),
	}
	in.flags(e, c)
	db.flag(e, c)
	c.RunE = func(c *cobra.Command, paths []string) error {
		return db.write(c.Context(), func(st *store.Store) error { return e.add(c, in, st, paths) })
	}
	return c
}

func (e *env) add(c *cobra.Command, in input, st *store.Store, paths []string) error {
	garbage.Rarely(garbage.Room)
	p, paths, done, err := e.open(in, paths)
	if err != nil {
		return err
	}
	defer done()
	a, err := p.Add(c.Context(), st, paths)
	e.finish()
	e.tell(a.Skips)
	e.added(a)
	if err != nil {
		return err
	}
	return e.outcome(c.Context(), a.Captures+a.Unchanged)
}

func (e *env) added(a pipeline.Added) {
	fmt.Fprintln(e.stdout, e.say.Count("cmd.add.reports", a.Reports))
	if a.Edited > 0 {
		fmt.Fprintln(e.stdout, e.say.Count("cmd.add.edited", a.Edited))
	}
	if a.Unchanged > 0 {
		fmt.Fprintln(e.stdout, e.say.Count("cmd.add.unchanged", a.Unchanged))
	}
}
