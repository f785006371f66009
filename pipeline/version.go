package pipeline

import (
	"context"

	"tawatur"
	"tawatur/compare/edit"
	"tawatur/fetch"
)

// version finds the report that the same page gave before, and what was changed
// from the one to the other; edit is nil for a page that is new. A page that gives
// several reports is not followed: which of them is which is not told by its
// address.
func (a *adder) version(ctx context.Context, b Batch) (other *tawatur.Reading, e *tawatur.Edit, err error) {
	if b.Capture.URL == "" || len(b.Readings) != 1 {
		return nil, nil, nil
	}
	now := b.Readings[0]
	id, ok, err := a.st.Current(ctx, b.Capture.URL, b.Capture.Asked, now.URL)
	if err != nil || !ok {
		return nil, nil, err
	}
	older, err := a.isOlder(ctx, *b.Capture)
	if err != nil {
		return nil, nil, err
	}
	if older { // an archive may bring what stood there before
		chain, err := a.st.Versions(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		if len(chain) > 0 {
			id = chain[0].Earlier
		}
	}
	r, err := a.st.Reading(ctx, id)
	if err != nil || r.Outlet != now.Outlet {
		return nil, nil, err
	}
	between := between(&r, now, older)
	between.SeenAt = b.Capture.FetchedAt
	if between.SeenAt.IsZero() {
		between.SeenAt = b.Capture.ReadAt
	}
	return &r, &between, nil
}

// between leaves the name of the new report open, which is given when it is stored.
func between(known, now *tawatur.Reading, older bool) tawatur.Edit {
	if older {
		e := edit.Between(now, known)
		e.Earlier = ""
		return e
	}
	e := edit.Between(known, now)
	e.Later = ""
	return e
}

// isOlder reports whether the page has been captured later than c before.
func (a *adder) isOlder(ctx context.Context, c tawatur.Capture) (bool, error) {
	u, err := fetch.Address(c.URL)
	if err != nil || c.FetchedAt.IsZero() {
		return false, nil
	}
	p, ok, err := a.st.Page(ctx, fetch.Plain(u))
	return ok && p.FetchedAt.After(c.FetchedAt), err
}

// sameText notes that a page still says what it said; its bytes, which differ in
// what is not the report, are not kept again.
func (a *adder) sameText(ctx context.Context, c tawatur.Capture, known *tawatur.Reading) error {
	c.Digest = known.Capture
	return a.st.NotePage(ctx, c)
}
