package alert

import (
	"context"
	"errors"
	"net/http"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/store"
)

// Options are what an alerter works with.
type Options struct {
	// Base is the address under which people open the pages, such as
	// "https://desk.example/tawatur"; alerts hold no links where it is "".
	Base string
	// Post sends a webhook; it is [fetch.Client.Post]. Nil sends none.
	Post func(ctx context.Context, address string, header http.Header, body []byte) (fetch.Reply, error)
	// Secret is what the keys of webhooks are made of; see [WebhookKey].
	Secret []byte
	// Mail is how letters are sent; nil sends none.
	Mail *Mail
	// Now is the clock; time.Now by default.
	Now func() time.Time
}

// Round is what one step did.
type Round struct {
	Found        int // news that were not known
	Alerts       int // alerts that were made of them
	Sent, Failed int // sends that arrived, and that did not this time
}

// Alerter finds and sends. Several processes may work on one database.
type Alerter struct {
	st *store.Store
	o  Options
}

// New makes an alerter on st.
func New(st *store.Store, o Options) *Alerter {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Alerter{st, o}
}

// Step looks for what is new, makes alerts of it and sends what is due. It may be
// stopped at any moment and called again. The error is that of the database or of ctx;
// what could not be sent is no error, is tried again and stands in the log.
func (a *Alerter) Step(ctx context.Context) (Round, error) {
	var r Round
	var err error
	if r.Found, err = a.look(ctx); err != nil {
		return r, err
	}
	if r.Alerts, err = a.gather(ctx); err != nil {
		return r, err
	}
	err = a.send(ctx, &r)
	return r, err
}

// gather makes alerts of the news that wait and whose time has come.
func (a *Alerter) gather(ctx context.Context) (made int, err error) {
	lists, err := a.st.Watchlists(ctx)
	if err != nil {
		return 0, err
	}
	now := a.o.Now()
	for _, l := range lists {
		next := time.Time{}
		if l.Digest != nil {
			if now.Before(l.DigestAt) {
				continue
			}
			if next, err = NextDigest(*l.Digest, now); err != nil {
				return made, err
			}
		}
		ok, err := a.st.MakeAlert(ctx, l, now, next)
		if err != nil {
			return made, err
		}
		if ok {
			made++
		}
	}
	return made, nil
}

// stale tells that another process has done the work meanwhile.
func stale(err error) bool { return errors.Is(err, store.ErrStale) }

// Add checks a list and begins to watch. A list of a claim is given the words that the
// claim rests on now. The code of its errors is CodeInvalid where something is missing
// or cannot be understood, CodeNotFound where the story or claim is not there.
func Add(ctx context.Context, st *store.Store, w tawatur.Watchlist, now time.Time) (tawatur.Watchlist, error) {
	if err := check(&w); err != nil {
		return w, err
	}
	if w.Claim != "" {
		if err := anchor(ctx, st, &w); err != nil {
			return w, err
		}
	}
	next := time.Time{}
	if w.Digest != nil {
		var err error
		if next, err = NextDigest(*w.Digest, now); err != nil {
			return w, err
		}
	}
	return st.AddWatchlist(ctx, w, next)
}
