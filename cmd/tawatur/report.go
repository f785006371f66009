package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/store"
)

func reportCommand(e *env) *cobra.Command {
	var db database
	var json bool
	c := &cobra.Command{
		Use:     "report ID",
		Short:   e.text("cmd.report.short"),
		Long:    e.text("cmd.report.long"),
		Example: examples("tawatur report okaz-17", "tawatur report okaz-17 --json"),
		Args:    cobra.ExactArgs(1),
	}
	db.flag(e, c)
	c.Flags().BoolVar(&json, "json", false, e.text("flag.json"))
	c.RunE = func(c *cobra.Command, args []string) error { return e.report(c.Context(), db, args[0], json) }
	return c
}

func (e *env) report(ctx context.Context, db database, id string, json bool) error {
	return db.read(ctx, func(st *store.Store) error {
		r, err := st.Reading(ctx, id)
		if err != nil {
			return err
		}
		if json {
			return writeJSON(e.stdout, r)
		}
		e.wrap()
		e.printReport(r)
		return nil
	})
}

func (e *env) printReport(r tawatur.Reading) {
	e.fiction(r.Fiction)
	fmt.Fprintf(e.stdout, "%s\n%s\n\n%s\n", e.isolate(r.Title), e.isolate(r.ID, r.Outlet, e.say.Day(r.Published), r.Byline, r.Dateline), r.Body())
	e.section("cmd.report.attributions", len(r.Attributions))
	for _, a := range r.Attributions {
		fmt.Fprintf(e.stdout, "  %s\n    %s\n", e.isolate(a.Quote), e.isolate(string(a.SourceName), a.Cue, e.text("stance."+string(a.Stance)), strings.Join(a.Chain, " ← ")))
	}
	e.section("cmd.report.figures", len(r.Figures))
	for _, f := range r.Figures {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(f.Text, e.say.Number(f.Value), e.text("category."+f.Category), string(f.SourceName)))
	}
}

func (e *env) section(key string, n int) {
	if n > 0 {
		fmt.Fprintf(e.stdout, "\n%s\n", e.text(key))
	}
}

// fiction says of invented material that it is.
func (e *env) fiction(invented bool) {
	if invented {
		fmt.Fprintln(e.stdout, e.text("fiction."+e.lang))
	}
}
