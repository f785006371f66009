package watch

import (
	"context"
	"crypto/rand"
	"os"
	"time"

	"tawatur/store"
)

// How long a lease holds, and how often it is prolonged: some beats may fail, or
// come late behind a long write, before another watcher may take it.
const (
	leaseHolds = time.Minute
	leaseBeat  = 15 * time.Second
)

// leased runs do while this watcher alone has the lease of the database. do's context
// ends when the lease is lost, which is then the error. The error's code is
// CodeLocked where another watcher has it.
func (w *Watcher) leased(ctx context.Context, do func(context.Context) error) error {
	l := store.WatchLease{Holder: rand.Text(), Host: hostName(), Process: os.Getpid(), Since: w.o.Now().UTC()}
	if err := w.beat(ctx, &l); err != nil {
		return err
	}
	within, stop := context.WithCancelCause(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for w.o.Sleep(within, leaseBeat) == nil {
			if err := w.beat(within, &l); err != nil && within.Err() == nil {
				stop(err)
			}
		}
	}()
	err := do(within)
	lost := context.Cause(within)
	stop(nil)
	<-ended
	if ctx.Err() == nil && lost != nil {
		return lost
	}
	if e := w.st.EndWatch(context.WithoutCancel(ctx), l.Holder); err == nil {
		err = e
	}
	return err
}

// beat takes the lease or prolongs it.
func (w *Watcher) beat(ctx context.Context, l *store.WatchLease) error {
	l.Beat = w.o.Now().UTC()
	l.Until = l.Beat.Add(leaseHolds)
	return w.st.HoldWatch(ctx, *l)
}

// hostName names this machine to a person.
func hostName() string {
	name, err := os.Hostname()
	if err != nil {
		return "?"
	}
	return name
}
