package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"tawatur/feed"
	"tawatur/fetch"
	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

type feedsFlags struct {
	database
	format
}

func feedsCommand(e *env) *cobra.Command {
	var f feedsFlags
	c := &cobra.Command{
		Use:     "feeds",
		Short:   e.text("cmd.feeds.short"),
		Long:    e.text("cmd.feeds.long"),
		Example: examples("tawatur feeds add https://news.example/rss.xml", "tawatur feeds import list.opml", "tawatur watch", "tawatur feeds"),
		Args:    cobra.NoArgs,
	}
	f.database.flag(e, c)
	f.format.flags(e, c, tabled{"cmd.feeds.sheet", sheet.Feeds().Columns})
	c.RunE = func(c *cobra.Command, _ []string) error {
		return f.read(c.Context(), func(st *store.Store) error { return e.feeds(c.Context(), f, st) })
	}
	c.AddCommand(
		e.addFeedsCommand(),
		e.feedsDoing("import FILE…", e.text("cmd.feeds.import.short"), e.importFeeds),
		e.feedsDoing("remove URL…", e.text("cmd.feeds.remove.short"), e.setFeed("", "cmd.feeds.removed")),
		e.feedsDoing("pause URL…", e.text("cmd.feeds.pause.short"), e.setFeed(record.FeedPaused, "cmd.feeds.paused")),
		e.feedsDoing("resume URL…", e.text("cmd.feeds.resume.short"), e.setFeed(record.FeedLive, "cmd.feeds.resumed")),
		e.exportFeedsCommand(),
	)
	return c
}

// feedsDoing is a command that does one thing for each of its arguments and says
// what it did.
func (e *env) feedsDoing(use, short string, do func(context.Context, *store.Store, string) (string, error)) *cobra.Command {
	var db database
	c := &cobra.Command{Use: use, Short: short, Args: cobra.MinimumNArgs(1)}
	db.flag(e, c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return db.write(c.Context(), func(st *store.Store) error {
			var errs []error
			for _, a := range args {
				said, err := do(c.Context(), st, a)
				if err != nil {
					errs = append(errs, err)
					continue
				}
				fmt.Fprintln(e.stdout, said)
			}
			return errors.Join(errs...)
		})
	}
	return c
}

func (e *env) importFeeds(ctx context.Context, st *store.Store, path string) (string, error) {
	in, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	list, left, err := feed.ReadOPML(in)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	now, added := time.Now(), 0
	for _, s := range list {
		u, err := fetch.Address(s.URL)
		if err != nil {
			left = append(left, s.URL)
			continue
		}
		is, err := st.AddFeed(ctx, store.Feed{URL: u.String(), Title: s.Title, Home: s.Home, Folder: s.Folder, Added: now, Due: now})
		if err != nil {
			return "", err
		}
		if is {
			added++
		}
	}
	for _, name := range left {
		fmt.Fprintln(e.stderr, e.isolate(name, e.text("cmd.feeds.no_address")))
	}
	e.lost += len(left)
	return e.isolate(path, e.say.Count("cmd.feeds.imported", added)), nil
}

// setFeed brings feeds to a state and says so in the words of the key done.
func (e *env) setFeed(state record.FeedState, done string) func(context.Context, *store.Store, string) (string, error) {
	return func(ctx context.Context, st *store.Store, address string) (string, error) {
		u, err := fetch.Address(address)
		if err != nil {
			return "", err
		}
		ok, err := st.SetFeed(ctx, u.String(), state, time.Now())
		if err == nil && !ok {
			err = errors.New(e.isolate(u.String(), e.text("cmd.feeds.unknown")))
		}
		return e.isolate(u.String(), e.text(done)), err
	}
}

func (e *env) exportFeedsCommand() *cobra.Command {
	var db database
	output := "-"
	c := &cobra.Command{Use: "export", Short: e.text("cmd.feeds.export.short"), Args: cobra.NoArgs}
	db.flag(e, c)
	c.Flags().StringVarP(&output, "output", "o", "-", e.text("cmd.feeds.flag.output"))
	c.RunE = func(c *cobra.Command, _ []string) error {
		return db.read(c.Context(), func(st *store.Store) error {
			list, err := st.Feeds(c.Context())
			if err != nil {
				return err
			}
			out, err := e.create(output)
			if err != nil {
				return err
			}
			defer out.Close()
			return feed.WriteOPML(out, "Tawatur", subscriptions(list), time.Now())
		})
	}
	return c
}

func subscriptions(list []store.Feed) []feed.Subscription {
	out := make([]feed.Subscription, len(list))
	for i, f := range list {
		out[i] = feed.Subscription{URL: f.URL, Title: f.Title, Home: f.Home, Folder: f.Folder}
	}
	return out
}
