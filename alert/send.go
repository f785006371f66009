package alert

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/store"
)

// Bounds of one step of sending.
const (
	sendsAtOnce = 64 // alerts on their way
	sendTime    = time.Minute
	// lease is for how long a send that a process has taken is left to it: longer than it
	// may take.
	lease = 5 * time.Minute
)

// MostTold is how many news one alert tells; of the others it says how many there are.
const MostTold = 50

// send sends what is due. Targets are served side by side, those of one target one after
// the other, and none waits for another that fails.
func (a *Alerter) send(ctx context.Context, r *Round) error {
	due, err := a.st.SendsDue(ctx, a.o.Now(), sendsAtOnce)
	if err != nil || len(due) == 0 {
		return err
	}
	byTarget := map[string][]store.Send{}
	for _, x := range due {
		k := string(x.Channel) + " " + x.Target
		byTarget[k] = append(byTarget[k], x)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	errs := make([]error, 0, len(byTarget))
	for _, list := range byTarget {
		wg.Go(func() {
			sent, failed, err := a.sendTo(ctx, list)
			mu.Lock()
			defer mu.Unlock()
			r.Sent, r.Failed = r.Sent+sent, r.Failed+failed
			errs = append(errs, err)
		})
	}
	wg.Wait()
	if i := slices.IndexFunc(errs, func(err error) bool { return err != nil }); i >= 0 {
		return errs[i]
	}
	return nil
}

// sendTo sends alerts to one target until one of them fails.
func (a *Alerter) sendTo(ctx context.Context, list []store.Send) (sent, failed int, err error) {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	for _, x := range list {
		if ctx.Err() != nil {
			return sent, failed, nil // what is left is due at the next step
		}
		ok, err := a.st.TakeSend(ctx, x, a.o.Now().Add(lease))
		if err != nil {
			return sent, failed, err
		}
		if !ok {
			continue
		}
		al, err := a.st.Alert(ctx, x.Alert, MostTold)
		if tawatur.ErrorCode(err) == tawatur.CodeNotFound {
			continue // its list was removed meanwhile
		}
		if err != nil {
			return sent, failed, err
		}
		reply, problem := a.deliver(ctx, x, &al)
		if problem == nil {
			sent++
			if err := a.st.SaveSent(context.WithoutCancel(ctx), x, a.o.Now()); err != nil {
				return sent, failed, err
			}
			continue
		}
		failed++
		return sent, failed, a.unsent(context.WithoutCancel(ctx), x, problem, reply)
	}
	return sent, failed, nil
}

// deliver sends an alert. The error does not name the address, which often holds a key.
func (a *Alerter) deliver(ctx context.Context, x store.Send, al *tawatur.Alert) (fetch.Reply, error) {
	switch x.Channel {
	case tawatur.ByWebhook:
		reply, err := a.webhook(ctx, x.Target, x.Lang, al)
		if r, ok := errors.AsType[*fetch.Refusal](err); ok {
			err = errors.New(r.Detail)
		}
		return reply, err
	case tawatur.ByMail:
		return fetch.Reply{}, a.mail(ctx, x.Target, x.Lang, al)
	}
	return fetch.Reply{}, fmt.Errorf("there is no channel %q", x.Channel)
}

// longestProblem bounds what the log says of a failure, in letters.
const longestProblem = 300

func (a *Alerter) unsent(ctx context.Context, x store.Send, problem error, reply fetch.Reply) error {
	again := time.Time{}
	if now := a.o.Now(); now.Sub(x.Made) < tooOld && reply.Status != http.StatusGone {
		again = now.Add(max(backOff(x.Tries+1), min(reply.After, longestWait)))
	}
	said := []rune(strings.ToValidUTF8(flat(problem.Error()), "?"))
	return a.st.SaveUnsent(ctx, x, string(said[:min(len(said), longestProblem)]), again)
}

// Tried is what came of trying a channel.
type Tried struct {
	Channel tawatur.Channel
	Target  string
	Err     error // nil where it arrived
}

// Test sends an alert without news by every channel of a list, now.
func (a *Alerter) Test(ctx context.Context, l *tawatur.Watchlist) []Tried {
	var out []Tried
	now := a.o.Now()
	al := tawatur.Alert{Key: fmt.Sprintf("%s-test-%d", l.Key, now.UnixNano()), List: l.Name, Made: now.UTC(), News: []tawatur.News{}, Test: true}
	try := func(c tawatur.Channel, targets []string) {
		for _, to := range targets {
			ctx, cancel := context.WithTimeout(ctx, sendTime)
			_, err := a.deliver(ctx, store.Send{Channel: c, Target: to, Lang: l.Lang}, &al)
			cancel()
			out = append(out, Tried{c, to, err})
		}
	}
	try(tawatur.ByWebhook, l.Webhooks)
	try(tawatur.ByMail, l.Mails)
	return out
}
