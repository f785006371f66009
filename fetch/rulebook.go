package fetch

import (
	"context"
	"errors"
	"net/url"
	"sync"
	"time"

	"tawatur"
	"tawatur/fetch/robots"
)

// How long a robots.txt holds: a day when it was read, as RFC 9309 allows, and
// an hour when the host could not say.
const (
	rulesHold   = 24 * time.Hour
	troubleHold = time.Hour
)

// rulebook keeps what hosts say in robots.txt.
type rulebook struct {
	mu    sync.Mutex
	sites map[string]page
}

type page struct {
	rules robots.Rules
	// closed is why nothing may be asked: the host could not say what may.
	closed *Refusal
	until  time.Time
}

func newRulebook() *rulebook { return &rulebook{sites: map[string]page{}} }

func (b *rulebook) get(site string, now time.Time) (page, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	p, ok := b.sites[site]
	return p, ok && now.Before(p.until)
}

func (b *rulebook) put(site string, p page, now time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.sites) >= manyHosts {
		for s, old := range b.sites {
			if now.After(old.until) {
				delete(b.sites, s)
			}
		}
	}
	b.sites[site] = p
}

// mayRead asks the host's robots.txt, once a day, whether u may be read.
func (c *Client) mayRead(ctx context.Context, u *url.URL) error {
	if c.o.IgnoreRobots {
		return nil
	}
	p, err := c.site(ctx, u)
	if err != nil {
		return err
	}
	if p.closed != nil {
		r := *p.closed
		r.URL = u.String()
		return &r
	}
	if !p.rules.Allowed(u.RequestURI()) {
		return refuse(u.String(), tawatur.SkipRobots, "the site's robots.txt asks programs not to read this page; save it in a browser and give the file if you may")
	}
	return nil
}

// Sitemaps gives the addresses of the maps that the host of address names in
// its robots.txt.
func (c *Client) Sitemaps(ctx context.Context, address string) ([]string, error) {
	u, err := Address(address)
	if err != nil {
		return nil, err
	}
	p, err := c.site(ctx, u)
	return p.rules.Sitemaps, err
}

func (c *Client) site(ctx context.Context, u *url.URL) (page, error) {
	site := u.Scheme + "://" + u.Host
	if p, ok := c.rules.get(site, c.o.Now()); ok {
		return p, nil
	}
	p, err := c.readRules(ctx, site)
	if err != nil {
		return page{}, err
	}
	c.turns.slower(u, p.rules.Delay)
	c.rules.put(site, p, c.o.Now())
	return p, nil
}

// readRules reads a site's robots.txt. As the RFC has it, a site that has none
// (a status of 400 to 499) allows all; one that is in trouble or out of reach
// allows nothing for the time.
func (c *Client) readRules(ctx context.Context, site string) (page, error) {
	a, err := c.askRules(ctx, site+"/robots.txt")
	now := c.o.Now()
	r, refused := errors.AsType[*Refusal](err)
	switch {
	case err == nil:
		return page{rules: robots.Parse(string(a.Body), c.agent), until: now.Add(rulesHold)}, nil
	case !refused:
		return page{}, err
	case r.Status >= 400 && r.Status < 500 && r.Reason != tawatur.SkipBusy, r.Reason == tawatur.SkipRedirects:
		return page{until: now.Add(rulesHold)}, nil
	case r.Status == 0:
		return page{}, r // the page itself would fail in the same way, and may be tried again at once
	}
	closed := refuse(site, r.Reason, "its robots.txt, which says what programs may read, cannot be had: %s", r.Detail)
	return page{closed: closed, until: now.Add(troubleHold)}, nil
}

// askRules follows redirects as for a page, without asking for leave.
func (c *Client) askRules(ctx context.Context, address string) (*Answer, error) {
	u, err := Address(address)
	if err != nil {
		return nil, err
	}
	for range c.o.MaxRedirects + 1 {
		a, next, err := c.ask(ctx, u, Validators{})
		if err != nil || next == nil {
			return a, err
		}
		u = next
	}
	return nil, refuse(address, tawatur.SkipRedirects, "its robots.txt is redirected too often")
}
