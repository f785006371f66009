package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tawatur/feed"
	"tawatur/fetch"
	"tawatur/ingest"
	"tawatur/locale"
	"tawatur/store"
)

type addFeedsFlags struct {
	database
	web          manners
	tables       []string
	outlets      []string
	all, unasked bool
}

// addFeedsCommand watches feeds by their addresses, by the page that names them,
// or by the outlet whose they are.
func (e *env) addFeedsCommand() *cobra.Command {
	var f addFeedsFlags
	c := &cobra.Command{
		Use: "add URL…", Short: e.text("cmd.feeds.add.short"), Long: e.text("cmd.feeds.add.long"),
		Example: examples("tawatur feeds add https://news.example/rss.xml", "tawatur feeds add https://news.example/", "tawatur feeds add --outlet رويترز"),
	}
	f.database.flag(e, c)
	f.web.flags(e, c.Flags())
	c.Flags().StringArrayVar(&f.outlets, "outlet", nil, e.text("cmd.feeds.flag.outlet"))
	c.Flags().StringArrayVar(&f.tables, "outlets", nil, e.text("flag.outlets"))
	c.Flags().BoolVar(&f.all, "all", false, e.text("cmd.feeds.flag.all"))
	c.Flags().BoolVar(&f.unasked, "unasked", false, e.text("cmd.feeds.flag.unasked"))
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args)+len(f.outlets) == 0 {
			return errors.New(e.text("cmd.feeds.nothing_named"))
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		return f.write(c.Context(), func(st *store.Store) error { return e.addFeeds(c.Context(), f, st, args) })
	}
	return c
}

// addFeeds adds what is named, each for itself, and says what it did.
func (e *env) addFeeds(ctx context.Context, f addFeedsFlags, st *store.Store, addresses []string) error {
	web, err := f.web.client()
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range f.outlets {
		errs = append(errs, e.addFeedsOf(ctx, f, st, name))
	}
	for _, a := range addresses {
		errs = append(errs, e.addAddress(ctx, f, st, web, a))
	}
	return errors.Join(errs...)
}

// addFeedsOf adds the feeds that the registry has for an outlet.
func (e *env) addFeedsOf(ctx context.Context, f addFeedsFlags, st *store.Store, name string) error {
	reg, err := registryOf(f.tables)
	if err != nil {
		return err
	}
	o, ok := reg.Find(name)
	switch {
	case !ok:
		return errors.New(e.unknownOutlet(reg, name))
	case len(o.Feeds) == 0:
		return errors.New(e.text("cmd.feeds.outlet_has_none", locale.Isolate(o.Name)))
	}
	for _, address := range o.Feeds {
		if err := e.addFeed(ctx, st, store.Feed{URL: address, Title: o.Name}, ""); err != nil {
			return err
		}
	}
	return nil
}

// addAddress asks an address once and adds it, or, where it is a page, what the
// page names. What cannot be asked now is added as it is: watching tells why.
func (e *env) addAddress(ctx context.Context, f addFeedsFlags, st *store.Store, web *fetch.Client, address string) error {
	u, err := fetch.Address(address)
	if err != nil {
		return err
	}
	now := store.Feed{URL: u.String()}
	if f.unasked {
		return e.addFeed(ctx, st, now, "")
	}
	in, err := readFeed(ctx, web, now.URL)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return e.addFeed(ctx, st, now, e.text("cmd.feeds.could_not_ask", locale.Isolate(err.Error())))
	case in.Kind == feed.KindPage:
		return e.addNamed(ctx, st, now.URL, in.More, f.all)
	}
	now.Title, now.Home = in.Title, in.Home
	return e.addFeed(ctx, st, now, "")
}

// readFeed asks for an address and tells what is there.
func readFeed(ctx context.Context, web *fetch.Client, address string) (*feed.Feed, error) {
	answer, err := web.Get(ctx, address, fetch.Validators{})
	if err != nil {
		return nil, err
	}
	text, err := ingest.Text(answer.Body, answer.Type)
	if err != nil {
		return nil, err
	}
	return feed.Parse(text, answer.URL)
}

// addNamed adds the feed that a page names; where there are several, only if all
// are wanted: most name one of their comments too, and one a section.
func (e *env) addNamed(ctx context.Context, st *store.Store, page string, named []feed.Link, all bool) error {
	switch {
	case len(named) == 0:
		return errors.New(e.text("cmd.feeds.page_names_none", locale.Isolate(page)))
	case len(named) > 1 && !all:
		list := []string{e.text("cmd.feeds.page_names", locale.Isolate(page))}
		for _, l := range named {
			list = append(list, e.isolate(l.URL, line(l.Title)))
		}
		return errors.New(strings.Join(list, "\n  "))
	}
	for _, l := range named {
		u, err := fetch.Address(l.URL)
		if err != nil {
			return err
		}
		if err := e.addFeed(ctx, st, store.Feed{URL: u.String(), Title: l.Title, Home: page}, e.text("cmd.feeds.of_page", locale.Isolate(page))); err != nil {
			return err
		}
	}
	return nil
}

// addFeed adds one feed, due at once, and says so; note is what else to say.
func (e *env) addFeed(ctx context.Context, st *store.Store, f store.Feed, note string) error {
	f.Added = time.Now()
	f.Due = f.Added
	added, err := st.AddFeed(ctx, f)
	if err != nil {
		return err
	}
	said := "cmd.feeds.known"
	if added {
		said = "cmd.feeds.added"
	}
	fmt.Fprintln(e.stdout, e.isolate(f.URL, e.text(said), note))
	return nil
}
