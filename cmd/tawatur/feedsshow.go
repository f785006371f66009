package main

import (
	"context"
	"fmt"
	"time"

	"tawatur/store"
)

var feedColumns = []string{"url", "title", "folder", "kind", "state", "problem", "detail", "failures", "every_seconds",
	"checked", "changed", "due", "was", "items", "waiting", "failed"}

func feedRow(f *store.Feed) []any {
	return []any{f.URL, f.Title, f.Folder, f.Kind, string(f.State), string(f.Problem), f.Detail, f.Failures, int(f.Every / time.Second),
		instant(f.Checked), instant(f.Changed), instant(f.Due), f.Was, f.Items, f.Waiting, f.Failed}
}

// feedItem is a feed in JSON.
type feedItem struct {
	store.Feed
	EverySeconds int    `json:"every_seconds"`
	Checked      string `json:"checked,omitempty"`
	Changed      string `json:"changed,omitempty"`
}

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// feeds lists the feeds that are watched and how each stands.
func (e *env) feeds(ctx context.Context, f feedsFlags, st *store.Store) error {
	list, err := st.Feeds(ctx)
	if err != nil {
		return err
	}
	return show(e, f.format, listing[store.Feed]{
		count: "count.feeds", columns: feedColumns,
		rows: func(list []store.Feed) (rows [][]any) {
			for i := range list {
				rows = append(rows, feedRow(&list[i]))
			}
			return rows
		},
		answer: func(total int, shown []store.Feed) any {
			items := make([]feedItem, len(shown))
			for i, f := range shown {
				items[i] = feedItem{f, int(f.Every / time.Second), instant(f.Checked), instant(f.Changed)}
			}
			return struct {
				Total int        `json:"total"`
				Feeds []feedItem `json:"feeds"`
			}{total, items}
		},
		fiction: func(*store.Feed) bool { return false },
		print:   e.printFeed,
	}, list)
}

func (e *env) printFeed(f *store.Feed) {
	title := f.Title
	if title == "" {
		title = f.URL
	}
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(line(title)), e.isolate(f.URL))
	parts := []string{e.text("feed.state." + string(f.State))}
	if !f.Checked.IsZero() {
		parts = append(parts, e.text("cmd.feeds.checked", instant(f.Checked)))
	}
	if f.State == store.FeedLive {
		parts = append(parts, e.text("cmd.feeds.due", instant(f.Due)))
	}
	if f.State == store.FeedLive && f.Every > 0 {
		parts = append(parts, e.text("cmd.feeds.every", f.Every.Round(time.Minute)))
	}
	fmt.Fprintf(e.stdout, "  %s\n  %s\n", e.isolate(parts...),
		e.isolate(e.say.Count("count.pages", f.Items), e.text("cmd.feeds.waiting", f.Waiting), e.text("cmd.feeds.failed", f.Failed)))
	if f.Problem != "" {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.text("skip."+string(f.Problem)), e.say.Count("cmd.feeds.failures", f.Failures), f.Detail))
	}
	if f.Was != "" {
		fmt.Fprintf(e.stdout, "  %s\n", e.isolate(e.text("cmd.feeds.moved", f.Was)))
	}
}
