package alert_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"tawatur"
	"tawatur/alert"
	"tawatur/fetch"
)

// TestNothingTwiceOverRestarts kills the program at random moments, while stories grow,
// merge and are compared anew, and while the receiver fails: in the end every
// report was told once, and what came twice came under one key.
func TestNothingTwiceOverRestarts(t *testing.T) {
	seeds := uint64(4)
	if raced { // the others in a run without it
		seeds = 1
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { restartAtRandom(t, rand.New(rand.NewPCG(seed, 7))) })
	}
}

func restartAtRandom(t *testing.T, r *rand.Rand) {
	d, h := newDesk(t), openHook(t)
	h.deny = func() bool { return r.IntN(5) == 0 }
	d.add("s0", "افتتاح الجسر")
	d.compare()
	var lists []tawatur.Watchlist
	for i, w := range []tawatur.Watchlist{{Words: []string{"الجسر"}}, {Words: []string{"الجسر"}, Digest: &tawatur.DigestTime{Hour: 9, Zone: "Africa/Cairo"}}, {Story: "s0"}} {
		w.Name, w.Webhooks = fmt.Sprint("قائمة ", i), []string{fmt.Sprintf("%s/%d", h.URL, i)}
		lists = append(lists, d.watch(w))
	}
	inside := map[string]bool{} // reports that came after
	for range 100 {
		for range r.IntN(3) {
			inside[d.randomReport(r)] = true
		}
		if r.IntN(3) > 0 {
			d.compare()
		}
		d.killed(r, client(t, "127.0.0.1"))
		d.now = d.now.Add(time.Duration(r.IntN(90)) * time.Minute)
	}
	h.mu.Lock()
	h.deny = nil
	h.mu.Unlock()
	d.compare()
	for range 3 {
		d.now = d.now.Add(24 * time.Hour)
		d.step(alert.Options{Post: client(t, "127.0.0.1").Post, Secret: []byte(secret)})
	}
	d.checkAll(h, lists, inside)
}

// randomReport adds a report to one of a few stories, which it may merge with another.
func (d *desk) randomReport(r *rand.Rand) string {
	story := func() string { return fmt.Sprint("s", r.IntN(6)) }
	if r.IntN(6) == 0 {
		return d.add(story(), "افتتاح الجسر", story())
	}
	return d.add(story(), "افتتاح الجسر")
}

// killed takes a step that is cut off at a random moment, and opens the database anew.
func (d *desk) killed(r *rand.Rand, web *fetch.Client) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var cut atomic.Int32 // several addresses are told at once
	cut.Store(int32(r.IntN(6)))
	post := func(c context.Context, to string, head http.Header, body []byte) (fetch.Reply, error) {
		switch cut.Add(-1) {
		case 0: // before it is sent
			d.st.Close()
			return fetch.Reply{}, errors.New("killed")
		case 1: // after it arrived, before that is noted
			reply, err := web.Post(c, to, head, body)
			d.st.Close()
			return reply, err
		case 2:
			cancel()
		}
		return web.Post(c, to, head, body)
	}
	alert.New(d.st, alert.Options{Now: d.clock, Post: post, Secret: []byte(secret)}).Step(ctx) // may fail at any point
	d.st.Close()
	d.open()
}

// checkAll holds what arrived against what was found, and that against what came.
func (d *desk) checkAll(h *hook, lists []tawatur.Watchlist, inside map[string]bool) {
	d.t.Helper()
	told := map[string]string{} // by list and news, the alert
	bodies := map[string]int{}
	for _, x := range h.received() {
		bodies[x.alert.Key] = x.alert.Total
		for _, n := range x.alert.News {
			k := x.alert.List + " " + n.Key
			if was, ok := told[k]; ok && was != x.alert.Key {
				d.t.Errorf("%s was told in %s and in %s", k, was, x.alert.Key)
			}
			told[k] = x.alert.Key
		}
	}
	total := 0
	for _, n := range bodies {
		total += n
	}
	found := 0
	for _, w := range lists {
		list := d.found(w)
		found += len(list)
		var reports []string
		for _, n := range list {
			reports = append(reports, n.Said.Report)
			if !inside[n.Said.Report] {
				d.t.Errorf("%s was there before and is told", n.Said.Report)
			}
		}
		if slices.Sort(reports); len(slices.Compact(slices.Clone(reports))) != len(reports) {
			d.t.Errorf("%s tells of a report twice: %q", w.Name, reports)
		}
		if len(list) == 0 {
			d.t.Errorf("%s found nothing", w.Name)
		}
	}
	if found != total {
		d.t.Errorf("%d news were found, %d arrived", found, total)
	}
}
