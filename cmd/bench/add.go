package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"tawatur"
	"tawatur/internal/garbage"
	"tawatur/pipeline"
	"tawatur/store"
)

// addOne adds single reports to a copy of a database and prints what each costs
// in all: reading, analysing, placing, saving, and comparing the touched story.
func addOne(ctx context.Context, w io.Writer, args []string) error {
	f := flag.NewFlagSet("add", flag.ContinueOnError)
	db := f.String("db", "", "database of the reports of PATH, which is not changed; made when empty")
	number := f.Int("n", 200, "reports to add")
	profile := f.String("profile", "", "file for a profile of the processor's time in the additions")
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
	st, err := archive(ctx, p, filepath.Join(dir, "news.db"), *db, f.Args())
	if err != nil {
		return err
	}
	defer st.Close()
	files, err := variants(ctx, p, dir, f.Args(), *number)
	if err != nil {
		return err
	}
	stop, err := startProfile(*profile)
	if err != nil {
		return err
	}
	defer stop()
	garbage.Rarely(garbage.Room) // as the command does
	var wall, cpu []time.Duration
	for _, file := range files {
		start, used := time.Now(), processorTime()
		if _, err := p.Add(ctx, st, []string{file}); err != nil {
			return err
		}
		wall, cpu = append(wall, time.Since(start)), append(cpu, processorTime()-used)
	}
	fmt.Fprintf(w, "%d single reports, milliseconds each, median / 95th percentile\n", len(files))
	for _, x := range []struct {
		name string
		took []time.Duration
	}{{"from call to return", wall}, {"of all processors", cpu}} {
		if slices.Sort(x.took); x.took[len(x.took)-1] > 0 {
			fmt.Fprintf(w, "%-20s %8.1f /%7.1f\n", x.name, x.took[len(x.took)/2].Seconds()*1000, x.took[len(x.took)*95/100].Seconds()*1000)
		}
	}
	return nil
}

// archive opens a copy of the database from or, when that is "", one that is
// made of all reports of paths.
func archive(ctx context.Context, p *pipeline.Pipeline, file, from string, paths []string) (*store.Store, error) {
	if from != "" {
		if err := copyFile(file, from); err != nil {
			return nil, err
		}
	}
	st, err := store.Open(ctx, file, store.Options{})
	if err == nil && from == "" {
		_, err = p.Add(ctx, st, paths)
	}
	return st, err
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close()) // or the first additions wait for it
}

// apart is how many reports stand between two of which a variant is made.
const apart = 97

// variants writes files of one report each: some of those of paths, with a
// sentence more, as another outlet would have them.
func variants(ctx context.Context, p *pipeline.Pipeline, dir string, paths []string, number int) (files []string, err error) {
	i := 0
	for r := range p.Reports(ctx, paths) {
		if i++; i%apart != 0 || r.Lang != "ar" {
			continue
		}
		file := filepath.Join(dir, fmt.Sprintf("%d.json", i))
		if err := writeVariant(file, r); err != nil {
			return nil, err
		}
		if files = append(files, file); len(files) == number {
			break
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("fewer than %d reports in %v", apart, paths)
	}
	return files, nil
}

func writeVariant(file string, r tawatur.Report) error {
	raw, err := json.Marshal(map[string]string{"id": r.ID + "+", "outlet": "صحيفة التجربة", "day": r.Published.String(),
		"title": r.Title, "text": "كتب مراسلنا ما يلي. " + r.Text})
	if err != nil {
		return err
	}
	return os.WriteFile(file, raw, 0o644)
}
