package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"tawatur"
	"tawatur/pipeline"
	"tawatur/store"
)

// piles is the sizes of a story at which pile prints what its reports cost.
var piles = [...]int{50, 100, 200, 300, 500, 1000, 2000, 5000}

// pile adds copies of r one by one to a copy of the database from, or to a new one,
// and prints what each costs in all as their story grows: from reading to comparing.
// The mean is what a report costs in the end; much of it falls on the few with which
// the story is compared whole.
func pile(ctx context.Context, w io.Writer, p *pipeline.Pipeline, from string, r tawatur.Report, number int) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if from != "" {
		if err := copyFile(filepath.Join(dir, "pile.db"), from); err != nil {
			return err
		}
	}
	st, err := store.Open(ctx, filepath.Join(dir, "pile.db"), store.Options{})
	if err != nil {
		return err
	}
	defer st.Close()
	fmt.Fprintf(w, "%d copies added one by one to a database, milliseconds of the processor each\n%-14s %8s %8s %8s\n", number, "reports", "median", "mean", "all, s")
	var took []time.Duration
	var all time.Duration
	for n := range number {
		file := filepath.Join(dir, fmt.Sprintf("%d.json", n))
		if err := writeCopy(file, copied(r, n, r.Published)); err != nil {
			return err
		}
		used := processorTime()
		if _, err := p.Add(ctx, st, []string{file}); err != nil {
			return err
		}
		last := processorTime() - used
		took, all = append(took, last), all+last
		if slices.Contains(piles[:], n+1) || n+1 == number {
			printPile(w, n+1, took, all)
			took = nil
		}
	}
	return nil
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
	slices.Sort(took)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	fmt.Fprintf(w, "to %-11d %8.1f %8.1f %8.1f\n", reports, ms(took[len(took)/2]), ms(sum)/float64(len(took)), all.Seconds())
}

func writeCopy(file string, r tawatur.Report) error {
	raw, err := json.Marshal(map[string]string{"id": r.ID, "outlet": r.Outlet, "day": r.Published.String(), "title": r.Title, "text": r.Text})
	if err != nil {
		return err
	}
	return os.WriteFile(file, raw, 0o644)
}
