package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur/store"
)

type searchFlags struct {
	database
	json     bool
	outlet   string
	limit    int
	from, to day
}

func searchCommand(e *env) *cobra.Command {
	var f searchFlags
	c := &cobra.Command{
		Use:     "search WORDS…",
		Short:   e.text("cmd.search.short"),
		Long:    e.text("cmd.search.long"),
		Example: examples(`tawatur search وقف إطلاق النار`, `tawatur search '"وقف إطلاق النار" هدنة' --limit 50`, `tawatur search 'مفاوض*' --from 2026-01-01`),
		Args:    cobra.MinimumNArgs(1),
	}
	f.flag(e, c)
	c.Flags().BoolVar(&f.json, "json", false, e.text("flag.json"))
	c.Flags().StringVar(&f.outlet, "outlet", "", e.text("flag.outlet"))
	c.Flags().IntVar(&f.limit, "limit", 20, e.text("flag.limit"))
	c.Flags().Var(&f.from, "from", e.text("flag.from"))
	c.Flags().Var(&f.to, "to", e.text("flag.to"))
	c.RunE = func(c *cobra.Command, words []string) error {
		return f.read(c.Context(), func(st *store.Store) error { return e.search(c, f, st, strings.Join(words, " ")) })
	}
	return c
}

func (e *env) search(c *cobra.Command, f searchFlags, st *store.Store, query string) error {
	hits, total, err := st.Search(c.Context(), query, store.SearchOptions{Limit: f.limit, Outlet: f.outlet, From: f.from.Day, To: f.to.Day})
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(e.stdout, struct {
			Total int         `json:"total"`
			Hits  []store.Hit `json:"hits"`
		}{total, hits})
	}
	fmt.Fprintln(e.stdout, e.say.Count("cmd.search.total", total))
	for _, h := range hits {
		e.printHit(h)
	}
	return nil
}

func (e *env) printHit(h store.Hit) {
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n  %s\n", e.isolate(h.Title, h.ID), e.isolate(h.ID, h.Outlet, e.say.Day(h.Published), h.Story), e.marked(h))
}
