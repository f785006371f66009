package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/eval"
	"tawatur/pipeline"
)

type extractScoring struct {
	input
	damage string
	table  bool
}

func (e *env) evalExtract() *cobra.Command {
	var f extractScoring
	c := &cobra.Command{Use: "extract GOLD.jsonl PATH…", Short: e.text("cmd.eval.extract.short"), Args: cobra.MinimumNArgs(2)}
	f.flags(e, c)
	c.Flags().StringVar(&f.damage, "damage", "", e.text("flag.damage"))
	c.Flags().BoolVar(&f.table, "table", false, e.text("flag.reliability"))
	c.RunE = func(c *cobra.Command, args []string) error {
		s, err := e.scoreExtraction(c, f, args[0], args[1:])
		if err != nil {
			return err
		}
		if f.table {
			e.reliability(s)
			return nil
		}
		return writeJSON(e.stdout, s)
	}
	return c
}

func (e *env) scoreExtraction(c *cobra.Command, f extractScoring, file string, paths []string) (eval.ExtractionReport, error) {
	var none eval.ExtractionReport
	gold, err := readLines[eval.Annotated](file)
	if err != nil {
		return none, err
	}
	var damage eval.Damage
	if f.damage != "" {
		if damage, err = eval.ParseDamage(f.damage); err != nil {
			return none, err
		}
	}
	p, paths, done, err := e.open(f.input, paths)
	if err != nil {
		return none, err
	}
	defer done()
	var got []eval.Annotated
	var skips []tawatur.Skip
	for b := range p.Read(c.Context(), paths) {
		skips = append(skips, b.Skips...)
		for _, r := range b.Readings {
			if damage != "" {
				r = reread(p, damage, r, gold)
			}
			got = append(got, eval.Annotated{ID: r.ID, Attributions: r.Attributions, Figures: r.Figures})
		}
	}
	e.finish()
	e.tell(skips)
	return eval.Report(gold, got), e.outcome(c.Context(), len(got))
}

// reread analyses a report once more with its text spoilt, and spoils what is
// annotated in it in the same places.
func reread(p *pipeline.Pipeline, d eval.Damage, r *tawatur.Reading, gold []eval.Annotated) *tawatur.Reading {
	report := r.Report
	report.Text = d.Apply(r.Text).Text
	for i := range gold {
		if eval.Page(gold[i].ID) == eval.Page(r.ID) {
			_, gold[i] = d.Annotation(r.Text, gold[i])
		}
	}
	return p.Analyze(report)
}

// reliability prints how well the confidence keeps what it promises.
func (e *env) reliability(s eval.ExtractionReport) {
	a := s.Attributions
	fmt.Fprintln(e.stdout, e.text("eval.found", shares(a.Found)...))
	fmt.Fprintln(e.stdout, e.text("eval.with_source", shares(a.WithSource)...))
	e.bins(e.text("eval.calibration"), s.Calibration)
	e.bins(e.text("eval.figure_calibration"), s.FigureCalibration)
}

// share writes a number between 0 and 1.
func share(x float64) string { return fmt.Sprintf("%.3f", x) }

func shares(s eval.PRF) []any { return []any{share(s.P), share(s.R), share(s.F1)} }

func (e *env) bins(title string, c eval.Calibration) {
	if c.N == 0 {
		return
	}
	fmt.Fprintf(e.stdout, "\n%s\n%s\n", title, e.text("eval.bins.head"))
	for _, b := range c.Bins {
		if b.N > 0 {
			fmt.Fprintf(e.stdout, "%4.1f–%.1f %6d  %.3f  %.3f\n", b.From, b.From+0.1, b.N, b.Mean, b.Right)
		}
	}
	fmt.Fprintln(e.stdout, e.text("eval.brier", c.N, share(c.Brier), share(c.Error)))
}
