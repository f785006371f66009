package store

import (
	"context"
	"time"

	"tawatur"
	"tawatur/fetch"
)

// Page is what is known of an address of the web that a capture came from.
type Page struct {
	// Digest is that of the latest capture.
	Digest             string
	ETag, LastModified string
	FetchedAt          time.Time
}

const (
	insertPage = `INSERT INTO pages (url, capture_id, etag, last_modified, fetched_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (url) DO UPDATE SET capture_id = excluded.capture_id, etag = excluded.etag,
		last_modified = excluded.last_modified, fetched_at = excluded.fetched_at
		WHERE excluded.fetched_at >= pages.fetched_at`
	pageAt    = `SELECT c.digest, p.etag, p.last_modified, p.fetched_at FROM pages p JOIN captures c ON c.id = p.capture_id WHERE p.url = ?`
	captureOf = `SELECT id FROM captures WHERE digest = ?`
)

// Page gives what is known of the page at url, which is plain (see
// fetch.Plain), and whether it was captured.
func (s *Store) Page(ctx context.Context, url string) (p Page, ok bool, err error) {
	var at int64
	ok, err = s.row(ctx, pageAt, []any{url}, &p.Digest, &p.ETag, &p.LastModified, &at)
	p.FetchedAt = time.Unix(at, 0).UTC()
	return p, ok, s.fail(opRead, err)
}

// NotePage notes that a page was asked for again and gave bytes that are stored
// already, be it under another address.
func (s *Store) NotePage(ctx context.Context, c tawatur.Capture) error {
	return s.failOn(opSave, c.Name, s.update(ctx, func(w write) error {
		var id int64
		if ok, err := w.one(&id, captureOf, c.Digest); err != nil || !ok {
			return err
		}
		return w.savePage(id, &c, nil)
	}))
}

// NoteUnchanged notes that pages are as they were, as their host says.
func (s *Store) NoteUnchanged(ctx context.Context, addresses []string) error {
	if len(addresses) == 0 {
		return nil
	}
	return s.fail(opSave, s.update(ctx, func(w write) error {
		for _, a := range addresses {
			if u, err := fetch.Address(a); err == nil {
				if err := w.exec(itemDone, fetch.Plain(u)); err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

// savePage notes where a capture came from, under each of its addresses and the
// one that its report states, and that what feeds said of them is done.
func (w write) savePage(capture int64, c *tawatur.Capture, reports []Placed) error {
	if c.URL == "" {
		return nil
	}
	addresses := []string{c.URL, c.Asked}
	if len(reports) == 1 {
		addresses = append(addresses, reports[0].Reading.URL)
	}
	for _, a := range addresses {
		u, err := fetch.Address(a)
		if err != nil { // of no page, or an archive's odd one
			continue
		}
		plain := fetch.Plain(u)
		if err := w.exec(insertPage, plain, capture, c.ETag, c.LastModified, c.FetchedAt.Unix()); err != nil {
			return err
		}
		if err := w.exec(itemDone, plain); err != nil {
			return err
		}
	}
	return nil
}
