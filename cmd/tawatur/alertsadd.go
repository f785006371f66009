package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/alert"
	"tawatur/store"
)

// newList is the flags of a list that is made.
type newList struct {
	database
	tawatur.Watchlist
	kinds  []string
	digest int
	zone   string
}

func addAlertCommand(e *env) *cobra.Command {
	f := newList{digest: -1}
	c := &cobra.Command{Use: "add NAME", Short: e.text("cmd.alerts.add.short"), Args: cobra.ExactArgs(1),
		Example: examples(`tawatur alerts add "الجسر" --words "جسر الزعفران" --mail desk@news.example --digest 7 --zone Asia/Riyadh`,
			"tawatur alerts add story-1 --story STORY --webhook https://desk.example/hook")}
	f.flag(e, c)
	fs := c.Flags()
	fs.StringArrayVar(&f.Words, "words", nil, e.text("cmd.alerts.flag.words"))
	fs.StringArrayVar(&f.Names, "name", nil, e.text("cmd.alerts.flag.names"))
	fs.StringArrayVar(&f.Places, "place", nil, e.text("cmd.alerts.flag.places"))
	fs.StringVar(&f.Story, "story", "", e.text("cmd.alerts.flag.story"))
	fs.StringVar(&f.Claim, "claim", "", e.text("cmd.alerts.flag.claim"))
	fs.StringSliceVar(&f.kinds, "kind", nil, e.text("cmd.alerts.flag.kind"))
	fs.IntVar(&f.Least, "least", 1, e.text("cmd.alerts.flag.least"))
	fs.StringArrayVar(&f.Webhooks, "webhook", nil, e.text("cmd.alerts.flag.webhook"))
	fs.StringArrayVar(&f.Mails, "mail", nil, e.text("cmd.alerts.flag.mail"))
	fs.IntVar(&f.digest, "digest", -1, e.text("cmd.alerts.flag.digest"))
	fs.StringVar(&f.zone, "zone", "UTC", e.text("cmd.alerts.flag.zone"))
	c.RunE = func(c *cobra.Command, args []string) error {
		f.Watchlist.Name, f.Lang = args[0], e.lang
		return f.write(c.Context(), func(st *store.Store) error { return e.addWatchlist(c.Context(), &f, st, c.Flags().Changed("digest")) })
	}
	return c
}

func (e *env) addWatchlist(ctx context.Context, f *newList, st *store.Store, digest bool) error {
	w := f.Watchlist
	for _, k := range f.kinds {
		w.Kinds = append(w.Kinds, tawatur.NewsKind(k))
	}
	if digest {
		if f.digest < 0 || f.digest > 23 {
			return errors.New(e.text("cmd.alerts.bad_digest"))
		}
		w.Digest = &tawatur.DigestTime{Hour: f.digest, Zone: f.zone}
	}
	w, err := alert.Add(ctx, st, w, time.Now())
	if err == nil {
		fmt.Fprintln(e.stdout, e.isolate(w.Name, e.text("cmd.alerts.added")))
	}
	return err
}
