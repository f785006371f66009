package watch

import (
	"context"
	"time"

	"tawatur"
	"tawatur/feed"
	"tawatur/fetch"
	"tawatur/record"
	"tawatur/store"
)

// take turns what a feed says into what is stored, and counts what is new since
// it was last asked.
func take(out *store.FeedRead, f *store.Feed, in *feed.Feed, now time.Time) (fresh int) {
	f.Kind = string(in.Kind)
	if in.Title != "" {
		f.Title = in.Title
	}
	if in.Home != "" {
		f.Home = in.Home
	}
	for _, it := range in.Items {
		u, err := fetch.Address(it.URL)
		if err != nil {
			continue // no page that can be asked for, such as one with a password
		}
		when := latest(it)
		out.Items = append(out.Items, store.FeedItem{
			URL: fetch.Plain(u), Asked: u.String(), Title: it.Title, Stamp: stamp(it),
			Old: f.Checked.IsZero() && isOld(in.Kind, when, now),
		})
		if when.After(f.Checked) && !when.After(now.Add(time.Hour)) {
			fresh++
		}
	}
	if fresh > 0 {
		f.Changed = now
	}
	if in.Kind == feed.KindIndex {
		out.More = parts(f, in.More, now)
	}
	return fresh
}

// recent is how long before its feed is watched a page may have come out and
// still be asked for.
const recent = 3 * 24 * time.Hour

// isOld tells what was out long before its feed was first read. A sitemap holds
// all that a site ever published, so in one what has no date is old as well.
func isOld(kind feed.Kind, when, now time.Time) bool {
	if when.IsZero() {
		return kind == feed.KindSitemap
	}
	return now.Sub(when) > recent
}

// fewParts is how many sitemaps of an index are watched where it does not say
// which of them changed lately.
const fewParts = 8

// parts gives the sitemaps of an index that are worth watching.
func parts(f *store.Feed, more []feed.Link, now time.Time) []store.Feed {
	var out []store.Feed
	for _, l := range more {
		if l.Changed.IsZero() && len(more) > fewParts || !l.Changed.IsZero() && now.Sub(l.Changed) > 7*24*time.Hour {
			continue
		}
		if u, err := fetch.Address(l.URL); err == nil {
			out = append(out, store.Feed{URL: u.String(), Title: l.Title, Folder: f.Folder, State: record.FeedLive, Added: now, Due: now})
		}
	}
	return out
}

func latest(it feed.Item) time.Time {
	if it.Updated.After(it.Published) {
		return it.Updated
	}
	return it.Published
}

// stamp changes when a feed says that a page has changed: by the time of its
// last change or, where it gives none, by its headline.
func stamp(it feed.Item) string {
	if !it.Updated.IsZero() {
		return it.Updated.UTC().Format(time.RFC3339)
	}
	return it.Title
}

// pagesAtOnce is how many pages are handed on together.
const pagesAtOnce = 64

// pages hands on the pages that have been due the longest, and notes those that
// could not be read; those that were are noted when they are stored.
func (w *Watcher) pages(ctx context.Context, r *Round) error {
	due, err := w.st.ItemsDue(ctx, w.o.Now(), pagesAtOnce)
	if err != nil || len(due) == 0 {
		return err
	}
	addresses := make([]string, len(due))
	for i, it := range due {
		addresses[i] = it.Asked
	}
	skips, err := w.o.Take(ctx, addresses)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return nil
	}
	tried := w.tried(due, skips)
	r.Pages += len(due)
	r.Lost += len(tried)
	return w.st.SaveTries(ctx, due, tried, w.o.Now())
}

// tried gives what to do with each page that gave nothing to store.
func (w *Watcher) tried(due []store.FeedItem, skips []tawatur.Skip) []store.ItemTried {
	lost := map[string]tawatur.SkipReason{}
	for _, s := range skips {
		if !s.Kept {
			lost[s.Input] = s.Reason
		}
	}
	var out []store.ItemTried
	for _, it := range due {
		why, ok := lost[it.Asked]
		if !ok {
			continue
		}
		t := store.ItemTried{URL: it.URL, Problem: why}
		if mayPass(why) && it.Tries+1 < w.o.Rules.Tries {
			t.Again = w.o.Now().Add(w.spread(retry(it.Tries)))
		}
		out = append(out, t)
	}
	return out
}

// mayPass reports whether a problem may be gone later.
func mayPass(why tawatur.SkipReason) bool {
	switch why {
	case tawatur.SkipBusy, tawatur.SkipTimeout, tawatur.SkipUnreachable, tawatur.SkipStatus, tawatur.SkipTruncated, tawatur.SkipUnreadable:
		return true
	}
	return false
}
