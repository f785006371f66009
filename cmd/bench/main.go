// Command bench runs the program over a folder of reports, cold, and prints how
// long each stage took: reports a second, megabytes of text a second, and the
// peak of memory. Machines are noisy: run it several times and quote medians.
// With "growth" in front it adds reports one by one and prints what each costs as
// the archive grows; with "burst", what each of very many alike costs, with -stored
// also as they come one by one into a database; with "add",
// what the whole of adding one report to a database costs; with "bulk", what adding all
// to a new database does; with "serve", how long a server takes to answer for every kind
// of page of an archive; with "pages", how fast an archive of the web is read.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"tawatur/pipeline"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: bench [growth | burst | add | bulk | serve | pages] [FLAGS] PATH…")
		os.Exit(2)
	}
	do, args := run, os.Args[1:]
	if other, ok := map[string]func(context.Context, io.Writer, []string) error{"growth": growth, "burst": burst, "add": addOne, "bulk": bulk, "serve": serve, "pages": pages}[args[0]]; ok {
		do, args = other, args[1:]
	}
	if err := do(context.Background(), os.Stdout, args); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// lap is one stage with what it worked on.
type lap struct {
	stage   string
	took    time.Duration
	reports int
	bytes   int
}

func run(ctx context.Context, w io.Writer, paths []string) error {
	var clock stopwatch
	start := time.Now()
	p, err := pipeline.New(pipeline.Options{Progress: clock.tick})
	if err != nil {
		return err
	}
	loaded := time.Since(start)
	start = time.Now()
	c, corpus, err := p.Compare(ctx, paths)
	if err != nil {
		return err
	}
	end := time.Now()
	reports, bytes := corpus.Len(), corpus.Bytes()
	laps := []lap{
		{"load tables", loaded, 0, 0},
		{"read and analyze", clock.cluster.Sub(start), reports, bytes},
		{"place into stories", clock.compare.Sub(clock.cluster), reports, bytes},
		{"compare stories", end.Sub(clock.compare), reports, bytes},
		{"whole", end.Sub(start) + loaded, reports, bytes},
	}
	fmt.Fprintf(w, "%d reports, %.1f MB of text, %d stories, %d processors\n", reports, float64(bytes)/1e6, len(c.Stories), runtime.GOMAXPROCS(0))
	for _, l := range laps {
		fmt.Fprintln(w, l)
	}
	fmt.Fprintf(w, "%-20s %8.1f MiB\n", "peak memory", peakMiB())
	return nil
}

// String is the stage's line of the table.
func (l lap) String() string {
	s := fmt.Sprintf("%-20s %8.2f s", l.stage, l.took.Seconds())
	if l.reports > 0 {
		s += fmt.Sprintf("  %8.0f reports/s  %7.2f MB/s", float64(l.reports)/l.took.Seconds(), float64(l.bytes)/1e6/l.took.Seconds())
	}
	return s
}

// stopwatch notes when each stage began.
type stopwatch struct{ cluster, compare time.Time }

func (s *stopwatch) tick(p pipeline.Progress) {
	switch {
	case p.Stage == pipeline.StageCluster && s.cluster.IsZero():
		s.cluster = time.Now()
	case p.Stage == pipeline.StageCompare && s.compare.IsZero():
		s.compare = time.Now()
	}
}

// peakMiB is the largest resident size so far, or 0 where the system does not
// tell it.
func peakMiB() float64 { return memoryOf("self").peak }
