package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tawatur"
	"tawatur/digest"
	"tawatur/pipeline"
)

type compareFlags struct {
	input
	html, json string
	stories    int
}

func compareCommand(e *env) *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare PATH…",
		Short: e.text("cmd.compare.short"),
		Long:  e.text("cmd.compare.long"),
		Example: examples("tawatur compare --sample -o digest.html", "tawatur compare reports/ -o digest.html --lang ar",
			"tawatur compare monday.jsonl.gz tuesday.jsonl.gz --json comparison.json"),
		Args: f.args(e),
	}
	f.flags(e, c)
	c.Flags().StringVarP(&f.html, "output", "o", "", e.text("flag.html"))
	c.Flags().StringVar(&f.json, "json", "", e.text("flag.compare_json"))
	c.Flags().IntVar(&f.stories, "stories", 30, e.text("flag.stories"))
	c.RunE = func(c *cobra.Command, paths []string) error { return e.compare(c, f, paths) }
	return c
}

func (e *env) compare(c *cobra.Command, f compareFlags, paths []string) error {
	cmp, corpus, err := ofCorpus(c.Context(), e, f.input, paths, (*pipeline.Pipeline).Compare)
	if err != nil {
		return err
	}
	return e.emit(f, cmp, corpus)
}

// ofCorpus makes something of the reports of paths, read for this alone, and tells what
// was not read. It fails where no report was.
func ofCorpus[T any](ctx context.Context, e *env, in input, paths []string, read func(*pipeline.Pipeline, context.Context, []string) (T, *pipeline.Corpus, error)) (v T, corpus *pipeline.Corpus, err error) {
	p, paths, done, err := e.open(in, paths)
	if err != nil {
		return v, nil, err
	}
	defer done()
	v, corpus, err = read(p, ctx, paths)
	e.finish()
	e.tell(corpus.Skips)
	if err == nil {
		err = e.outcome(ctx, corpus.Len())
	}
	return v, corpus, err
}

// emit writes the comparison in the forms that were asked for.
func (e *env) emit(f compareFlags, c *tawatur.Comparison, corpus *pipeline.Corpus) error {
	o := digest.Options{Lang: e.lang, MaxStories: f.stories, Color: e.color(), Width: e.width(), GeneratedAt: time.Now(), Skips: corpus.Skips}
	if f.json != "" {
		if err := e.write(f.json, func(w io.Writer) error { return writeJSON(w, c) }); err != nil {
			return err
		}
	}
	if f.html != "" {
		if err := e.write(f.html, func(w io.Writer) error { return digest.HTML(w, c, corpus.Get, o) }); err != nil {
			return err
		}
	}
	if f.json == "-" || f.html == "-" {
		return nil
	}
	if err := digest.Terminal(e.stdout, c, corpus.Get, o); err != nil {
		return err
	}
	if f.html != "" {
		abs, err := filepath.Abs(f.html)
		if err != nil {
			return err
		}
		fmt.Fprintln(e.stdout, e.text("cmd.page_written", abs))
	}
	return nil
}

// write runs do over a buffered file and reports the first failure, that of
// closing included: a full disk must not look like success.
func (e *env) write(name string, do func(io.Writer) error) error {
	f, err := e.create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	err = do(b)
	if err == nil {
		err = b.Flush()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}
