package ingest

import (
	"bytes"
	"errors"
	"strings"

	"tawatur"
	"tawatur/fetch"
)

// atOnce is how many pages are asked for at the same time; those of one host
// wait for their turn all the same.
const atOnce = 8

// addresses counts the addresses of pages that paths begins with.
func addresses(paths []string) int {
	for i, p := range paths {
		if !IsAddress(p) {
			return i
		}
	}
	return len(paths)
}

// IsAddress reports whether a path is the address of a page on the web.
func IsAddress(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// fetched is the answer to one address.
type fetched struct {
	answer *fetch.Answer
	err    error
}

// web asks for pages, several at once, and reads them in the order of list.
func (r *reader) web(list []string) {
	if r.o.Web == nil {
		for _, u := range list {
			r.skip(u, tawatur.SkipUnsupported, "pages are not asked from the web here; save the page and give the file")
		}
		return
	}
	coming := make([]chan fetched, len(list))
	ask := func(i int) {
		if i < len(list) {
			answer := make(chan fetched, 1)
			coming[i] = answer
			go func() {
				a, err := r.o.Web.Get(r.ctx, list[i], r.o.Seen(list[i]))
				answer <- fetched{a, err}
			}()
		}
	}
	for i := range atOnce {
		ask(i)
	}
	for i, u := range list {
		got := <-coming[i]
		coming[i] = nil
		if r.done() {
			continue // those that were asked end by themselves
		}
		r.page(u, got)
		ask(i + atOnce)
	}
}

// page reads the answer to the address u.
func (r *reader) page(u string, got fetched) {
	if refused, ok := errors.AsType[*fetch.Refusal](got.err); ok {
		detail := refused.Detail
		if refused.URL != u && refused.Reason != tawatur.SkipCredentials {
			detail = refused.URL + ": " + detail
		}
		r.skip(named(u, refused), refused.Reason, "%s", detail)
		return
	}
	if got.err != nil {
		return // the run was ended
	}
	a := got.answer
	if a.NotModified {
		r.emit(Item{Skip: notice(u, tawatur.SkipUnchanged, "the host says that it is as it was")})
		return
	}
	r.stream(source{
		name: u, url: a.URL, asked: u, as: a.Type, when: a.At, etag: a.Validators.ETag, modified: a.Validators.LastModified,
		size: int64(len(a.Body)), at: bytes.NewReader(a.Body),
	}, bytes.NewReader(a.Body))
}

// named is the address as it was given, but for one that holds a password.
func named(u string, refused *fetch.Refusal) string {
	if refused.Reason == tawatur.SkipCredentials {
		return refused.URL
	}
	return u
}
