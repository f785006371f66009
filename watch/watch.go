package watch

import (
	"context"
	"math/rand/v2"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/store"
)

// Options are what a watcher works with.
type Options struct {
	Rules Rules
	// Get asks for a feed; it is [fetch.Client.Get].
	Get func(ctx context.Context, address string, since fetch.Validators) (*fetch.Answer, error)
	// Take reads pages into the database and tells which could not be read: the
	// skips name them by the address that was given. It is pipeline.Add, most often.
	Take func(ctx context.Context, addresses []string) ([]tawatur.Skip, error)
	// Told, when set, is called with what a round did.
	Told func(Round)
	// Each, when set, is called at the end of each [Watcher.Step], also where nothing was
	// due; [Watcher.Run] takes one a minute at the least.
	Each func(ctx context.Context)
	// Now is the clock, Sleep waits, Spread gives numbers from 0 to 1 that keep
	// feeds from being asked all at once; by default those of the standard library.
	// Several goroutines call them.
	Now    func() time.Time
	Sleep  func(ctx context.Context, d time.Duration) error
	Spread func() float64
}

// Round is what one round did.
type Round struct {
	Feeds, Failed int // feeds that were asked, and that could not be read
	Named         int // pages that feeds named in all
	Pages, Lost   int // pages that were asked for, and that could not be read
}

// Watcher asks what is due. One at a time may watch a database: [Watcher.Run] and
// [Watcher.Once] hold a lease in it.
type Watcher struct {
	st *store.Store
	o  Options
}

// New makes a watcher of the feeds in st.
func New(st *store.Store, o Options) *Watcher {
	o.Rules = o.Rules.withDefaults()
	if o.Told == nil {
		o.Told = func(Round) {}
	}
	if o.Each == nil {
		o.Each = func(context.Context) {}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = func(ctx context.Context, d time.Duration) error {
			t := time.NewTimer(d)
			defer t.Stop()
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-t.C:
				return nil
			}
		}
	}
	if o.Spread == nil {
		o.Spread = rand.Float64
	}
	return &Watcher{st, o}
}

// Run works until ctx ends, which is no error, or the database fails. Feeds
// that others add to the database meanwhile are seen within a minute. The code of
// its error is CodeLocked where another watcher is at work on the database.
func (w *Watcher) Run(ctx context.Context) error {
	return w.leased(ctx, w.work)
}

// Once is [Watcher.Step] for a process that only takes one: it is refused, as Run
// is, while another watcher is at work.
func (w *Watcher) Once(ctx context.Context) (r Round, err error) {
	err = w.leased(ctx, func(ctx context.Context) (err error) {
		r, err = w.Step(ctx)
		return err
	})
	return r, err
}

func (w *Watcher) work(ctx context.Context) error {
	for {
		_, err := w.Step(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		if w.o.Sleep(ctx, w.until(ctx)) != nil {
			return nil
		}
	}
}

// until is how long to rest: to the next thing that is due, a minute at most.
func (w *Watcher) until(ctx context.Context) time.Duration {
	at, ok, err := w.st.NextDue(ctx)
	if err != nil || !ok {
		return time.Minute
	}
	return min(max(at.Sub(w.o.Now()), time.Second), time.Minute)
}

// Step asks every feed that is due, and for every page that is due, until
// nothing is due any more, and says what it did. It takes no lease.
func (w *Watcher) Step(ctx context.Context) (Round, error) {
	var all Round
	for {
		r, err := w.feeds(ctx)
		if err == nil {
			err = w.pages(ctx, &r)
		}
		all = all.plus(r)
		if err != nil || ctx.Err() != nil {
			return all, err
		}
		if r == (Round{}) {
			if all != (Round{}) {
				w.o.Told(all)
			}
			w.o.Each(ctx)
			return all, nil
		}
	}
}

func (r Round) plus(s Round) Round {
	return Round{r.Feeds + s.Feeds, r.Failed + s.Failed, r.Named + s.Named, r.Pages + s.Pages, r.Lost + s.Lost}
}
