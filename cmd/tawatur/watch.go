package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/alert"
	"tawatur/internal/garbage"
	"tawatur/pipeline"
	"tawatur/store"
	"tawatur/watch"
)

type watchFlags struct {
	database
	input
	delivery
	once        bool
	least, most time.Duration
}

func watchCommand(e *env) *cobra.Command {
	var f watchFlags
	c := &cobra.Command{
		Use:     "watch",
		Short:   e.text("cmd.watch.short"),
		Long:    e.text("cmd.watch.long"),
		Example: examples("tawatur feeds add https://news.example/rss.xml", "tawatur watch", "tawatur watch --once"),
		Args:    cobra.NoArgs,
	}
	f.database.flag(e, c)
	f.input.flags(e, c)
	f.delivery.flags(e, c.Flags())
	c.Flags().BoolVar(&f.once, "once", false, e.text("cmd.watch.flag.once"))
	c.Flags().DurationVar(&f.least, "least", 10*time.Minute, e.text("cmd.watch.flag.least"))
	c.Flags().DurationVar(&f.most, "most", 12*time.Hour, e.text("cmd.watch.flag.most"))
	c.RunE = func(c *cobra.Command, _ []string) error {
		return f.write(c.Context(), func(st *store.Store) error { return e.watch(c.Context(), f, st) })
	}
	return c
}

func (e *env) watch(ctx context.Context, f watchFlags, st *store.Store) error {
	web, err := f.web.client()
	if err != nil {
		return err
	}
	f.asker = web
	garbage.Rarely(garbage.Room)
	p, _, done, err := e.open(f.input, nil)
	if err != nil {
		return err
	}
	defer done()
	alerts, err := f.alerter(st, web)
	if err != nil {
		return err
	}
	w := watch.New(st, watch.Options{
		Rules: watch.Rules{Least: f.least, Most: f.most},
		Get:   web.Get, Take: e.taker(p, st), Told: e.round, Each: e.alerting(alerts),
	})
	if f.once {
		r, err := w.Once(ctx)
		if err == nil && r == (watch.Round{}) {
			fmt.Fprintln(e.stdout, e.text("cmd.watch.nothing"))
		}
		return err
	}
	fmt.Fprintln(e.stdout, e.text("cmd.watch.begun"))
	return w.Run(ctx)
}

// taker reads pages into the database and tells what could not be read.
func (e *env) taker(p *pipeline.Pipeline, st *store.Store) func(context.Context, []string) ([]tawatur.Skip, error) {
	return func(ctx context.Context, addresses []string) ([]tawatur.Skip, error) {
		a, err := p.Add(ctx, st, addresses)
		e.finish()
		e.tell(a.Skips)
		return a.Skips, err
	}
}

// alerting sends alerts; where that fails the watch goes on.
func (e *env) alerting(a *alert.Alerter) func(context.Context) {
	return func(ctx context.Context) {
		r, err := a.Step(ctx)
		if err != nil && ctx.Err() == nil {
			fmt.Fprintln(e.stderr, e.text("cmd.alerts.failed", err))
		}
		if r != (alert.Round{}) {
			e.alerted(r)
		}
	}
}

func (e *env) round(r watch.Round) {
	fmt.Fprintf(e.stdout, "%s  %s\n", time.Now().Format(time.RFC3339), e.isolate(
		e.say.Count("count.feeds", r.Feeds), e.text("cmd.watch.failed", r.Failed),
		e.say.Count("count.pages", r.Pages), e.text("cmd.watch.lost", r.Lost)))
}
