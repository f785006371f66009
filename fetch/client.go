package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"tawatur"
)

// Client asks hosts with manners. It is safe for use by several goroutines;
// hosts are paced over all of them.
type Client struct {
	o     Options
	agent string // the product token, in lower case
	allow allowed
	http  *http.Client
	turns *turns
	rules *rulebook
}

// New makes a client. The error names a host or network in o.Allow that cannot
// be understood.
func New(o Options) (*Client, error) {
	o = o.withDefaults()
	allow, err := parseAllowed(o.Allow)
	if err != nil {
		return nil, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "allow hosts", Err: err}
	}
	agent, _, _ := strings.Cut(o.Agent, "/")
	agent, _, _ = strings.Cut(agent, " ")
	d := &dialer{resolve: o.Resolve, allow: allow}
	d.net.Timeout = o.Timeout
	return &Client{
		o: o, agent: strings.ToLower(agent), allow: allow,
		http: &http.Client{
			Transport:     transport(d, o),
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		turns: newTurns(o),
		rules: newRulebook(),
	}, nil
}

// transport asks no proxy: behind one, the addresses that hosts have could not
// be judged.
func transport(d *dialer, o Options) *http.Transport {
	return &http.Transport{
		DialContext:            d.dial,
		ForceAttemptHTTP2:      true,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    2,
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    15 * time.Second,
		ResponseHeaderTimeout:  o.Timeout,
		MaxResponseHeaderBytes: 256 << 10,
	}
}

// Validators are what a host gave with an earlier answer, so that it need not
// send again what has not changed.
type Validators struct{ ETag, LastModified string }

// Answer is what a host sent.
type Answer struct {
	// URL is the address that answered in the end, after redirects.
	URL string
	// Moved is where the address that was asked for stands from now on, when
	// every redirect on the way said that it is for good; else "".
	Moved string
	// NotModified is true when what was asked for is as Validators describe;
	// there is no body then.
	NotModified bool
	Status      int
	// Type is the Content-Type as the host wrote it, with its charset.
	Type       string
	Validators Validators
	// FreshFor is how long the host says that the answer holds (Cache-Control
	// max-age), 0 when it does not say.
	FreshFor time.Duration
	Body     []byte
	At       time.Time
}

// Get asks for address, which is brought to its plain form first; since may be
// empty. The error is a [*Refusal], or that of ctx.
func (c *Client) Get(ctx context.Context, address string, since Validators) (*Answer, error) {
	u, err := Address(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return c.follow(ctx, u, since)
}

// follow asks for u and for where it is sent on to.
func (c *Client) follow(ctx context.Context, u *url.URL, since Validators) (*Answer, error) {
	first, good := u.String(), true
	seen := map[string]bool{}
	for range c.o.MaxRedirects + 1 {
		if seen[u.String()] {
			return nil, refuse(first, tawatur.SkipRedirects, "it is redirected in a circle (%s); open it in a browser, which may need a cookie, and save the page", u)
		}
		seen[u.String()] = true
		if err := c.mayRead(ctx, u); err != nil {
			return nil, err
		}
		a, next, err := c.ask(ctx, u, since)
		if err != nil {
			return nil, err
		}
		if next == nil {
			if good && a.URL != first {
				a.Moved = a.URL
			}
			return a, nil
		}
		good = good && (a.Status == http.StatusMovedPermanently || a.Status == http.StatusPermanentRedirect)
		u = next
	}
	return nil, refuse(first, tawatur.SkipRedirects, "it is redirected more than %d times; give the address where it ends", c.o.MaxRedirects)
}
