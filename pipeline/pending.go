package pipeline

import (
	"context"
	"iter"

	"tawatur/fetch"
	"tawatur/store"
)

// savedAtOnce is how many captures one transaction saves where many are added: each
// writes many of the pages that the one before it wrote.
const savedAtOnce = 256

// pending are captures with what was made of them that are not saved yet.
type pending struct {
	list []store.Saved
	// digests are those of the captures, pages their addresses, and ids those of their
	// reports.
	digests, pages, ids map[string]bool
}

func (p *pending) add(in store.Saved) {
	if p.digests == nil {
		p.digests, p.pages, p.ids = map[string]bool{}, map[string]bool{}, map[string]bool{}
	}
	p.list = append(p.list, in)
	p.digests[in.Capture.Digest] = true
	addresses := []string{in.Capture.URL, in.Capture.Asked}
	for i := range in.Readings {
		r := &in.Readings[i].Reading
		p.ids[r.ID] = true
		addresses = append(addresses, r.URL)
	}
	for page := range plain(addresses) {
		p.pages[page] = true
	}
}

// concerns reports whether a batch has the bytes of a pending capture, or is of the same
// page and so may be another version of it: what is pending must be saved first.
func (p *pending) concerns(b Batch) bool {
	if p.digests[b.Capture.Digest] {
		return true
	}
	addresses := []string{b.Capture.URL, b.Capture.Asked}
	for _, r := range b.Readings {
		addresses = append(addresses, r.URL)
	}
	for page := range plain(addresses) {
		if p.pages[page] {
			return true
		}
	}
	return false
}

// plain gives the addresses of pages as they are stored.
func plain(addresses []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range addresses {
			if a == "" {
				continue
			}
			if u, err := fetch.Address(a); err == nil && !yield(fetch.Plain(u)) {
				return
			}
		}
	}
}

// haveAny reports whether a report of one of these IDs is pending.
func (p *pending) haveAny(ids []string) bool {
	for _, id := range ids {
		if p.ids[id] {
			return true
		}
	}
	return false
}

// keep saves a capture at once where few are added, and otherwise with others.
func (a *adder) keep(ctx context.Context, in store.Saved) error {
	a.pending.add(in)
	if a.whole && len(a.pending.list) < savedAtOnce {
		return nil
	}
	return a.savePending(ctx)
}

// savePending saves all that is pending in one transaction. Only then is it counted.
func (a *adder) savePending(ctx context.Context) error {
	list := a.pending.list
	a.pending = pending{}
	if len(list) == 0 {
		return nil
	}
	all, err := a.st.SaveAll(ctx, list)
	if err != nil {
		return err
	}
	for i, res := range all {
		a.Skips = append(a.Skips, res.Skips...)
		if !res.Unchanged {
			a.Captures++
		}
		a.Reports += res.Added
		if in := list[i].Readings; len(in) == 1 && (in[0].Edit != nil || in[0].Next != nil) {
			a.Edited += res.Added
		}
	}
	return nil
}
