package main

import (
	"bufio"
	"encoding/json"

	"github.com/spf13/cobra"

	"tawatur"
)

func extractCommand(e *env) *cobra.Command {
	var in input
	c := &cobra.Command{
		Use:     "extract PATH…",
		Short:   e.text("cmd.extract.short"),
		Long:    e.text("cmd.extract.long"),
		Example: examples("tawatur extract reports/ > readings.jsonl", "tawatur extract day.jsonl.gz page.html", "cat report.txt | tawatur extract -"),
		Args:    in.args(e),
	}
	in.flags(e, c)
	c.RunE = func(c *cobra.Command, paths []string) error { return e.extract(c, in, paths) }
	return c
}

func (e *env) extract(c *cobra.Command, in input, paths []string) error {
	p, paths, done, err := e.open(in, paths)
	if err != nil {
		return err
	}
	defer done()
	out := bufio.NewWriter(e.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var skips []tawatur.Skip
	n := 0
	for b := range p.Read(c.Context(), paths) {
		skips = append(skips, b.Skips...)
		for _, r := range b.Readings {
			n++
			if err := enc.Encode(r); err != nil {
				return err
			}
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	e.finish()
	e.tell(skips)
	return e.outcome(c.Context(), n)
}
