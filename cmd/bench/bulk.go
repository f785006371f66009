package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"tawatur/pipeline"
	"tawatur/store"
)

// bulk adds all reports of PATH to a new database and prints what that takes: time,
// processors, and room on the disk.
func bulk(ctx context.Context, w io.Writer, args []string) error {
	f := flag.NewFlagSet("bulk", flag.ContinueOnError)
	profile := f.String("profile", "", "file for a profile of the processor's time")
	if err := f.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	stop, err := startProfile(*profile)
	if err != nil {
		return err
	}
	defer stop()
	file := filepath.Join(dir, "news.db")
	start, used := time.Now(), processorTime()
	st, err := store.Open(ctx, file, store.Options{})
	if err != nil {
		return err
	}
	added, err := p.Add(ctx, st, f.Args())
	if err := errors.Join(err, st.Close()); err != nil {
		return err
	}
	took, spent := time.Since(start), processorTime()-used
	size, err := os.Stat(file)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d reports in %.1f s, processors %.1f s, %.1f MB on disk, peak memory %.1f MiB\n",
		added.Reports, took.Seconds(), spent.Seconds(), float64(size.Size())/1e6, peakMiB())
	return nil
}
