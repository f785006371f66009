// Package pipeline orders the steps from paths to a comparison: it reads
// captures, cuts them into reports, analyses them on all processors, and hands
// them on in the order of the input. Begin with [New], then [Pipeline.Read],
// [Pipeline.Compare] or [Pipeline.Add].
package pipeline

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"tawatur"
	"tawatur/analyze"
	"tawatur/compare/story"
	"tawatur/fetch"
	"tawatur/ingest"
	"tawatur/outlet"
	"tawatur/page"
	"tawatur/table"
)

// Options are what a run may set. The zero value is ready for use.
type Options struct {
	// Stdin is read for the path "-".
	Stdin io.Reader
	// Web asks for the paths that are addresses of pages; nil refuses them.
	Web *fetch.Client
	// Columns names the fields that columns of tables hold; see ingest.Options.
	Columns map[string]string
	// Workers is how many reports are analysed at once; 0 means one a processor.
	Workers int
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// Outlets are tables of outlets, in the registry's format, that are known
	// besides the built-in ones.
	Outlets []io.Reader
	// Adapters are tables of how to read the pages of single sites; see page.Load.
	Adapters []io.Reader
	// Fiction marks every report that is read as invented.
	Fiction bool
	// MinConfidence is the confidence, 0 to 1, below which attributions are not
	// given out; nil stands for attribution.DefaultConfidence.
	MinConfidence *float64
	// Progress, when set, is called from one goroutine at a time.
	Progress func(Progress)
}

// Stage is a part of the work that takes time.
type Stage string

// The stages.
const (
	StageRead    Stage = "read"    // reading and analysing reports
	StageCluster Stage = "cluster" // finding copies and stories
	StageCompare Stage = "compare" // claims and their standing
)

// Progress says how far a stage is. Total is 0 while it is not known.
type Progress struct {
	Stage       Stage
	Done, Total int
}

// Pipeline holds the tables of every step. It is safe for concurrent use.
type Pipeline struct {
	opts     Options
	reg      *outlet.Registry
	pages    *page.Tables
	analyzer *analyze.Analyzer
	// counts are needed only where reports are placed beside stored ones.
	counts func() (*story.Counts, error)
}

// New loads the tables.
func New(o Options) (*Pipeline, error) {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	reg, err := outlet.Load(o.Outlets...)
	if err != nil {
		return nil, fmt.Errorf("loading outlets: %w", err)
	}
	p := &Pipeline{opts: o, reg: reg, counts: sync.OnceValues(story.LoadCounts)}
	err = table.Together(
		func() (err error) {
			if p.pages, err = page.Load(reg, o.Adapters...); err != nil {
				err = fmt.Errorf("loading the manners of pages: %w", err)
			}
			return err
		},
		func() (err error) { p.analyzer, err = analyze.Load(reg); return err },
	)
	if err != nil {
		return nil, err
	}
	if o.MinConfidence != nil {
		p.analyzer = p.analyzer.AtLeast(*o.MinConfidence)
	}
	return p, nil
}

// Outlets is the registry by which outlets are known: the built-in one with the
// tables of the options.
func (p *Pipeline) Outlets() *outlet.Registry { return p.reg }

// Analyze returns the reading of one report.
func (p *Pipeline) Analyze(r tawatur.Report) *tawatur.Reading {
	return &tawatur.Reading{Report: r, Analysis: p.analyzer.Analyze(r)}
}

func (p *Pipeline) ingestOptions() ingest.Options {
	return ingest.Options{Stdin: p.opts.Stdin, Web: p.opts.Web, Columns: p.opts.Columns, Now: p.opts.Now}
}
