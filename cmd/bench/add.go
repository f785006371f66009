package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"tawatur/internal/garbage"
	"tawatur/pipeline"
	"tawatur/store"
)

// adding adds single reports to a copy of a database and prints what each costs
// in all: reading, analysing, placing, saving, and comparing the touched story.
type adding struct {
	db      string
	number  int
	profile string
}

func (a *adding) flags(f *flag.FlagSet) {
	f.StringVar(&a.db, "db", "", "database of the reports of PATH, which is not changed; made when empty")
	f.IntVar(&a.number, "n", 200, "reports to add")
	f.StringVar(&a.profile, "profile", "", "file for a profile of the processor's time in the additions")
}

func (a *adding) measure(ctx context.Context, w io.Writer, paths []string) error {
	return inScratch(func(dir string) error {
		p, err := pipeline.New(pipeline.Options{})
		if err != nil {
			return err
		}
		st, err := openCopy(ctx, dir, a.db)
		if err != nil {
			return err
		}
		defer st.Close()
		if a.db == "" {
			if _, err := p.Add(ctx, st, paths); err != nil {
				return err
			}
		}
		files, err := a.variants(ctx, p, dir, paths)
		if err != nil {
			return err
		}
		return profiled(a.profile, func() error { return addEach(ctx, w, p, st, files) })
	})
}

// addEach adds files one by one, and prints what each took.
func addEach(ctx context.Context, w io.Writer, p *pipeline.Pipeline, st *store.Store, files []string) error {
	garbage.Rarely(garbage.Room) // as the command does
	var wall, processors []time.Duration
	for _, file := range files {
		c, err := costOf(func() error {
			_, err := p.Add(ctx, st, []string{file})
			return err
		})
		if err != nil {
			return err
		}
		wall, processors = append(wall, c.wall), append(processors, c.processors)
	}
	fmt.Fprintf(w, "%d single reports, milliseconds each, median / 95th percentile\n", len(files))
	printSpread(w, "from call to return", wall)
	printSpread(w, "of all processors", processors)
	return nil
}

// printSpread prints a line on some times, unless the system told none.
func printSpread(w io.Writer, name string, took []time.Duration) {
	median, slow := spread(took)
	if took[len(took)-1] > 0 {
		fmt.Fprintf(w, "%-20s %8.1f /%7.1f\n", name, ms(median), ms(slow))
	}
}

// apart is how many reports stand between two of which a variant is made.
const apart = 97

// variants writes files of one report each: some of those of paths, with a
// sentence more, as another outlet would have them.
func (a *adding) variants(ctx context.Context, p *pipeline.Pipeline, dir string, paths []string) (files []string, err error) {
	i := 0
	for r := range p.Reports(ctx, paths) {
		if i++; i%apart != 0 || r.Lang != "ar" {
			continue
		}
		r.ID, r.Outlet, r.Text = r.ID+"+", "صحيفة التجربة", "كتب مراسلنا ما يلي. "+r.Text
		file := filepath.Join(dir, fmt.Sprintf("%d.json", i))
		if err := writeReport(file, r); err != nil {
			return nil, err
		}
		if files = append(files, file); len(files) == a.number {
			break
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("fewer than %d reports in %v", apart, paths)
	}
	return files, nil
}
