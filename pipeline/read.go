package pipeline

import (
	"context"
	"iter"
	"sync"

	"tawatur"
	"tawatur/fetch"
	"tawatur/ingest"
	"tawatur/page"
	"tawatur/store"
)

// Batch is what one capture gave: its readings, or the reasons why there are
// none or fewer. Capture is nil when the input could not be read at all.
type Batch struct {
	Capture  *tawatur.Capture
	Readings []*tawatur.Reading
	Skips    []tawatur.Skip
	// known is true when the database holds the capture already.
	known bool
}

// Read yields the readings of paths in the order of the input, analysed on
// several processors. At most a few captures a worker are held at once. It
// stops when ctx ends.
func (p *Pipeline) Read(ctx context.Context, paths []string) iter.Seq[Batch] {
	return p.read(ctx, paths, p.ingestOptions(), p.batch)
}

// readSeen reads as Read does, and spares pages that st holds and that their
// hosts say are unchanged.
func (p *Pipeline) readSeen(ctx context.Context, st *store.Store, paths []string, work func(ingest.Item) Batch) iter.Seq[Batch] {
	o := p.ingestOptions()
	o.Seen = func(address string) fetch.Validators {
		u, err := fetch.Address(address)
		if err != nil {
			return fetch.Validators{}
		}
		seen, _, _ := st.Page(ctx, fetch.Plain(u)) // on an error the page is asked for whole
		return fetch.Validators{ETag: seen.ETag, LastModified: seen.LastModified}
	}
	return p.read(ctx, paths, o, work)
}

// read hands every item to work on several goroutines and yields the results
// in the order of the items.
func (p *Pipeline) read(ctx context.Context, paths []string, o ingest.Options, work func(ingest.Item) Batch) iter.Seq[Batch] {
	return func(yield func(Batch) bool) {
		ctx, stop := context.WithCancel(ctx)
		queue := make(chan chan Batch, 4*p.opts.Workers)
		var producer sync.WaitGroup
		producer.Go(func() { p.produce(ctx, paths, o, queue, work) })
		defer producer.Wait()
		defer stop()
		done := 0
		for promise := range queue {
			if !yield(<-promise) {
				return
			}
			done++
			p.opts.Progress(Progress{Stage: StageRead, Done: done})
		}
	}
}

// produce puts a promise for each item into queue, in order, and keeps them on
// at most Workers goroutines. It returns when all of them have ended.
func (p *Pipeline) produce(ctx context.Context, paths []string, o ingest.Options, queue chan<- chan Batch, work func(ingest.Item) Batch) {
	var workers sync.WaitGroup
	defer workers.Wait()
	defer close(queue)
	slots := make(chan struct{}, p.opts.Workers)
	for item := range ingest.Read(ctx, paths, o) {
		promise := make(chan Batch, 1)
		select {
		case queue <- promise:
		case <-ctx.Done():
			return
		}
		slots <- struct{}{}
		workers.Go(func() {
			promise <- work(item)
			<-slots
		})
	}
}

// batch cuts an item into reports and analyses them.
func (p *Pipeline) batch(it ingest.Item) Batch {
	b, reports := p.reports(it)
	for _, r := range reports {
		b.Readings = append(b.Readings, p.Analyze(r))
	}
	return b
}

// reports cuts an item into reports, not yet analysed.
func (p *Pipeline) reports(it ingest.Item) (Batch, []tawatur.Report) {
	var b Batch
	if it.Skip != nil {
		b.Skips = append(b.Skips, *it.Skip)
		if !it.Skip.Kept || it.Capture.Digest == "" {
			return b, nil
		}
	}
	b.Capture = &it.Capture
	reports, skips := p.pages.Reports(it.Capture, meta(it.Row))
	b.Skips = append(b.Skips, skips...)
	for i := range reports {
		reports[i].Capture = it.Capture.Digest
		reports[i].Fiction = p.opts.Fiction
		if it.Capture.Media != tawatur.MediaHTML { // whose address tells more than the name
			reports[i].Outlet = p.outletName(reports[i].Outlet)
		}
	}
	return b, reports
}

// outletName is the outlet's own name, so that one outlet is not taken for two
// where inputs call it by an identifier, a domain or another spelling. One that
// is called by the address of a site that nobody registered has its domain.
func (p *Pipeline) outletName(name string) string {
	if o, ok := p.reg.Find(name); ok {
		return o.Name
	}
	if d := p.reg.Domain(name); d != "" {
		return d
	}
	return name
}

// meta hands the fields of a row from the reader of inputs to that of pages,
// which do not know one another.
func meta(row *ingest.Row) *page.Meta {
	if row == nil {
		return nil
	}
	m := page.Meta(*row)
	return &m
}
