package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"tawatur/analyze/attribution"
	"tawatur/fetch"
	"tawatur/pipeline"
	"tawatur/sample"
)

// input is the flags of every command that reads reports.
type input struct {
	sample   bool
	outlets  []string
	adapters []string
	workers  int
	least    float64
	web      manners
	columns  map[string]string
	// asker asks pages of the web where it is set, so that several parts of a process
	// pace their questions to one host together.
	asker *fetch.Client
}

func (in *input) flags(e *env, c *cobra.Command) {
	f := c.Flags()
	f.BoolVar(&in.sample, "sample", false, e.text("flag.sample"))
	f.StringArrayVar(&in.outlets, "outlets", nil, e.text("flag.outlets"))
	f.StringArrayVar(&in.adapters, "adapters", adaptersOfUser(), e.text("flag.adapters"))
	f.IntVar(&in.workers, "workers", 0, e.text("flag.workers"))
	in.web.flags(e, f)
	f.StringToStringVar(&in.columns, "columns", nil, e.text("flag.columns"))
	f.Float64Var(&in.least, "min-confidence", attribution.DefaultConfidence, e.text("flag.min_confidence"))
}

// args asks for at least one path unless the sample is asked for.
func (in *input) args(e *env) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 && !in.sample {
			return errors.New(e.text("cmd.no_paths"))
		}
		return nil
	}
}

// open makes the pipeline and the paths to read. done removes what was made
// for the sample.
func (e *env) open(in input, paths []string) (p *pipeline.Pipeline, all []string, done func(), err error) {
	done = func() {}
	o, err := e.options(in)
	if err != nil {
		return nil, nil, done, err
	}
	if in.sample {
		dir, remove, err := writeSample()
		if err != nil {
			return nil, nil, done, err
		}
		done, paths = remove, append(paths, dir)
		o.Fiction = true
		o.Outlets = append(o.Outlets, sample.Outlets())
	}
	p, err = pipeline.New(o)
	if err != nil {
		done()
	}
	return p, paths, done, err
}

// options reads the files that the flags name, and checks what they say.
func (e *env) options(in input) (o pipeline.Options, err error) {
	if !(in.least >= 0 && in.least <= 1) {
		return o, errors.New(e.text("cmd.bad_confidence", in.least))
	}
	o = pipeline.Options{Stdin: e.stdin, Web: in.asker, Workers: in.workers, MinConfidence: &in.least, Progress: e.progress()}
	if o.Web == nil {
		if o.Web, err = in.web.client(); err != nil {
			return o, err
		}
	}
	if o.Columns, err = fieldsOf(in.columns); err != nil {
		return o, fmt.Errorf("%s: %w", e.text("cmd.bad_columns"), err)
	}
	if o.Outlets, err = userTables(in.outlets); err != nil {
		return o, err
	}
	for _, name := range in.adapters {
		b, err := os.ReadFile(name)
		if err != nil {
			return o, err
		}
		o.Adapters = append(o.Adapters, bytes.NewReader(b))
	}
	return o, nil
}

// adaptersOfUser names the tables of adapters that the environment gives.
func adaptersOfUser() []string { return filepath.SplitList(os.Getenv("TAWATUR_ADAPTERS")) }

// fieldsOf turns what the user said, field by field, into the fields of columns.
func fieldsOf(said map[string]string) (map[string]string, error) {
	out := map[string]string{}
	for field, column := range said {
		if !slices.Contains([]string{"id", "outlet", "url", "title", "author", "day", "text"}, field) {
			return nil, fmt.Errorf("%s", field)
		}
		out[column] = field
	}
	return out, nil
}

// outcome is errNothing when no report was read.
func (e *env) outcome(ctx context.Context, reports int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if reports == 0 {
		return errNothing
	}
	return nil
}

// create opens a file for writing; "-" is standard output.
func (e *env) create(name string) (io.WriteCloser, error) {
	if name == "-" {
		return nopCloser{e.stdout}, nil
	}
	if st, err := os.Stat(name); err == nil && st.IsDir() {
		return nil, fmt.Errorf("%s", e.text("cmd.output_is_folder", name))
	}
	return os.Create(name)
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
