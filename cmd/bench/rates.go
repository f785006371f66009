package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// askOpen sends requests at a fixed rate, whether or not those before were answered, and
// counts each from when it was due: a server that stalls is then charged with everyone
// who would have waited (Gil Tene, "How NOT to Measure Latency").
func (s *serving) askOpen(ctx context.Context, w io.Writer, server *server, kinds []kind) error {
	a, t := newAsker(server.address), &tallies{all: make([][]answered, len(kinds))}
	a.ask(ctx, "/"+languages[0]+"/names/", time.Now()) // the list that a server makes once, when it starts
	every := time.Second / time.Duration(s.rate)
	start := time.Now()
	var sent sync.WaitGroup
	for n := 0; time.Duration(n)*every < s.last && ctx.Err() == nil; n++ {
		due := start.Add(time.Duration(n) * every)
		time.Sleep(time.Until(due))
		at, k := turn(kinds, n)
		sent.Go(func() { t.add(k, a.ask(ctx, at, due)) })
	}
	sent.Wait()
	fmt.Fprintf(w, "%d requests a second for %v, open loop\n", s.rate, s.last)
	t.print(w, kinds)
	fmt.Fprintf(w, "%s; %s\n", load(), server.memory())
	return ctx.Err()
}

// turn gives request number n: the kinds take turns, and so do the addresses of each.
func turn(kinds []kind, n int) (at string, of int) {
	of = n % len(kinds)
	all := kinds[of].addresses
	return all[n/len(kinds)%len(all)], of
}

// askers is how many ask at once where no rate is kept; samples is how often memory is
// looked at on the way.
const (
	askers  = 4
	samples = 10
)

// askFlat asks for so many pages as fast as they come.
func (s *serving) askFlat(ctx context.Context, w io.Writer, server *server, kinds []kind) error {
	a := newAsker(server.address)
	var next, failed atomic.Int64
	start := time.Now()
	for part := 1; part <= samples && ctx.Err() == nil; part++ {
		end := int64(s.flat) * int64(part) / samples
		var some sync.WaitGroup
		for range askers {
			some.Go(func() {
				for n := next.Add(1); n <= end && ctx.Err() == nil; n = next.Add(1) {
					at, _ := turn(kinds, int(n))
					if a.ask(ctx, at, time.Now()).status != 200 {
						failed.Add(1)
					}
				}
			})
		}
		some.Wait()
		next.Store(end)
		fmt.Fprintf(w, "%8d requests  %6.0f s  %s  %d not 200\n", end, time.Since(start).Seconds(), server.memory(), failed.Load())
	}
	return ctx.Err()
}
