package pipeline

import (
	"context"
	"fmt"
	"slices"

	"tawatur"
	"tawatur/compare"
	"tawatur/ingest"
	"tawatur/store"
)

// Added is what an addition to a database did.
type Added struct {
	Captures  int // saved
	Unchanged int // captures that were there already, or whose report was, word for word
	Reports   int // saved
	Edited    int // of these, later versions of reports that were there
	Skips     []tawatur.Skip
}

// Add reads paths into st: each capture in one transaction, with others where there
// are many, so that at any moment the database holds whole captures only and the same
// call made again completes it. Stories that were touched are compared anew at the end. An error of the
// database ends the run; what was saved before stays.
func (p *Pipeline) Add(ctx context.Context, st *store.Store, paths []string) (Added, error) {
	counts, err := p.counts()
	if err != nil {
		return Added{}, err
	}
	a := adder{p: p, st: st, around: newSurroundings(st, counts)}
	if err := a.around.prepare(ctx); err != nil {
		return a.Added, err
	}
	known := func(it ingest.Item) Batch { return p.batchUnless(ctx, st, it) }
	for b := range p.readSeen(ctx, st, paths, known) {
		if err := a.take(ctx, b); err != nil {
			return a.Added, err
		}
	}
	if err := a.flush(ctx); err != nil {
		return a.Added, err
	}
	if err := ctx.Err(); err != nil {
		return a.Added, err
	}
	if err := st.SaveSkips(ctx, a.unsaved); err != nil {
		return a.Added, err
	}
	return a.Added, p.Refresh(ctx, st)
}

// batchUnless spares the analysis of a capture that the database holds. A
// failed look-up is not told here: saving will fail in the same way.
func (p *Pipeline) batchUnless(ctx context.Context, st *store.Store, it ingest.Item) Batch {
	if it.Capture.Digest != "" && (it.Skip == nil || it.Skip.Kept) {
		if have, err := st.HasCapture(ctx, it.Capture.Digest); err == nil && have {
			return Batch{Capture: &it.Capture, known: true}
		}
	}
	return p.batch(it)
}

type adder struct {
	Added
	p      *Pipeline
	st     *store.Store
	around *surroundings
	// whole is true when all of the days around a report are restored.
	whole bool
	// unsaved are the skips of inputs that gave no capture.
	unsaved []tawatur.Skip
	// waiting are batches that are not placed yet, pending those that are not saved yet.
	waiting []Batch
	pending pending
}

// atOnce is how many captures wait to be put in order of publication before
// they are placed and saved: reports of one happening find one another best in
// the order in which they came out, and input seldom stands in that order.
const atOnce = 512

func (a *adder) take(ctx context.Context, b Batch) error {
	a.waiting = append(a.waiting, b)
	if len(a.waiting) < atOnce {
		return nil
	}
	return a.flush(ctx)
}

// flush saves what waits, in order of publication. What ctx cuts off is left
// for the next run.
func (a *adder) flush(ctx context.Context) error {
	slices.SortStableFunc(a.waiting, func(x, y Batch) int {
		if len(x.Readings) == 0 || len(y.Readings) == 0 {
			return len(x.Readings) - len(y.Readings)
		}
		return byPublication(x.Readings[0], y.Readings[0])
	})
	reports := 0
	for _, b := range a.waiting {
		reports += len(b.Readings)
	}
	if err := a.choose(ctx, reports); err != nil {
		return err
	}
	for _, b := range a.waiting {
		if err := a.save(ctx, b); err != nil {
			return err
		}
	}
	a.waiting = nil
	return a.savePending(ctx)
}

// What makes it worth while to restore only what is near each report: few
// reports, and an archive in which the counts of a few days tell nothing more.
const (
	fewReports   = 16
	largeArchive = 4000
)

// choose decides how the surroundings of the next reports are loaded. Once they
// were loaded whole, it stays so.
func (a *adder) choose(ctx context.Context, reports int) error {
	if a.whole {
		return nil
	}
	if reports <= fewReports {
		stored, _, err := a.st.CountKeys(ctx, nil)
		a.whole = stored < largeArchive
		return err
	}
	a.whole = true
	return nil
}

