package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/alert"
	"tawatur/pipeline"
	"tawatur/store"
	"tawatur/watch"
	"tawatur/web"
)

type serveFlags struct {
	database
	input
	delivery
	listen   string
	readOnly bool
	watch    bool
}

func serveCommand(e *env) *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:     "serve",
		Short:   e.text("cmd.serve.short"),
		Long:    e.text("cmd.serve.long"),
		Example: examples("tawatur serve", "tawatur serve --sample", "tawatur serve --watch", "tawatur serve --db news.db --listen 127.0.0.1:9000 --read-only"),
		Args:    cobra.NoArgs,
	}
	f.database.flag(e, c)
	f.input.flags(e, c)
	f.delivery.flags(e, c.Flags())
	c.Flags().StringVar(&f.listen, "listen", "127.0.0.1:8080", e.text("cmd.serve.flag.listen"))
	c.Flags().BoolVar(&f.readOnly, "read-only", false, e.text("cmd.serve.flag.read_only"))
	c.Flags().BoolVar(&f.watch, "watch", false, e.text("cmd.serve.flag.watch"))
	c.MarkFlagsMutuallyExclusive("db", "sample")
	c.MarkFlagsMutuallyExclusive("watch", "read-only")
	c.RunE = func(c *cobra.Command, _ []string) error { return e.serve(c.Context(), f) }
	return c
}

func (e *env) serve(ctx context.Context, f serveFlags) error {
	asker, err := f.web.client()
	if err != nil {
		return err
	}
	f.asker = asker
	p, paths, done, err := e.open(f.input, nil)
	if err != nil {
		return err
	}
	defer done()
	if f.sample {
		dir, err := os.MkdirTemp("", "tawatur-sample-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		f.path = filepath.Join(dir, "sample.db")
	}
	return f.with(ctx, store.Options{ReadOnly: f.readOnly}, func(st *store.Store) error {
		if err := e.ready(ctx, f, p, st, paths); err != nil {
			return err
		}
		return e.serveArchive(ctx, f, p, st)
	})
}

// serveArchive answers for an archive, and watches feeds beside it where that is asked
// for, until ctx ends or one of the two fails.
func (e *env) serveArchive(ctx context.Context, f serveFlags, p *pipeline.Pipeline, st *store.Store) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	d := newDesk(p, st)
	o := web.Options{Version: version(), Outlets: p.Outlets(), Log: slog.New(slog.NewTextHandler(e.stderr, nil)), Within: ctx}
	alerts, err := f.alerter(st, f.asker)
	if err != nil {
		return err
	}
	if !f.readOnly {
		o.Add, o.Take, o.Ask = d.file, d.pages, f.asker.Get
		if o.Alerts, err = f.desk(st); err != nil {
			return err
		}
	}
	pages, err := web.New(st, o)
	if err != nil {
		return err
	}
	watched := e.beside(ctx, f.watch, stop, watch.New(st, watch.Options{Get: f.asker.Get, Take: d.take, Told: e.round, Each: e.alerting(alerts)}))
	err = e.listen(ctx, f.listen, pages)
	stop()
	return errors.Join(err, <-watched)
}

// beside runs a watcher, where one is wanted, until ctx ends. Where it fails it stops
// the server too; the channel gives why, and is closed when it has ended.
func (e *env) beside(ctx context.Context, wanted bool, stop func(), w *watch.Watcher) <-chan error {
	failed := make(chan error, 1)
	if !wanted {
		close(failed)
		return failed
	}
	go func() {
		defer close(failed)
		if err := w.Run(ctx); err != nil {
			failed <- err
			stop()
		}
	}()
	return failed
}

// desk is what changes watchlists through the pages.
func (f *serveFlags) desk(st *store.Store) (*web.Alerts, error) {
	client, err := f.web.client()
	if err != nil {
		return nil, err
	}
	a, err := f.alerter(st, client)
	if err != nil {
		return nil, err
	}
	return &web.Alerts{
		Add: func(ctx context.Context, w tawatur.Watchlist) (tawatur.Watchlist, error) {
			return alert.Add(ctx, st, w, time.Now())
		},
		Test: func(ctx context.Context, w *tawatur.Watchlist) (out []web.Tried) {
			for _, t := range a.Test(ctx, w) {
				out = append(out, web.Tried(t))
			}
			return out
		},
	}, nil
}

// ready adds the sample where it is asked for, and compares what was left behind.
func (e *env) ready(ctx context.Context, f serveFlags, p *pipeline.Pipeline, st *store.Store, paths []string) error {
	if f.sample {
		a, err := p.Add(ctx, st, paths)
		e.finish()
		e.tell(a.Skips)
		return err
	}
	if f.readOnly {
		return nil
	}
	return p.Refresh(ctx, st)
}

// The time that a browser has for its parts of a conversation.
const (
	headTime = 10 * time.Second
	bodyTime = 5 * time.Minute
	idleTime = 2 * time.Minute
	lastTime = 5 * time.Second // for what is under way when the server ends
)

// listen answers requests until ctx ends.
func (e *env) listen(ctx context.Context, at string, h http.Handler) error {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", at)
	if err != nil {
		return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "serve at", Input: at, Err: err,
			Hint: "give another address and port with --listen; 127.0.0.1:0 takes any that is free"}
	}
	address := "http://" + l.Addr().String() + "/"
	fmt.Fprintln(e.stdout, e.text("cmd.serve.at", address))
	if a, ok := l.Addr().(*net.TCPAddr); ok && !a.IP.IsLoopback() {
		fmt.Fprintln(e.stderr, e.text("cmd.serve.open", address))
	}
	srv := &http.Server{Handler: h, ReadHeaderTimeout: headTime, ReadTimeout: bodyTime, WriteTimeout: bodyTime, IdleTimeout: idleTime, MaxHeaderBytes: 64 << 10}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastTime)
	defer cancel()
	if err := srv.Shutdown(end); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
