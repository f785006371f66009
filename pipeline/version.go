package pipeline

import (
	"context"
	"slices"
	"time"

	"tawatur"
	"tawatur/compare/edit"
)

// versions are what a page gave before and after a report, nil for nothing, and what was
// changed from the one to the report and from the report to the other.
type versions struct {
	before, after *tawatur.Reading
	edit, next    *tawatur.Edit
}

// same gives the version that says what the report says, nil where none does.
func (v *versions) same() *tawatur.Reading {
	switch {
	case v.edit != nil && v.edit.None():
		return v.before
	case v.next != nil && v.next.None():
		return v.after
	}
	return nil
}

// versions finds between which reports of the same page this one stands, by when they
// were captured; none for a page that is new. A page that gives several reports is
// not followed: which of them is which is not told by its address.
func (a *adder) versions(ctx context.Context, b Batch) (v versions, err error) {
	if b.Capture.URL == "" || len(b.Readings) != 1 {
		return v, nil
	}
	now := b.Readings[0]
	addresses := []string{b.Capture.URL, b.Capture.Asked, now.URL}
	id, ok, err := a.st.Current(ctx, addresses...)
	if err != nil || !ok {
		return v, err
	}
	before, after, err := a.neighbours(ctx, id, addresses, b.Capture.FetchedAt)
	if err != nil {
		return v, err
	}
	if v.before, err = a.versionOf(ctx, before.id, now); err != nil {
		return v, err
	}
	if v.after, err = a.versionOf(ctx, after.id, now); err != nil {
		return v, err
	}
	at := b.Capture.FetchedAt
	if at.IsZero() {
		at = b.Capture.ReadAt
	}
	v.edit = between(v.before, now, before.last, at)
	v.next = between(now, v.after, at, after.first)
	return v, nil
}

// seenVersion is a version of a page and when it was captured.
type seenVersion struct {
	id          string
	first, last time.Time
}

// neighbours are the versions that were captured last before at, or the latest one where
// that is not known, and first after it. Most captures come in their order, but an
// archive may bring what stood there before.
func (a *adder) neighbours(ctx context.Context, latest string, addresses []string, at time.Time) (before, after seenVersion, err error) {
	head := seenVersion{id: latest}
	for page := range plain(addresses) {
		p, ok, err := a.st.Page(ctx, page)
		if err != nil {
			return before, after, err
		}
		if ok && p.FetchedAt.After(head.last) {
			head.last = p.FetchedAt
		}
	}
	if at.IsZero() || !head.last.After(at) {
		return head, after, nil
	}
	chain, err := a.st.Versions(ctx, latest)
	if err != nil {
		return before, after, err
	}
	all := seenVersions(chain, head)
	i := slices.IndexFunc(all, func(v seenVersion) bool { return v.last.After(at) })
	if i > 0 {
		before = all[i-1]
	}
	return before, all[i], nil
}

// seenVersions lists the versions of a page. When the first one was captured first is
// not known, and of changes that older programs stored not when the earlier version was
// captured last: a moment before which it was stands for it.
func seenVersions(chain []tawatur.Edit, head seenVersion) (out []seenVersion) {
	var first time.Time
	for _, e := range chain {
		v := seenVersion{e.Earlier, first, e.Since}
		if v.last.IsZero() {
			v.last = first
		}
		if v.last.IsZero() {
			v.last = e.SeenAt
		}
		out, first = append(out, v), e.SeenAt
	}
	head.first = first
	out = append(out, head)
	if out[0].first.IsZero() {
		out[0].first = out[0].last
	}
	return out
}

// versionOf reads a version of a report; nil for none, and for one of another outlet.
func (a *adder) versionOf(ctx context.Context, id string, of *tawatur.Reading) (*tawatur.Reading, error) {
	if id == "" {
		return nil, nil
	}
	r, err := a.st.Reading(ctx, id)
	if err != nil || r.Outlet != of.Outlet {
		return nil, err
	}
	return &r, nil
}

// between is what was changed from one version to the next, nil where one is none. The
// name of the new report is left open: it is given when that is stored.
func between(earlier, later *tawatur.Reading, since, seen time.Time) *tawatur.Edit {
	if earlier == nil || later == nil {
		return nil
	}
	e := edit.Between(earlier, later)
	e.Since, e.SeenAt = since, seen
	return &e
}

// sameText notes that a page still says what it said; its bytes, which differ in
// what is not the report, are not kept again.
func (a *adder) sameText(ctx context.Context, c tawatur.Capture, known *tawatur.Reading) error {
	c.Digest = known.Capture
	return a.st.NotePage(ctx, c)
}
