package fetch

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"

	"tawatur"
)

// Reply is what a host answered to something that was sent to it.
type Reply struct {
	Status int
	// After is how long the host asks to be left alone (Retry-After), 0 where it does not.
	After time.Duration
}

// Post sends body to an address with headers, under the same guard as [Client.Get]:
// addresses that are not public are refused unless they were allowed by name. No
// redirect is followed, for what is sent is meant for this host alone, and robots.txt
// is not read, for whoever gave the address asks for what is sent. The error is a
// [*Refusal] where there is no answer or one that is not 2xx, or that of ctx.
func (c *Client) Post(ctx context.Context, address string, header http.Header, body []byte) (Reply, error) {
	u, err := Address(address)
	if err != nil {
		return Reply{}, err
	}
	limited, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(limited, http.MethodPost, u.String(), bytes.NewReader(body))
	if err != nil {
		return Reply{}, err
	}
	for name, values := range header {
		req.Header[name] = values
	}
	req.Header.Set("User-Agent", c.o.Agent)
	resp, err := c.http.Do(req)
	if err != nil {
		return Reply{}, c.failed(ctx, u, err)
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10)) // so that the connection can be used again
	r := Reply{Status: resp.StatusCode}
	r.After, _ = retryAfter(resp.Header.Get("Retry-After"), c.o.Now())
	if resp.StatusCode/100 == 2 {
		return r, nil
	}
	why := refuse(u.String(), tawatur.SkipStatus, "the host answers %d %s and did not take what was sent; check the address and what stands behind it", resp.StatusCode, http.StatusText(resp.StatusCode))
	why.Status = resp.StatusCode
	return r, why
}
