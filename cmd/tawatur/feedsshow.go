package main

import (
	"context"
	"fmt"
	"time"

	"tawatur/record"
	"tawatur/sheet"
	"tawatur/store"
)

// feedItem is a feed in JSON.
type feedItem struct {
	store.Feed
	EverySeconds int    `json:"every_seconds"`
	Checked      string `json:"checked,omitempty"`
	Changed      string `json:"changed,omitempty"`
}

// feeds lists the feeds that are watched and how each stands.
func (e *env) feeds(ctx context.Context, f feedsFlags, st *store.Store) error {
	list, err := st.Feeds(ctx)
	if err != nil {
		return err
	}
	return show(e, f.format, listing[store.Feed]{
		count: "count.feeds", columns: sheet.Feeds().Columns, rows: feedRows,
		answer: func(total int, shown []store.Feed) any {
			items := make([]feedItem, len(shown))
			for i, f := range shown {
				items[i] = feedItem{f, int(f.Every / time.Second), record.Moment(f.Checked), record.Moment(f.Changed)}
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

// feedRows are feeds as rows of a sheet.
func feedRows(feeds []store.Feed) (rows [][]any) {
	for i := range feeds {
		f := feeds[i].Record()
		rows = append(rows, sheet.Feeds().Rows(&f)...)
	}
	return rows
}

func (e *env) printFeed(f *store.Feed) {
	title := f.Title
	if title == "" {
		title = f.URL
	}
	fmt.Fprintf(e.stdout, "\n%s\n  %s\n", e.isolate(line(title)), e.isolate(f.URL))
	parts := []string{e.text("feed.state." + string(f.State))}
	if !f.Checked.IsZero() {
		parts = append(parts, e.text("cmd.feeds.checked", record.Moment(f.Checked)))
	}
	if f.State == record.FeedLive {
		parts = append(parts, e.text("cmd.feeds.due", record.Moment(f.Due)))
	}
	if f.State == record.FeedLive && f.Every > 0 {
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
