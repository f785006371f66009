package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/record"
	"tawatur/store"
)

var watchlistColumns = []string{"name", "words", "names", "places", "story", "claim", "kinds", "least", "webhooks", "mails", "lang", "digest_hour", "digest_zone", "made"}

func watchlistRow(w *store.Watching) []any {
	hour, zone := any(""), ""
	if w.Digest != nil {
		hour, zone = w.Digest.Hour, w.Digest.Zone
	}
	join := func(list []string) string { return strings.Join(list, "; ") }
	return []any{w.Name, join(w.Words), join(w.Names), join(w.Places), w.Story, w.Claim, join(kindsOf(w.Kinds)), w.Least,
		join(w.Webhooks), join(w.Mails), w.Lang, hour, zone, record.Moment(w.Made)}
}

func kindsOf(kinds []tawatur.NewsKind) (out []string) {
	for _, k := range kinds {
		out = append(out, string(k))
	}
	return out
}

// watchlists lists what is watched and whom it tells.
func (e *env) watchlists(ctx context.Context, f alertsFlags, st *store.Store) error {
	list, err := st.Watchlists(ctx)
	if err != nil {
		return err
	}
	return show(e, f.format, listing[store.Watching]{
		count: "count.watchlists", columns: watchlistColumns,
		rows: func(list []store.Watching) (rows [][]any) {
			for i := range list {
				rows = append(rows, watchlistRow(&list[i]))
			}
			return rows
		},
		answer: func(total int, shown []store.Watching) any {
			lists := make([]tawatur.Watchlist, len(shown))
			for i := range shown {
				lists[i] = shown[i].Watchlist
			}
			return struct {
				Total      int                 `json:"total"`
				Watchlists []tawatur.Watchlist `json:"watchlists"`
			}{total, lists}
		},
		fiction: func(*store.Watching) bool { return false },
		print:   e.printWatchlist,
	}, list)
}

func (e *env) printWatchlist(w *store.Watching) {
	fmt.Fprintf(e.stdout, "\n%s\n", e.isolate(line(w.Name)))
	row := func(parts ...string) {
		if len(parts) > 0 {
			fmt.Fprintf(e.stdout, "  %s\n", e.isolate(parts...))
		}
	}
	row(w.Words...)
	row(w.Names...)
	row(w.Places...)
	switch {
	case w.Claim != "":
		row(e.text("cmd.alerts.claim", w.Claim, w.Story))
	case w.Story != "":
		row(e.text("cmd.alerts.story", w.Story))
	}
	kinds := make([]string, len(w.Kinds))
	for i, k := range w.Kinds {
		kinds[i] = e.text("news.kind." + string(k))
	}
	row(kinds...)
	row(append(append([]string{}, w.Webhooks...), w.Mails...)...)
	if w.Digest == nil {
		row(e.text("cmd.alerts.at_once"))
		return
	}
	row(e.text("cmd.alerts.digest", w.Digest.Hour, w.Digest.Zone), record.Moment(w.DigestAt))
}

var sendColumns = []string{"made", "list", "alert", "news", "channel", "target", "state", "tries", "sent", "due", "problem"}

func alertsLogCommand(e *env) *cobra.Command {
	var f alertsFlags
	c := &cobra.Command{Use: "log [NAME]", Short: e.text("cmd.alerts.log.short"), Args: cobra.MaximumNArgs(1)}
	f.database.flag(e, c)
	f.format.flags(e, c, tabled{"cmd.alerts.log.sheet", sendColumns})
	c.RunE = func(c *cobra.Command, args []string) error {
		return f.read(c.Context(), func(st *store.Store) error {
			list, err := st.SendLog(c.Context(), strings.Join(args, ""), 1<<30, 0)
			if err != nil {
				return err
			}
			return show(e, f.format, e.sendListing(), list)
		})
	}
	return c
}

func (e *env) sendListing() listing[store.Send] {
	return listing[store.Send]{
		count: "count.sends", columns: sendColumns,
		rows: func(list []store.Send) (rows [][]any) {
			for _, x := range list {
				rows = append(rows, []any{record.Moment(x.Made), x.List, x.Key, x.News, string(x.Channel), x.Target, string(x.State), x.Tries,
					record.Moment(x.Sent), record.Moment(x.Due), x.Problem})
			}
			return rows
		},
		answer: func(total int, shown []store.Send) any {
			return struct {
				Total int          `json:"total"`
				Sends []store.Send `json:"sends"`
			}{total, shown}
		},
		fiction: func(*store.Send) bool { return false },
		print: func(x *store.Send) {
			fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(record.Moment(x.Made), x.List, e.say.Count("count.news", x.News)),
				e.isolate(e.text("channel."+string(x.Channel)), x.Target, e.text("send.state."+string(x.State)), e.text("cmd.alerts.tries", x.Tries)))
			if x.Problem != "" {
				fmt.Fprintf(e.stdout, "  %s\n", e.isolate(x.Problem))
			}
		},
	}
}
