package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"tawatur"
)

// turns gives each host's requests their time.
type turns struct {
	o  Options
	mu sync.Mutex
	// hosts holds those that were asked lately; those whose turn has long come
	// are let go when it grows.
	hosts map[string]*turn
}

type turn struct {
	limit *rate.Limiter
	// until is when a host that was in trouble may be asked again, and wrong
	// how often it was in trouble in a row.
	until time.Time
	wrong int
	last  time.Time
}

const (
	manyHosts    = 4096
	firstBackOff = 10 * time.Second
	maxBackOff   = 6 * time.Hour
)

func newTurns(o Options) *turns { return &turns{o: o, hosts: map[string]*turn{}} }

func (t *turns) of(u *url.URL) *turn {
	h := t.hosts[u.Host]
	if h == nil {
		if len(t.hosts) >= manyHosts {
			t.forget()
		}
		h = &turn{limit: rate.NewLimiter(rate.Every(t.o.Pace), 1)}
		t.hosts[u.Host] = h
	}
	h.last = t.o.Now()
	return h
}

// forget lets hosts go that nobody waits for.
func (t *turns) forget() {
	now := t.o.Now()
	for name, h := range t.hosts {
		if now.After(h.until) && now.Sub(h.last) > time.Hour {
			delete(t.hosts, name)
		}
	}
}

// wait lets the host's time pass.
func (t *turns) wait(ctx context.Context, u *url.URL) error {
	t.mu.Lock()
	h, now := t.of(u), t.o.Now()
	late := h.until.Sub(now)
	if late > t.o.MaxWait {
		t.mu.Unlock()
		return refuse(u.String(), tawatur.SkipBusy, "the host asked to be left alone, or was in trouble, until %s; ask again then", h.until.UTC().Format(time.RFC3339))
	}
	turn := h.limit.ReserveN(now, 1)
	d := max(turn.DelayFrom(now), late)
	if d > t.o.MaxWait {
		turn.CancelAt(now)
		t.mu.Unlock()
		return refuse(u.String(), tawatur.SkipBusy, "so many pages of this host are waiting that its turn comes in %s only; ask for fewer at once", d.Round(time.Second))
	}
	t.mu.Unlock()
	if d <= 0 {
		return ctx.Err()
	}
	return t.o.Sleep(ctx, d)
}

// slower holds the pace that a host asks for in robots.txt, where it is slower
// than ours.
func (t *turns) slower(u *url.URL, delay time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if delay = min(delay, t.o.MaxWait); delay > t.o.Pace {
		t.of(u).limit.SetLimitAt(t.o.Now(), rate.Every(delay))
	}
}

// heard takes from an answer whether the host wants to be left alone.
func (t *turns) heard(u *url.URL, resp *http.Response) {
	t.mu.Lock()
	defer t.mu.Unlock()
	h, now := t.of(u), t.o.Now()
	if resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode < 500 {
		h.wrong, h.until = 0, time.Time{}
		return
	}
	h.wrong++
	wait := backOff(h.wrong)
	if asked, ok := retryAfter(resp.Header.Get("Retry-After"), now); ok {
		wait = asked
	}
	if resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusServiceUnavailable || h.wrong > 2 {
		h.until = now.Add(min(wait, maxBackOff))
	}
}

// broke notes a connection that failed.
func (t *turns) broke(u *url.URL) {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := t.of(u)
	if h.wrong++; h.wrong > 2 {
		h.until = t.o.Now().Add(backOff(h.wrong))
	}
}

// backOff doubles with each trouble in a row.
func backOff(wrong int) time.Duration {
	return min(firstBackOff<<min(wrong-1, 16), maxBackOff)
}

// retryAfter reads the header of that name: seconds, or a date.
func retryAfter(s string, now time.Time) (time.Duration, bool) {
	if n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 31); err == nil {
		return time.Duration(n) * time.Second, true
	}
	if at, err := http.ParseTime(s); err == nil {
		return max(at.Sub(now), 0), true
	}
	return 0, false
}
