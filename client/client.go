package client

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"tawatur"
)

// root is where the addresses of the API begin.
const root = "/api/v1"

// longestAnswer is the most bytes of an answer that are read.
const longestAnswer = 256 << 20

// Client asks one server. It may be used by many goroutines at once.
type Client struct {
	root  string // without a slash at its end
	http  *http.Client
	known *cache // nil where nothing is kept
}

// Option is a choice that [New] takes.
type Option func(*Client)

// WithHTTP has requests made by h, in place of [http.DefaultClient].
func WithHTTP(h *http.Client) Option { return func(c *Client) { c.http = h } }

// WithCache keeps the last n answers: the server is asked whether they are still good,
// and does not send them again where they are.
func WithCache(n int) Option { return func(c *Client) { c.known = newCache(n) } }

// New gives a client of the server at base ("http://127.0.0.1:8080"). The error's code
// is CodeInvalid where that is no address.
func New(base string, options ...Option) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "ask", Input: base, Err: err, Hint: "give an address such as http://127.0.0.1:8080"}
	}
	c := &Client{root: strings.TrimSuffix(u.Scheme+"://"+u.Host+u.EscapedPath(), "/") + root, http: http.DefaultClient}
	for _, o := range options {
		o(c)
	}
	return c, nil
}

// get asks for one thing.
func get[T any](ctx context.Context, c *Client, at address) (v T, err error) {
	b, err := c.ask(ctx, at, "application/json")
	if err == nil {
		err = json.Unmarshal(b, &v)
	}
	if err != nil {
		return v, fmt.Errorf("ask for %s: %w", at.path, err)
	}
	return v, nil
}

// ask gives the body of a good answer.
func (c *Client) ask(ctx context.Context, at address, media string) ([]byte, error) {
	full := c.root + at.path
	if len(at.query) > 0 {
		full += "?" + at.query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, full, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", media)
	known := c.known.find(media + " " + full)
	if known != nil {
		req.Header.Set("If-None-Match", known.tag)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if known != nil && res.StatusCode == http.StatusNotModified {
		return known.body, nil
	}
	b, err := io.ReadAll(io.LimitReader(res.Body, longestAnswer+1))
	switch {
	case err != nil:
		return nil, err
	case len(b) > longestAnswer:
		return nil, fmt.Errorf("the answer is longer than %d bytes", longestAnswer)
	case res.StatusCode != http.StatusOK:
		return nil, problemOf(res.StatusCode, b)
	}
	c.known.keep(media+" "+full, res.Header.Get("ETag"), b)
	return b, nil
}
