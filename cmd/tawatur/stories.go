package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"tawatur/record"
	"tawatur/store"
)

type storiesFlags struct {
	database
	json  bool
	order order
	place string
	least int
	limit int
}

func storiesCommand(e *env) *cobra.Command {
	var f storiesFlags
	c := &cobra.Command{
		Use:   "stories",
		Short: e.text("cmd.stories.short"),
		Long:  e.text("cmd.stories.long"),
		Example: examples("tawatur stories", "tawatur stories --order conflict --limit 50", "tawatur stories --least 3 --json",
			"tawatur stories --place حمص"),
		Args: cobra.NoArgs,
	}
	f.flag(e, c)
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().Var(&f.order, "order", e.text("flag.order"))
	c.Flags().StringVar(&f.place, "place", "", e.text("cmd.stories.flag.place"))
	c.Flags().IntVar(&f.least, "least", 2, e.text("flag.least"))
	c.Flags().IntVar(&f.limit, "limit", 20, e.text("flag.limit"))
	c.RunE = func(c *cobra.Command, _ []string) error { return e.stories(c.Context(), f) }
	return c
}

func (e *env) stories(ctx context.Context, f storiesFlags) error {
	if err := f.refreshed(ctx); err != nil {
		return err
	}
	return f.read(ctx, func(st *store.Store) error {
		lines, total, err := st.Stories(ctx, store.StoryOptions{Order: f.order.Order, Place: f.place, MinReports: f.least, Limit: f.limit})
		if err != nil {
			return err
		}
		if f.json {
			return writeJSON(e.stdout, struct {
				Total   int                `json:"total"`
				Stories []record.StoryLine `json:"stories"`
			}{total, lines})
		}
		e.wrap()
		fmt.Fprintln(e.stdout, e.say.Count("cmd.stories.total", total))
		e.fiction(slices.ContainsFunc(lines, func(l record.StoryLine) bool { return l.Fiction }))
		for _, l := range lines {
			e.printStory(l)
		}
		return nil
	})
}

func (e *env) printStory(l record.StoryLine) {
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(l.Headline), e.isolate(l.ID, e.say.Days(l.From, l.To),
		e.say.Count("count.reports", l.Reports), e.say.Count("count.outlets", l.Outlets),
		e.say.Count("count.upto", l.Origins), e.contradicted(l.Contradicted)))
}

func (e *env) contradicted(n int) string {
	if n == 0 {
		return ""
	}
	return e.say.Count("count.contested", n)
}

// refreshed compares anew the stories that an interrupted addition left
// behind. A database without such stories is not opened for writing.
func (d *database) refreshed(ctx context.Context) error {
	var stale bool
	err := d.read(ctx, func(st *store.Store) error {
		ids, err := st.Dirty(ctx, 1)
		stale = len(ids) > 0
		return err
	})
	if err != nil || !stale {
		return err
	}
	p, err := newPipeline()
	if err != nil {
		return err
	}
	return d.write(ctx, func(st *store.Store) error { return p.Refresh(ctx, st) })
}
