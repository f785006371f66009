package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/lineage"
	"tawatur/outlet"
	"tawatur/pipeline"
)

// steps are what is done with one report that is added.
var steps = [...]string{"sketch", "find copies", "place", "align copies"}

// size is what was measured when the archive had so many reports.
type size struct {
	reports int
	// median and slow are the middle and the 95th percentile of each step over
	// the latest reports, total those of all steps together.
	median, slow [len(steps) + 1]time.Duration
	heap         float64 // MiB in use
	largest      int     // reports in the largest story
}

// latest is how many reports the figures of a size are taken over.
const latest = 2000

// growing adds real reports, and then variants of them, one by one and prints
// what a report costs as the archive grows, with the exponent: 0 is the same for
// any size, 1 in proportion to it, which would make the whole quadratic.
type growing struct{ sizes string }

func (g *growing) flags(f *flag.FlagSet) {
	f.StringVar(&g.sizes, "sizes", "2000,20000,200000", "numbers of reports at which to measure")
}

func (g *growing) measure(ctx context.Context, w io.Writer, paths []string) error {
	at, err := parseSizes(g.sizes)
	if err != nil {
		return err
	}
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	reports := slices.Collect(p.Reports(ctx, paths))
	if len(reports) == 0 {
		return fmt.Errorf("no reports in %v", paths)
	}
	return grow(w, newPerturber(reports).report, at)
}

// grow adds reports one by one and prints what each costs at some sizes of the
// archive; report gives report number n.
func grow(w io.Writer, report func(n int) tawatur.Report, at []int) error {
	g, err := newGrower(report)
	if err != nil {
		return err
	}
	var out []size
	for _, n := range at {
		g.growTo(n)
		out = append(out, g.measure())
	}
	printSizes(w, out)
	return nil
}

func parseSizes(s string) (out []int, err error) {
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n <= 0 {
			return nil, fmt.Errorf("sizes: %q is no number of reports", part)
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return out, nil
}

// grower is an archive to which reports are added one by one.
type grower struct {
	report func(n int) tawatur.Report
	reg    *outlet.Registry
	index  *compare.Index
	// copies finds candidates a second time, to be measured apart.
	copies *lineage.Index
	texts  map[string]tawatur.Report // of the reports that may still be copied
	ids    []string                  // of these, in order
	added  int
	took   [][len(steps) + 1]time.Duration
}

func newGrower(report func(n int) tawatur.Report) (*grower, error) {
	reg, err := outlet.Load()
	return &grower{report: report, reg: reg, index: compare.NewIndex(), copies: lineage.NewIndex(),
		texts: map[string]tawatur.Report{}}, err
}

// kept is how many of the latest reports are aligned with: those of about ten days.
const kept = 20000

func (g *grower) growTo(n int) {
	for ; g.added < n; g.added++ {
		r := tawatur.Reading{Report: g.report(g.added)}
		g.texts[r.ID] = r.Report
		if g.ids = append(g.ids, r.ID); len(g.ids) > kept {
			delete(g.texts, g.ids[0])
			g.ids = g.ids[1:]
		}
		took := g.add(&r)
		if g.took = append(g.took, took); len(g.took) > latest {
			g.took = g.took[1:]
		}
	}
}

// add does what adding one report takes, but for reading and analysing it.
func (g *grower) add(r *tawatur.Reading) (took [len(steps) + 1]time.Duration) {
	start := time.Now()
	last := start
	lap := func(step int) {
		now := time.Now()
		took[step], last = now.Sub(last), now
	}
	s := compare.NewSketch(r)
	lap(0)
	near := g.copies.Add(s.Lineage)
	lap(1)
	g.index.Add(s)
	lap(2)
	var pairs [][2]*tawatur.Reading
	for _, n := range near {
		if other, ok := g.texts[n.ID]; ok {
			pairs = append(pairs, [2]*tawatur.Reading{{Report: other}, r})
		}
	}
	lineage.Halves(pairs, g.reg)
	lap(3)
	took[len(steps)] = time.Since(start)
	return took
}

func (g *grower) measure() size {
	out := size{reports: g.added}
	for step := range out.median {
		var all []time.Duration
		for _, t := range g.took {
			all = append(all, t[step])
		}
		out.median[step], out.slow[step] = spread(all)
	}
	for _, m := range g.index.Members() {
		out.largest = max(out.largest, len(m.Reports))
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	out.heap = float64(m.HeapAlloc) / (1 << 20)
	return out
}

// printSizes prints what each step costs at each size, with its exponent.
func printSizes(w io.Writer, sizes []size) {
	fmt.Fprintf(w, "milliseconds a report, median / 95th percentile of the latest %d\n%-14s", latest, "")
	for _, s := range sizes {
		fmt.Fprintf(w, " %17d", s.reports)
	}
	fmt.Fprintln(w, "          exponent")
	for step, name := range append(steps[:], "all") {
		fmt.Fprintf(w, "%-14s", name)
		var median, slow []float64
		for _, s := range sizes {
			fmt.Fprintf(w, " %8.2f /%7.2f", ms(s.median[step]), ms(s.slow[step]))
			median, slow = append(median, ms(s.median[step])), append(slow, ms(s.slow[step]))
		}
		fmt.Fprintf(w, "  %7.2f /%6.2f\n", exponent(sizes, median), exponent(sizes, slow))
	}
	fmt.Fprintf(w, "%-14s", "heap MiB")
	var heap []float64
	for _, s := range sizes {
		fmt.Fprintf(w, " %17.0f", s.heap)
		heap = append(heap, s.heap)
	}
	fmt.Fprintf(w, "  %16.2f\n%-14s", exponent(sizes, heap), "largest story")
	for _, s := range sizes {
		fmt.Fprintf(w, " %17d", s.largest)
	}
	fmt.Fprintln(w)
}

// exponent is the slope of the line through the logarithms of value and size,
// by least squares.
func exponent(sizes []size, value []float64) float64 {
	var x, y, xx, xy float64
	for i, s := range sizes {
		a, b := math.Log(float64(s.reports)), math.Log(max(value[i], 1e-3))
		x, y, xx, xy = x+a, y+b, xx+a*a, xy+a*b
	}
	n := float64(len(sizes))
	return (n*xy - x*y) / (n*xx - x*x)
}
