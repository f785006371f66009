package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"

	"tawatur"
	"tawatur/pipeline"
)

// piles is the sizes of a story at which pile prints what its reports cost.
var piles = [...]int{50, 100, 200, 300, 500, 1000, 2000, 5000}

// pile adds copies of r one by one to a copy of the database, or to a new one,
// and prints what each costs in all as their story grows: from reading to comparing.
// The mean is what a report costs in the end; much of it falls on the few with which
// the story is compared whole.
func (b *burst) pile(ctx context.Context, w io.Writer, p *pipeline.Pipeline, r tawatur.Report) error {
	return inScratch(func(dir string) error {
		st, err := openCopy(ctx, dir, b.db)
		if err != nil {
			return err
		}
		defer st.Close()
		fmt.Fprintf(w, "%d copies added one by one to a database, milliseconds of the processor each\n%-14s %8s %8s %8s\n", b.stored, "reports", "median", "mean", "all, s")
		var took []time.Duration
		var all time.Duration
		for n := range b.stored {
			file := filepath.Join(dir, fmt.Sprintf("%d.json", n))
			if err := writeReport(file, copied(r, n, r.Published)); err != nil {
				return err
			}
			last, err := costOf(func() error {
				_, err := p.Add(ctx, st, []string{file})
				return err
			})
			if err != nil {
				return err
			}
			took, all = append(took, last.processors), all+last.processors
			if slices.Contains(piles[:], n+1) || n+1 == b.stored {
				printPile(w, n+1, took, all)
				took = nil
			}
		}
		return nil
	})
}

// leastBrief is how many bytes a report has at least that is no mere headline.
const leastBrief = 800

// brief gives the first of the reports that is short: most of what a story costs is
// in proportion to its text.
func brief(rs []tawatur.Report) tawatur.Report {
	i := slices.IndexFunc(rs, func(r tawatur.Report) bool { return len(r.Text) >= leastBrief && len(r.Text) < 2*leastBrief })
	return rs[max(0, i)]
}

// printPile prints what the reports since the last line cost.
func printPile(w io.Writer, reports int, took []time.Duration, all time.Duration) {
	sum := time.Duration(0)
	for _, t := range took {
		sum += t
	}
	median, _ := spread(took)
	fmt.Fprintf(w, "to %-11d %8.1f %8.1f %8.1f\n", reports, ms(median), ms(sum)/float64(len(took)), all.Seconds())
}