func (a *adder) save(ctx context.Context, b Batch) error {
	a.Skips = append(a.Skips, b.Skips...)
	if b.Capture == nil && len(b.Skips) == 1 && b.Skips[0].Reason == tawatur.SkipUnchanged {
		a.Unchanged++
		return a.st.NoteUnchanged(ctx, []string{b.Skips[0].Input})
	}
	if b.Capture == nil {
		a.unsaved = append(a.unsaved, b.Skips...)
		return nil
	}
	if a.pending.concerns(b) {
		if err := a.savePending(ctx); err != nil {
			return err
		}
	}
	if b.known {
		a.Unchanged++
		return a.again(ctx, *b.Capture)
	}
	// The same bytes may stand twice in one run.
	if have, err := a.st.HasCapture(ctx, b.Capture.Digest); err != nil {
		return err
	} else if have {
		a.Unchanged++
		return a.again(ctx, *b.Capture)
	}
	rows := a.st.MakeRows(b.Capture, b.Readings)
	v, err := a.versions(ctx, b)
	if err != nil {
		return err
	}
	if known := v.same(); known != nil {
		a.Unchanged++
		return a.sameText(ctx, *b.Capture, known)
	}
	placed, err := a.placeVersion(ctx, b.Readings, &v)
	if err != nil {
		return err
	}
	return a.keep(ctx, store.Saved{Capture: *b.Capture, Readings: placed, Skips: b.Skips, Rows: rows})
}

// placeVersion places a new report, or one that is another version; an earlier
// version that comes late has no place.
func (a *adder) placeVersion(ctx context.Context, rs []*tawatur.Reading, v *versions) ([]store.Placed, error) {
	if v.next != nil {
		return []store.Placed{{Reading: *rs[0], Edit: v.edit, Next: v.next}}, nil
	}
	placed, err := a.place(ctx, rs)
	if err == nil && v.edit != nil {
		placed[0].Edit = v.edit
	}
	return placed, err
}

// again notes a page that gave bytes which are stored already.
func (a *adder) again(ctx context.Context, c tawatur.Capture) error {
	if c.URL == "" {
		return nil
	}
	return a.st.NotePage(ctx, c)
}

// place finds the story of each reading among the reports of the days around it.
func (a *adder) place(ctx context.Context, rs []*tawatur.Reading) ([]store.Placed, error) {
	ids, err := a.freeIDs(ctx, rs)
	if err != nil {
		return nil, err
	}
	out := make([]store.Placed, 0, len(rs))
	for i, r := range rs {
		kept := *r
		kept.ID = ids[i]
		p, err := a.placeOne(ctx, kept)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// freeIDs gives the reports' IDs, others where they are taken: also by what is pending.
func (a *adder) freeIDs(ctx context.Context, rs []*tawatur.Reading) ([]string, error) {
	ids, err := a.st.FreeIDs(ctx, idsOf(rs))
	if err != nil || !a.pending.haveAny(ids) {
		return ids, err
	}
	if err := a.savePending(ctx); err != nil {
		return nil, err
	}
	return a.st.FreeIDs(ctx, idsOf(rs))
}

func (a *adder) placeOne(ctx context.Context, r tawatur.Reading) (store.Placed, error) {
	sk := compare.NewSketch(&r)
	keys := keysOf(sk, a.around.counts)
	var err error
	if a.whole {
		err = a.around.load(ctx, r.Published)
	} else {
		err = a.around.loadNear(ctx, keys, r.Published)
	}
	if err != nil {
		return store.Placed{}, err
	}
	a.around.have[r.ID] = true
	where := a.around.index.Add(sk)
	data, err := sk.AppendBinary(nil)
	if err != nil {
		return store.Placed{}, fmt.Errorf("sketch of %s: %w", r.ID, err)
	}
	p := store.Placed{Reading: r, Sketch: data, Keys: keys, Story: where.Story, Merged: where.Merged}
	for _, m := range where.Moved {
		p.Moved = append(p.Moved, store.Move(m))
	}
	return p, nil
}

func idsOf(rs []*tawatur.Reading) []string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = r.ID
	}
	return out
}
