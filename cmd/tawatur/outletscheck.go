package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"tawatur/locale"
	"tawatur/outlet"
)

// checkOutletsCommand tells what is wrong with tables of outlets.
func (e *env) checkOutletsCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check FILE…", Short: e.text("cmd.outlets.check.short"), Long: e.text("cmd.outlets.check.long"),
		Example: examples("tawatur outlets check mine.tsv"),
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(_ *cobra.Command, files []string) error { return e.checkOutlets(files) },
	}
}

// checkOutlets reads tables together, as they would be, beside the built-in one.
func (e *env) checkOutlets(files []string) error {
	var tables []io.Reader
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		tables = append(tables, f)
	}
	built, err := outlet.Load()
	if err != nil {
		return err
	}
	reg, err := outlet.Load(tables...)
	if wrong, ok := errors.AsType[outlet.Mistakes](err); ok {
		e.mistakes(e.stdout, wrong)
		e.lost += len(wrong)
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(e.stdout, e.text("cmd.outlets.check.fine", count(reg)-count(built)))
	return nil
}

func count(reg *outlet.Registry) (n int) {
	for range reg.All() {
		n++
	}
	return n
}

// mistakes prints what is wrong with tables: where, what, and what to do.
func (e *env) mistakes(to io.Writer, list outlet.Mistakes) {
	for _, m := range list {
		fmt.Fprintf(to, "%s:%d: %s: %s\n", m.Table, m.Line, m.Column,
			e.text("outlets.fault."+string(m.Fault), locale.Isolate(m.Cell), locale.Isolate(m.Other)))
	}
}
