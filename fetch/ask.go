package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"tawatur"
)

// ask sends one request in the host's turn. next is where it is redirected to,
// nil when this is the end.
func (c *Client) ask(ctx context.Context, u *url.URL, since Validators) (a *Answer, next *url.URL, err error) {
	if err := c.turns.wait(ctx, u); err != nil {
		return nil, nil, err
	}
	limited, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	resp, err := c.send(limited, u, since)
	if err != nil {
		return nil, nil, c.failed(ctx, u, err)
	}
	defer resp.Body.Close()
	c.turns.heard(u, resp)
	if next, err := c.redirect(u, resp); next != nil || err != nil {
		return &Answer{Status: resp.StatusCode}, next, err
	}
	a, err = c.read(u, resp)
	if err != nil {
		if _, known := errors.AsType[*Refusal](err); !known {
			err = c.failed(ctx, u, err)
		}
		return nil, nil, err
	}
	return a, nil, nil
}

func (c *Client) send(ctx context.Context, u *url.URL, since Validators) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.o.Agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5")
	req.Header.Set("Accept-Language", "ar,en;q=0.5")
	if since.ETag != "" {
		req.Header.Set("If-None-Match", since.ETag)
	}
	if since.LastModified != "" {
		req.Header.Set("If-Modified-Since", since.LastModified)
	}
	return c.http.Do(req)
}

func (c *Client) redirect(u *url.URL, resp *http.Response) (*url.URL, error) {
	where := resp.Header.Get("Location")
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	to, err := u.Parse(where)
	if where == "" || err != nil {
		return nil, refuse(u.String(), tawatur.SkipRedirects, "it is redirected, but not to an address that can be read (%q)", where)
	}
	return Address(to.String())
}

// read takes the answer with its body.
func (c *Client) read(u *url.URL, resp *http.Response) (*Answer, error) {
	a := &Answer{
		URL: u.String(), Status: resp.StatusCode, Type: resp.Header.Get("Content-Type"), At: c.o.Now(),
		Validators: Validators{ETag: resp.Header.Get("ETag"), LastModified: resp.Header.Get("Last-Modified")},
		FreshFor:   freshFor(resp.Header.Get("Cache-Control")),
	}
	switch {
	case resp.StatusCode == http.StatusNotModified:
		a.NotModified = true
		return a, nil
	case resp.StatusCode != http.StatusOK:
		return nil, statusRefusal(u, resp)
	}
	if resp.ContentLength > c.o.MaxBytes {
		return nil, tooLarge(u, c.o.MaxBytes)
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, c.o.MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(body)) > c.o.MaxBytes {
		return nil, tooLarge(u, c.o.MaxBytes)
	}
	a.Body = body
	return a, nil
}

func tooLarge(u *url.URL, most int64) error {
	return refuse(u.String(), tawatur.SkipTooLarge, "it is longer than %d bytes as unpacked; save it as a file and give that if it is to be read", most)
}

func statusRefusal(u *url.URL, resp *http.Response) *Refusal {
	why, what := tawatur.SkipStatus, "check the address in a browser"
	switch {
	case resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusServiceUnavailable:
		why, what = tawatur.SkipBusy, "the host asks to come back later; ask again then"
	case resp.StatusCode == http.StatusUnauthorized || resp.StatusCode == http.StatusForbidden || resp.StatusCode == http.StatusPaymentRequired:
		what = "the host does not give it to programs or to readers who are not signed in; save the page in a browser and give the file"
	case resp.StatusCode == http.StatusNotFound || resp.StatusCode == http.StatusGone:
		what = "the page is not there (any more); an archive of the web may hold it"
	case resp.StatusCode >= 500:
		what = "the host is in trouble; ask again later"
	}
	r := refuse(u.String(), why, "the host answers %d %s; %s", resp.StatusCode, http.StatusText(resp.StatusCode), what)
	r.Status = resp.StatusCode
	return r
}

// freshFor reads max-age out of Cache-Control, a month at most.
func freshFor(control string) time.Duration {
	for part := range strings.SplitSeq(control, ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(part)), "=")
		switch name {
		case "no-cache", "no-store":
			return 0
		case "max-age":
			if s, err := strconv.ParseUint(strings.Trim(value, `"`), 10, 31); err == nil {
				return min(time.Duration(s)*time.Second, 30*24*time.Hour)
			}
		}
	}
	return 0
}

// failed words an error of the connection; ctx is the caller's.
func (c *Client) failed(ctx context.Context, u *url.URL, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	c.turns.broke(u)
	if r, ok := errors.AsType[*Refusal](err); ok {
		r.URL = u.String()
		return r
	}
	r := refuse(u.String(), tawatur.SkipUnreachable, "the connection failed (%v); check the address and the network, and ask again later", bare(err))
	switch {
	case isInsecure(err):
		r.Reason = tawatur.SkipInsecure
		r.Detail = "its certificate does not hold (" + bare(err).Error() + "), so what it sends cannot be trusted to come from it; save the page yourself if you know the host"
	case isTimeout(err):
		r.Reason = tawatur.SkipTimeout
		r.Detail = "it takes longer than " + c.o.Timeout.String() + "; ask again later, or give it more time"
	case isNoHost(err):
		r.Detail = "no host has this name; check the spelling"
	}
	r.Err = err
	return r
}

func bare(err error) error {
	if ue, ok := errors.AsType[*url.Error](err); ok {
		return ue.Err
	}
	return err
}

func isTimeout(err error) bool {
	ne, ok := errors.AsType[net.Error](err)
	return errors.Is(err, context.DeadlineExceeded) || ok && ne.Timeout()
}

func isNoHost(err error) bool {
	de, ok := errors.AsType[*net.DNSError](err)
	return ok && de.IsNotFound
}

func isInsecure(err error) bool {
	if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return true
	}
	if _, ok := errors.AsType[x509.UnknownAuthorityError](err); ok {
		return true
	}
	_, ok := errors.AsType[tls.RecordHeaderError](err)
	return ok
}
