package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"runtime"
	"time"

	"tawatur/pipeline"
)

// whole compares all reports, cold, and tells what each stage takes.
type whole struct{}

func (whole) flags(*flag.FlagSet) {}

func (whole) measure(ctx context.Context, w io.Writer, paths []string) error {
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
	fmt.Fprintf(w, "%d reports, %.1f MB of text, %d stories, %d processors\n", reports, float64(bytes)/1e6, len(c.Stories), runtime.GOMAXPROCS(0))
	for _, l := range []lap{
		{"load tables", loaded, 0, 0},
		{"read and analyze", clock.cluster.Sub(start), reports, bytes},
		{"place into stories", clock.compare.Sub(clock.cluster), reports, bytes},
		{"compare stories", end.Sub(clock.compare), reports, bytes},
		{"whole", end.Sub(start) + loaded, reports, bytes},
	} {
		fmt.Fprintln(w, l)
	}
	fmt.Fprintf(w, "%-20s %8.1f MiB\n", "peak memory", peakMiB())
	return nil
}

// lap is one stage with what it worked on.
type lap struct {
	stage   string
	took    time.Duration
	reports int
	bytes   int
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
