package watch

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"tawatur"
	"tawatur/feed"
	"tawatur/fetch"
	"tawatur/ingest"
	"tawatur/record"
	"tawatur/store"
)

// feedsAtOnce is how many feeds are asked at the same time, and saved together.
const feedsAtOnce = 16

// feeds asks the feeds that have been due the longest.
func (w *Watcher) feeds(ctx context.Context) (r Round, err error) {
	due, err := w.st.FeedsDue(ctx, w.o.Now(), feedsAtOnce)
	if err != nil || len(due) == 0 {
		return r, err
	}
	read := make([]store.FeedRead, len(due))
	var wg sync.WaitGroup
	for i := range due {
		wg.Go(func() { read[i] = w.ask(ctx, due[i]) })
	}
	wg.Wait()
	if ctx.Err() != nil { // what was cut off is no failure of the feed's
		return r, nil
	}
	for i := range read {
		r.Feeds++
		r.Named += len(read[i].Items)
		if read[i].Feed.Failures > 0 {
			r.Failed++
		}
	}
	return r, w.st.SaveFeeds(ctx, read, w.o.Now())
}

// ask asks one feed and works out when to ask it again.
func (w *Watcher) ask(ctx context.Context, f store.Feed) store.FeedRead {
	answer, err := w.o.Get(ctx, f.URL, fetch.Validators{ETag: f.ETag, LastModified: f.LastModified})
	now := w.o.Now()
	since := now.Sub(f.Checked)
	if f.Checked.IsZero() {
		since = 0
	}
	if err != nil {
		return w.failed(f, err, now)
	}
	out := store.FeedRead{Feed: f}
	in := &feed.Feed{Kind: feed.Kind(f.Kind), Title: f.Title, Home: f.Home}
	if !answer.NotModified {
		text, err := ingest.Text(answer.Body, answer.Type)
		if err == nil {
			in, err = feed.Parse(text, answer.URL)
		}
		if err == nil && in.Kind == feed.KindPage {
			err = errors.New(isPage(in))
		}
		if err != nil {
			return w.failed(f, &fetch.Refusal{URL: f.URL, Reason: tawatur.SkipUnsupported, Detail: err.Error()}, now)
		}
	}
	fresh := take(&out, &f, in, now)
	f.Checked, f.Failures, f.Since, f.Problem, f.Detail = now, 0, time.Time{}, "", ""
	f.ETag, f.LastModified = answer.Validators.ETag, answer.Validators.LastModified
	if answer.Moved != "" && answer.Moved != f.URL {
		f.Was, f.URL = f.URL, answer.Moved
	}
	f.Every = w.o.Rules.pace(&f, fresh, since, max(in.Every, answer.FreshFor))
	f.Due = now.Add(w.spread(f.Every))
	out.Feed = f
	return out
}

// isPage words what to do with a page that was given as a feed.
func isPage(in *feed.Feed) string {
	if len(in.More) == 0 {
		return "this is a page and no feed; look on the site for its feed (RSS) or sitemap"
	}
	return fmt.Sprintf("this is a page and no feed; the feeds that it names begin with %s", in.More[0].URL)
}

// spread lengthens d by up to a tenth, so that feeds that were added together
// are not asked together for ever. It never shortens it.
func (w *Watcher) spread(d time.Duration) time.Duration {
	return d + time.Duration(w.o.Spread()*float64(d)/10)
}

// failed notes that a feed could not be read.
func (w *Watcher) failed(f store.Feed, err error, now time.Time) store.FeedRead {
	f.Checked = now
	if f.Failures == 0 {
		f.Since = now
	}
	f.Failures++
	f.Problem, f.Detail = tawatur.SkipUnreadable, err.Error()
	status := 0
	if r, ok := errors.AsType[*fetch.Refusal](err); ok {
		f.Problem, f.Detail, status = r.Reason, r.Detail, r.Status
	}
	f.Due = now.Add(w.spread(w.o.Rules.backOff(f.Failures)))
	if now.Sub(f.Since) >= w.o.Rules.Dead || status == 410 {
		f.State = record.FeedDead
	}
	return store.FeedRead{Feed: f}
}
