package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"tawatur/pipeline"
	"tawatur/store"
)

// bulk adds all reports of PATH to a new database and prints what that takes: time,
// processors, and room on the disk.
type bulk struct{ profile string }

func (b *bulk) flags(f *flag.FlagSet) {
	f.StringVar(&b.profile, "profile", "", "file for a profile of the processor's time")
}

func (b *bulk) measure(ctx context.Context, w io.Writer, paths []string) error {
	return inScratch(func(dir string) error {
		p, err := pipeline.New(pipeline.Options{})
		if err != nil {
			return err
		}
		var took cost
		file, reports := filepath.Join(dir, "news.db"), 0
		err = profiled(b.profile, func() error {
			took, err = costOf(func() error {
				reports, err = addAll(ctx, p, file, paths)
				return err
			})
			return err
		})
		if err != nil {
			return err
		}
		size, err := os.Stat(file)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%d reports in %.1f s, processors %.1f s, %.1f MB on disk, peak memory %.1f MiB\n",
			reports, took.wall.Seconds(), took.processors.Seconds(), float64(size.Size())/1e6, peakMiB())
		return nil
	})
}

// addAll adds the reports of paths to a new database, from its opening to its closing,
// and tells how many there were.
func addAll(ctx context.Context, p *pipeline.Pipeline, file string, paths []string) (int, error) {
	st, err := store.Open(ctx, file, store.Options{})
	if err != nil {
		return 0, err
	}
	added, err := p.Add(ctx, st, paths)
	return added.Reports, errors.Join(err, st.Close())
}
