package web

import (
	"context"
	"crypto/rand"
	"errors"
	"slices"
	"sync"

	"tawatur"
	"tawatur/fetch"
)

const (
	// pagesAtOnce is how many addresses are asked for before what came of them is
	// shown.
	pagesAtOnce = 8
	// errandsKept is how many forms are remembered, errandsAtWork how many are read at
	// a time: what they hold stands in memory until it is read.
	errandsKept   = 64
	errandsAtWork = 8
)

// errand is the reading of what one form brought. It goes on when the form was
// answered before all was read.
type errand struct {
	id    string
	ended chan struct{} // closed when all is read

	mu    sync.Mutex
	added Added
	lines []addressLine
	err   error
}

// addressLine is an address of a form and what came of it.
type addressLine struct {
	Address string
	State   addressState
	// Reason is why nothing, or not all, came of it; Detail says so in English.
	Reason tawatur.SkipReason
	Detail string
	// Why is both in words.
	Why string
	// Report is the report that its page gave, "" for none or several.
	Report, Title string
}

type addressState string

const (
	addressWaiting   addressState = "waiting"
	addressAsked     addressState = "asked"
	addressAdded     addressState = "added"
	addressEdited    addressState = "edited"
	addressUnchanged addressState = "unchanged"
	addressLost      addressState = "lost"
)

// errands are the forms that were sent of late.
type errands struct {
	mu  sync.Mutex
	all []*errand // the latest last
}

// errBusy says that too much is being read already.
var errBusy = &tawatur.Error{Code: tawatur.CodeLocked, Op: "read the form", Err: errors.New("several forms are still being read"),
	Hint: "send this one again when they are done"}

// begin remembers a new errand to ask for addresses.
func (all *errands) begin(lines []addressLine) (*errand, error) {
	all.mu.Lock()
	defer all.mu.Unlock()
	atWork := 0
	for _, e := range all.all {
		if !e.hasEnded() {
			atWork++
		}
	}
	if atWork >= errandsAtWork {
		return nil, errBusy
	}
	e := &errand{id: rand.Text(), ended: make(chan struct{}), lines: lines}
	all.all = append(all.all, e)
	if len(all.all) > errandsKept {
		i := slices.IndexFunc(all.all, (*errand).hasEnded)
		all.all = slices.Delete(all.all, i, i+1)
	}
	return e, nil
}

// find gives an errand by its id, nil where it is not known any more.
func (all *errands) find(id string) *errand {
	all.mu.Lock()
	defer all.mu.Unlock()
	if i := slices.IndexFunc(all.all, func(e *errand) bool { return e.id == id }); i >= 0 {
		return all.all[i]
	}
	return nil
}

func (e *errand) hasEnded() bool {
	select {
	case <-e.ended:
		return true
	default:
		return false
	}
}

// seen is the errand as it stands.
func (e *errand) seen() (addPage, error) {
	done := e.hasEnded()
	e.mu.Lock()
	defer e.mu.Unlock()
	return addPage{Sent: true, Working: !done, Added: e.added, Lines: slices.Clone(e.lines)}, e.err
}

func (e *errand) note(a Added, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.added.Reports += a.Reports
	e.added.Unchanged += a.Unchanged
	e.added.Skips = append(e.added.Skips, a.Skips...)
	if e.err == nil {
		e.err = err
	}
}

// run reads files, then asks for addresses, until all is done or ctx ends.
func (s *server) run(ctx context.Context, e *errand, files []upload) {
	defer close(e.ended)
	for i, f := range files {
		files[i].data = nil // it is not needed any more once it is read
		a, err := s.add(ctx, f.name, f.data)
		if e.note(a, err); err != nil {
			return
		}
	}
	var waiting []int
	for i := range e.lines {
		if e.lines[i].State == addressWaiting {
			waiting = append(waiting, i)
		}
	}
	for some := range slices.Chunk(waiting, pagesAtOnce) {
		if err := s.gather(ctx, e, some); err != nil {
			e.note(Added{}, err)
			return
		}
	}
	s.warm()
}

// gather asks for some of the addresses of an errand, by their places in it.
func (s *server) gather(ctx context.Context, e *errand, some []int) error {
	addresses := make([]string, len(some))
	e.each(some, func(i int, l *addressLine) { l.State, addresses[i] = addressAsked, l.Address })
	before, err := s.reportsAt(ctx, addresses)
	if err != nil {
		return err
	}
	got, err := s.take(ctx, addresses)
	if err != nil {
		return err
	}
	now, err := s.reportsAt(ctx, addresses)
	if err != nil {
		return err
	}
	known, err := s.linesByID(ctx, now)
	if err != nil {
		return err
	}
	e.each(some, func(i int, l *addressLine) {
		l.Report, l.Title = now[i], known[now[i]].Title
		switch {
		case before[i] == "":
			l.State = addressAdded
		case before[i] == now[i]:
			l.State = addressUnchanged
		default:
			l.State = addressEdited
		}
		got.Skips = slices.DeleteFunc(got.Skips, l.take)
	})
	got.Unchanged = 0 // its line says so
	e.note(got, nil)
	return nil
}

// reportsAt gives the report that the page at each address gave last, "" for none.
func (s *server) reportsAt(ctx context.Context, addresses []string) ([]string, error) {
	ids := make([]string, len(addresses))
	for i, a := range addresses {
		var err error
		if ids[i], _, err = s.store.Current(ctx, a); err != nil {
			return nil, err
		}
	}
	return ids, nil
}

// take takes a skip over that is of this address, and says whether it is.
func (l *addressLine) take(s tawatur.Skip) bool {
	if s.Input != l.Address {
		return false
	}
	if s.Reason != tawatur.SkipUnchanged {
		l.Reason, l.Detail = s.Reason, s.Detail
	}
	if !s.Kept {
		l.State = addressLost
	}
	return true
}

// each calls do for some of the lines.
func (e *errand) each(some []int, do func(i int, l *addressLine)) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for i, at := range some {
		do(i, &e.lines[at])
	}
}

// linesOf reads addresses, one a line, each once. One that cannot be asked stands
// there with the reason, and without a password that it holds.
func linesOf(text string) (out []addressLine) {
	known := map[string]bool{}
	for _, line := range splitLines(text) {
		u, err := fetch.Address(line)
		if r, ok := errors.AsType[*fetch.Refusal](err); ok {
			out = append(out, addressLine{Address: r.URL, State: addressLost, Reason: r.Reason, Detail: r.Detail})
			continue
		}
		if plain := fetch.Plain(u); !known[plain] {
			known[plain] = true
			out = append(out, addressLine{Address: u.String(), State: addressWaiting})
		}
	}
	return out
}
