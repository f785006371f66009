package main

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"slices"
	"sync"
	"time"
)

// answered is what came of one request.
type answered struct {
	wait   time.Duration // to the first byte, from when it should have been sent
	sent   int64         // bytes, packed as a browser gets them
	whole  int64         // bytes, unpacked
	status int           // 0 where nothing came
}

// asker asks as a browser does: it takes packed pages and keeps connections.
type asker struct {
	client  *http.Client
	address string
}

func newAsker(address string) *asker {
	return &asker{address: address, client: &http.Client{Timeout: time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}}
}

// ask asks for an address; due is when it should have been sent.
func (a *asker) ask(ctx context.Context, at string, due time.Time) (out answered) {
	first := &httptrace.ClientTrace{GotFirstResponseByte: func() { out.wait = time.Since(due) }}
	q, err := http.NewRequestWithContext(httptrace.WithClientTrace(ctx, first), "GET", a.address+at, nil)
	if err != nil {
		return out
	}
	q.Header.Set("Accept-Encoding", "gzip")
	r, err := a.client.Do(q)
	if err != nil {
		return out
	}
	defer r.Body.Close()
	out.status = r.StatusCode
	body := counted{r: r.Body}
	plain := io.Reader(&body)
	if r.Header.Get("Content-Encoding") == "gzip" {
		if plain, err = gzip.NewReader(&body); err != nil {
			return out
		}
	}
	out.whole, _ = io.Copy(io.Discard, plain)
	out.sent = body.n
	return out
}

// counted counts what is read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// tallies are the answers to each kind of page. Safe for use by many goroutines.
type tallies struct {
	mu  sync.Mutex
	all [][]answered
}

func (t *tallies) add(kind int, a answered) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all[kind] = append(t.all[kind], a)
}

// print prints a line for each kind of page, and one for all.
func (t *tallies) print(w io.Writer, kinds []kind) {
	fmt.Fprintf(w, "%-24s %6s %8s %8s %8s %9s %9s %8s %7s\n", "ms to the first byte", "asked", "median", "95 %", "most", "KB sent", "KB whole", "CPU ms", "not 200")
	var every []answered
	var work time.Duration
	for i, all := range t.all {
		fmt.Fprintln(w, line(kinds[i].name, all, kinds[i].work))
		every = append(every, all...)
		work += kinds[i].work
	}
	fmt.Fprintln(w, line("all", every, work/time.Duration(len(kinds))))
}

// line sums up answers; of sizes the largest stands for all.
func line(name string, all []answered, work time.Duration) string {
	if len(all) == 0 {
		return fmt.Sprintf("%-24s %6d", name, 0)
	}
	slices.SortFunc(all, func(a, b answered) int { return int(a.wait - b.wait) })
	at := func(i int) float64 { return ms(all[i].wait) }
	var sent, whole int64
	failed := 0
	for _, a := range all {
		sent, whole = max(sent, a.sent), max(whole, a.whole)
		if a.status != http.StatusOK {
			failed++
		}
	}
	n := len(all)
	return fmt.Sprintf("%-24s %6d %8.1f %8.1f %8.1f %9.1f %9.1f %8.1f %7d", name, n, at(n/2), at(n*95/100), at(n-1), float64(sent)/1000, float64(whole)/1000,
		ms(work), failed)
}
