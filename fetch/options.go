package fetch

import (
	"context"
	"net"
	"time"
)

// Options are the manners and limits of a client. The zero value stands for
// the defaults.
type Options struct {
	// Agent is how the client names itself. Its first word up to "/" is what
	// robots.txt knows it by; "Tawatur (news comparison)" by default.
	Agent string
	// Pace is the least time between two requests to one host; 2 seconds by
	// default. A longer Crawl-delay in robots.txt holds instead, up to MaxWait.
	Pace time.Duration
	// MaxWait is the longest that a request waits for its turn or for what a
	// host asked with Retry-After, before it is given up; 2 minutes by default.
	MaxWait time.Duration
	// Timeout is the longest that one request may take, body and redirects
	// included; 30 seconds by default.
	Timeout time.Duration
	// MaxBytes is the longest body, as unpacked; 32 MiB by default.
	MaxBytes int64
	// MaxRedirects is how many redirects are followed; 8 by default.
	MaxRedirects int
	// Allow names hosts ("intranet.example"), hosts with a port
	// ("127.0.0.1:8080") and networks ("10.1.0.0/16") that are asked although
	// their addresses are not public.
	Allow []string
	// IgnoreRobots asks without reading robots.txt: for sites of one's own.
	IgnoreRobots bool
	// Resolve looks up a host's addresses; net.DefaultResolver by default.
	Resolve func(ctx context.Context, host string) ([]net.IPAddr, error)
	// Now is the clock and Sleep waits; those of package time by default.
	Now   func() time.Time
	Sleep func(ctx context.Context, d time.Duration) error
}

func (o Options) withDefaults() Options {
	setIfZero(&o.Agent, "Tawatur (news comparison)")
	setIfZero(&o.Pace, 2*time.Second)
	setIfZero(&o.MaxWait, 2*time.Minute)
	setIfZero(&o.Timeout, 30*time.Second)
	setIfZero(&o.MaxBytes, 32<<20)
	setIfZero(&o.MaxRedirects, 8)
	if o.Resolve == nil {
		o.Resolve = net.DefaultResolver.LookupIPAddr
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	return o
}

func setIfZero[T comparable](p *T, v T) {
	var zero T
	if *p == zero {
		*p = v
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
