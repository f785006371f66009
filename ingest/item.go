package ingest

import (
	"context"
	"fmt"
	"iter"

	"tawatur"
)

// Item is one thing that was read, or that could not be.
type Item struct {
	// Capture is what was read; its Digest is empty when nothing was.
	Capture tawatur.Capture
	// Row is the fields of a JSON row, nil for text and HTML.
	Row *Row
	// Skip is why something was not read, or, with Kept, a notice about the
	// capture or, where there is none, about an archive. An item has a capture, a skip, or both.
	Skip *tawatur.Skip
}

// Read reads paths in their order and yields what it finds, one at a time.
// "-" is standard input; what begins with http:// or https:// is asked from the web. It ends early when ctx is done or the caller stops.
func Read(ctx context.Context, paths []string, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		r := &reader{ctx: ctx, o: o.withDefaults(), yield: yield}
		for len(paths) > 0 && !r.done() {
			if n := addresses(paths); n > 0 {
				r.web(paths[:n])
				paths = paths[n:]
				continue
			}
			r.path(paths[0])
			paths = paths[1:]
		}
	}
}

// reader is one run of Read.
type reader struct {
	ctx     context.Context
	o       Options
	yield   func(Item) bool
	stopped bool // the caller wants no more
}

func (r *reader) done() bool { return r.stopped || r.ctx.Err() != nil }

func (r *reader) emit(it Item) {
	if !r.done() && !r.yield(it) {
		r.stopped = true
	}
}

// skip reports an input that is lost.
func (r *reader) skip(name string, why tawatur.SkipReason, format string, args ...any) {
	r.emit(Item{Skip: &tawatur.Skip{Input: name, Reason: why, Detail: fmt.Sprintf(format, args...)}})
}

// notice makes the record of an input that is kept all the same.
func notice(name string, why tawatur.SkipReason, format string, args ...any) *tawatur.Skip {
	return &tawatur.Skip{Input: name, Reason: why, Detail: fmt.Sprintf(format, args...), Kept: true}
}

// capture makes the capture of raw, whose decoded form is text.
func (r *reader) capture(name string, media tawatur.Media, charset string, raw []byte, text string) tawatur.Capture {
	return tawatur.Capture{
		Name: name, Digest: tawatur.Digest(raw), Media: media, Charset: charset,
		Raw: raw, Text: text, ReadAt: r.o.Now(),
	}
}
